// What the scripts of search load for each of many queries, asked on a page that has loaded nothing yet:
// first_hit.cjs FOLDER < {"lang": "id", "level": 0, "queries": [...]}; answers the files of each query.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { INDEX, load, place } = require("../../tests/js/load.cjs");

const folder = process.argv[2];
const asked = JSON.parse(fs.readFileSync(0, "utf-8"));
const scripts = INDEX.map((name) => new vm.Script(fs.readFileSync(place(name), "utf-8"), { filename: name }));

/** @param {string} query @returns {Promise<string[]>} */
const loaded = async (query) => {
  const files = [];
  const world = load([], { Suluh: { root: "" }, encodeURIComponent });
  world.Suluh.load = async (address) => {
    const file = address.split("?")[0];
    files.push(file);
    vm.runInContext(fs.readFileSync(path.join(folder, file), "utf-8"), world, { filename: file });
  };
  for (const script of scripts) script.runInContext(world);
  // The order of languages is that of search-list.js.
  const away = asked.lang === "id" ? "en" : "id";
  const { danger, foreign } = (await world.Suluh.index(asked.lang)).read(query, false);
  for (const lang of foreign ? [away, asked.lang] : danger ? [asked.lang] : [asked.lang, away]) {
    const index = await world.Suluh.index(lang);
    const found = await index.ask(index.read(query, false), asked.level, 6);
    const number = await index.number(query);
    if (number || found.cards[0] || found.answer) break;
  }
  return files;
};

(async () => {
  const all = [];
  for (const query of asked.queries) all.push(await loaded(query));
  process.stdout.write(JSON.stringify(all));
})();
