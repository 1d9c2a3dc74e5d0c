// Answers question after question, a JSON line each, with the browser scripts as they are: server.cjs [FOLDER]
// {do: "ask", lang, query, typing} of the index in FOLDER; {do: "learner", text} of a file of progress.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const vm = require("node:vm");
const { INDEX, load, place } = require("../js/load.cjs");

const folder = process.argv[2] || "";
const world = load([], { Suluh: { root: "" }, encodeURIComponent, TextEncoder, Date, Math });
world.Suluh.load = async (address) => {
  const file = path.join(folder, address.split("?")[0]);
  vm.runInContext(fs.readFileSync(file, "utf-8"), world, { filename: file });
};
for (const name of [...INDEX, "fingerprint.js", "progress.js"])
  vm.runInContext(fs.readFileSync(place(name), "utf-8"), world, { filename: name });

async function ask({ lang, query, typing }) {
  const index = await world.Suluh.index(lang);
  const reading = index.read(query, typing);
  const found = await index.ask(reading, 0, 10);
  const shown = found.answer ? [found.answer, ...found.cards] : found.cards;
  return {
    folded: world.Suluh.fold(query),
    answer: found.answer ? found.answer.unit : -1,
    hits: found.cards.map((card) => card.unit),
    sections: shown.map((card) => card.section),
    danger: (reading.danger || [])[1] || "",
    foreign: reading.foreign,
    choose: reading.choose,
    bare: reading.bare,
  };
}

class Shelf {
  getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }
  setItem(key, text) { this[key] = String(text); }
  removeItem(key) { delete this[key]; }
}

/** What becomes of a file that a learner chooses: taken whole, again as it was, or refused. */
function learner({ text, seal }) {
  const K = world.Suluh.progress;
  // A body under its right sum, so that more than the sum is asked.
  const whole = seal ? JSON.stringify({ suluh: "belajar", version: 1, check: world.Suluh.fingerprint.hex(text), body: text }) : text;
  const file = K.unpack(whole);
  if (file.fault) return { fault: file.fault };
  const shelf = new Shelf();
  const book = K.open(shelf);
  book.take(file);
  const once = JSON.stringify(book.state);
  book.take(file);
  for (const key of [...Object.keys(book.state.items), "page:a"]) K.standing(book.state, key, ["aaaaa"]);
  const back = K.unpack(K.pack(file.name, book.state, "2026-11-25"));
  const later = K.open(shelf);
  return {
    fault: "",
    given: [Object.keys(file.state.items).length, Object.keys(file.state.cards).length, Object.keys(file.state.seen).length],
    kept: [Object.keys(book.state.items).length, Object.keys(book.state.cards).length, Object.keys(book.state.seen).length],
    twice: JSON.stringify(book.state) === once,
    back: back.fault || JSON.stringify(back.state) === once,
    later: later.fault || JSON.stringify(later.state) === once,
    polluted: Object.keys(Object.getPrototypeOf({})).length,
  };
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const question = JSON.parse(line);
    let answer;
    try {
      answer = await (question.do === "ask" ? ask(question) : learner(question));
    } catch (problem) {
      answer = { threw: String(problem && problem.stack) };
    }
    process.stdout.write(JSON.stringify(answer) + "\n");
  }
})();
