// Runs the scripts of search, unchanged, over the files of an index: same.cjs FOLDER < questions.json
// Questions: {lang, words: [...], queries: [...]}; answers: candidates, readings and lists as JSON.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { INDEX, load, place } = require("../js/load.cjs");

const folder = process.argv[2];
const asked = JSON.parse(fs.readFileSync(0, "utf-8"));
const world = load([], { Suluh: { root: "" }, encodeURIComponent });
world.Suluh.load = async (address) => {
  const file = path.join(folder, address.split("?")[0]);
  vm.runInContext(fs.readFileSync(file, "utf-8"), world, { filename: file });
};
for (const name of INDEX)
  vm.runInContext(fs.readFileSync(place(name), "utf-8"), world, { filename: name });

(async () => {
  const index = await world.Suluh.index(asked.lang);
  const lists = [];
  for (const query of asked.queries) {
    const reading = index.read(query, asked.typing);
    const found = await index.ask(reading, asked.level, 10);
    const shown = found.answer ? [found.answer, ...found.cards] : found.cards;
    lists.push({
      answer: found.answer ? found.answer.unit : -1,
      hits: found.cards.map((card) => card.unit),
      sections: shown.map((card) => card.section),
      titles: shown.map((card) => card.title),
      danger: (reading.danger || [])[1] || "",
      foreign: reading.foreign,
      choose: reading.choose,
      bare: reading.bare,
      weak: found.weak,
      owners: await index.number(query).then((number) => (number ? number.owners.map((card) => card.unit) : null)),
    });
  }
  process.stdout.write(
    JSON.stringify({
      candidates: asked.words.map((word) => [...world.Suluh.candidates(word)].sort()),
      folded: asked.queries.map((query) => world.Suluh.fold(query)),
      resolved: asked.words.map((word) => index.words.resolve(word, true)),
      lists,
    })
  );
})();
