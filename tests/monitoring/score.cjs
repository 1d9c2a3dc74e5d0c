// Reads {instrument, today, responses, texts} from a file and prints what the scripts of the pages make of it.
"use strict";
const fs = require("node:fs");
const { load } = require("../js/load.cjs");

const { instrument, today, responses, texts } = JSON.parse(fs.readFileSync(process.argv[2], "utf-8"));
const { scorer, surveyText } = load(["score.js", "survey-text.js"], {}).Suluh;
console.log(JSON.stringify({
  scores: responses.map((answers) => scorer.score(instrument, answers, today)),
  cleaned: responses.map((answers) => scorer.clean(instrument, answers, today).answers),
  written: responses.map((answers) => surveyText.write(instrument, answers)),
  read: texts.map((text) => surveyText.read(text, instrument)),
}));
