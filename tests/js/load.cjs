// Loads plain browser scripts into a fresh world, unchanged: load(["hitung.js"], { document: … }).Suluh
// A script puts what others may call on the one global `Suluh`; see overrides/assets/js/globals.d.ts.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const FOLDER = path.join(__dirname, "..", "..", "overrides", "assets", "js");

exports.load = function (files, globals) {
  const world = Object.assign({}, globals);
  world.window = world.self = world;
  vm.createContext(world);
  for (const file of files) {
    vm.runInContext(fs.readFileSync(path.join(FOLDER, file), "utf-8"), world, { filename: file });
  }
  return world;
};
