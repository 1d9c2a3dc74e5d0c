// Loads plain browser scripts into a fresh world, unchanged: load(["clocks.js"], { document: … }).Suluh
// A script puts what others may call on the one global `Suluh`; see src/suluh/theme/js/globals.d.ts.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const PACKAGE = path.join(__dirname, "..", "..", "src", "suluh");
const AREAS = fs.readdirSync(PACKAGE).map((name) => path.join(PACKAGE, name, "theme", "js"));
const FOLDERS = (exports.FOLDERS = [path.join(PACKAGE, "theme", "js"), ...AREAS].filter((folder) => fs.existsSync(folder)));

/** The file of a script, in the core or in an area. */
const place = (exports.place = (name) => FOLDERS.map((f) => path.join(f, name)).find((f) => fs.existsSync(f)));

exports.load = function (files, globals) {
  const world = Object.assign({}, globals);
  world.window = world.self = world;
  vm.createContext(world);
  for (const file of files) {
    vm.runInContext(fs.readFileSync(place(file), "utf-8"), world, { filename: file });
  }
  return world;
};

/** The scripts that read an index, in the order in which they are loaded; tests/test_js.py holds the list whole. */
exports.INDEX = ["words", "danger", "cards", "fits", "numbers", "pieces", "shards", "index"].map((name) => `search-${name}.js`);
