// Storage: every key that a script writes is on the one list; reading survives whatever stands there.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { load, FOLDERS } = require("./load.cjs");

class Shelf {
  getItem(key) { return key in this ? this[key] : null; }
  setItem(key, text) { this[key] = String(text); }
  removeItem(key) { delete this[key]; }
}
const opened = (localStorage) => load(["storage.js"], { localStorage }).Suluh.storage;
const sources = FOLDERS.flatMap((folder) => fs.readdirSync(folder).filter((name) => name.endsWith(".js"))
  .map((name) => [name, fs.readFileSync(path.join(folder, name), "utf-8").replace(/^\s*\/\/.*$/gm, "")]));

test("whatever stands under a key, reading gives its JSON or null", () => {
  for (const [text, found] of [["null", null], ["{", null], ["", null], ["5", 5], ["[null]", [null]]]) {
    const shelf = new Shelf();
    shelf.setItem("suluh-cari-luput", text);
    assert.deepEqual(JSON.parse(JSON.stringify(opened(shelf).read("suluh-cari-luput"))), found);
  }
  assert.equal(opened(undefined).read("suluh-cari-luput"), null);
});

test("where storage is forbidden, nothing breaks", () => {
  const { Suluh } = load(["storage.js"], Object.defineProperty({}, "localStorage", { enumerable: true, get: () => null }));
  assert.equal(Suluh.storage.read("suluh.belajar"), null);
  Suluh.storage.forget();
});

test("forgetting leaves what is not ours", () => {
  const shelf = new Shelf();
  for (const key of ["suluh.belajar", "suluh.belajar/a1", "suluh.belajar.rusak/a1", "suluh-isian-p3mi", "suluh-isian-p3mi.rusak", "suluh-cari-luput", "lain"])
    shelf.setItem(key, "x");
  opened(shelf).forget();
  assert.deepEqual(Object.keys(shelf), ["lain"]);
});

test("every key that a script writes is on the list", () => {
  const keys = Object.values(opened(new Shelf()).keys);
  // A name of ours in a script: begins with suluh and a mark, and is neither a file nor the name of the window.
  const WINDOW = ["suluh-keluar", "suluh-cari:", "suluh-jalan:"];
  const FILES = ["suluh-belajar-"];
  const DATABASES = ["suluh-isian"];
  const found = new Set();
  for (const [, text] of sources) for (const [, name] of text.matchAll(/["'`](suluh[-.:][^"'`]*)["'`]/g)) found.add(name);
  const unknown = [...found].filter((name) => ![...keys, ...WINDOW, ...FILES].some((begin) => name.startsWith(begin)) && !DATABASES.includes(name));
  assert.deepEqual(unknown, []);
  assert.deepEqual(keys.filter((key) => !found.has(key)), []);
});

test("a script writes only under a name that is on the list", () => {
  // What is given to setItem, by script. A new place that writes belongs here and on the list of keys.
  const written = {};
  for (const [name, text] of sources) {
    const calls = [...text.matchAll(/\.setItem\(([^,]+),/g)].map((m) => m[1].trim());
    if (calls.length) written[name] = [...new Set(calls)].sort();
    assert.doesNotMatch(text, /sessionStorage|document\.cookie|\bcaches\b|localStorage\[/, name);
  }
  assert.deepEqual(written, {
    "search-page.js": ["KEY"],
    "role.js": ["keys.role"],
    "visits-before.js": ["key + BROKEN", "placeOf(visit)"],
    "progress.js": ['BROKEN + "." + key', 'PREFIX + ".coba"', "key"],
  });
});

test("the one database is opened in one script, and forgotten with everything else", () => {
  const using = sources.filter(([, text]) => text.includes("indexedDB"));
  assert.deepEqual(using.map(([name]) => name).sort(), ["storage.js", "visits.js"]);
  for (const [name, text] of using) assert.match(text, /"suluh-isian"/, name);
  const deleted = [];
  const world = load(["storage.js"], { localStorage: new Shelf(), indexedDB: { deleteDatabase: (name) => deleted.push(name) } });
  world.Suluh.storage.forget();
  assert.deepEqual(deleted, ["suluh-isian"]);
});
