// Runs the scripts of search, unchanged, over the files of an index: same.cjs FOLDER < questions.json
// Questions: {lang, words: [...], queries: [...]}; answers: candidates, readings and lists as JSON.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { load } = require("../js/load.cjs");

const folder = process.argv[2];
const asked = JSON.parse(fs.readFileSync(0, "utf-8"));
const world = load([], { Suluh: {}, encodeURIComponent });
world.Suluh.load = async (address) => {
  const file = path.join(folder, address.split("?")[0]);
  vm.runInContext(fs.readFileSync(file, "utf-8"), world, { filename: file });
};
for (const name of ["cari-kata.js", "cari-indeks.js"])
  vm.runInContext(fs.readFileSync(path.join(__dirname, "../../overrides/assets/js", name), "utf-8"), world, { filename: name });

(async () => {
  const index = await world.Suluh.index("", asked.lang);
  const lists = [];
  for (const query of asked.queries) {
    const found = await index.ask(query, asked.typing, asked.level, 10);
    const shown = found.answer ? [found.answer, ...found.hits] : found.hits;
    lists.push({
      answer: found.answer ? found.answer.unit : -1,
      hits: found.hits.map((hit) => hit.unit),
      sections: await Promise.all(shown.map(async (hit) => (await hit.card).section)),
      titles: await Promise.all(shown.map(async (hit) => (await hit.card).title)),
      danger: (index.danger(query) || [])[1] || "",
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
