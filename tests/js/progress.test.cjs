// Progress: what opens again and why, files that are cut, altered or newer, several learners, no loss.
"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { load } = require("./load.cjs");

const { progress: K } = load(["fingerprint.js", "progress.js"], { TextEncoder, Date, Math }).Suluh;
/** @param {any} x */
const plain = (x) => JSON.parse(JSON.stringify(x));

class Shelf {
  getItem(key) { return key in this ? this[key] : null; }
  setItem(key, text) { if (Shelf.full) throw new Error("full"); this[key] = String(text); }
  removeItem(key) { delete this[key]; }
}
Shelf.full = false;

function someone(shelf = new Shelf()) {
  const book = K.open(shelf);
  book.add("Ani");
  K.done(book.state, "page:a", ["bbbbb", "aaaaa"], "2026-11-20");
  book.state.cards["quiz:q#1"] = [2, 5, 20800, 20790, "aaaaa", 1];
  book.save();
  return { shelf, book };
}

test("an item is done while what it rests on is the same, in any order", () => {
  const { book } = someone();
  assert.equal(K.standing(book.state, "page:a", ["aaaaa", "bbbbb"]).done, true);
});

test("an item opens again for exactly the marks that are new", () => {
  const { book } = someone();
  const s = K.standing(book.state, "page:a", ["aaaaa", "ccccc"]);
  assert.deepEqual(plain([s.done, s.fresh, s.gone, s.day]), [false, ["ccccc"], 1, "2026-11-20"]);
  assert.deepEqual(plain(K.standing(book.state, "page:a", ["aaaaa"])).gone, 1);
});

test("an item that was given another id is known by what it rests on, within its kind", () => {
  const { book } = someone();
  assert.equal(K.standing(book.state, "page:new-id", ["aaaaa", "bbbbb"]).done, true);
  assert.equal(K.standing(book.state, "task:a", ["aaaaa", "bbbbb"]).done, false);
});

test("progress is there again after the page is closed", () => {
  const { shelf } = someone();
  const book = K.open(shelf);
  assert.equal(book.people[0][1], "Ani");
  assert.equal(K.standing(book.state, "page:a", ["aaaaa", "bbbbb"]).done, true);
});

test("learners on one device do not see each other's progress", () => {
  const { shelf, book } = someone();
  const ani = book.now;
  book.add("Budi");
  assert.deepEqual(plain(book.state.items), {});
  K.done(book.state, "page:b", ["ddddd"], "2026-11-21");
  book.save();
  book.choose(ani);
  assert.deepEqual(Object.keys(book.state.items), ["page:a"]);
  assert.equal(K.open(shelf).people.length, 2);
});

test("a file comes back whole, and twice is as once", () => {
  const { book } = someone();
  const text = K.pack("Ani", book.state, "2026-11-25");
  const found = K.unpack(text);
  assert.equal(found.fault, "");
  const other = K.open(new Shelf());
  other.take(found);
  other.take(found);
  assert.deepEqual(plain(other.state), plain(book.state));
  assert.equal(other.people.length, 1);
});

test("a file that is cut, altered, newer or strange says so and changes nothing", () => {
  const { shelf, book } = someone();
  const text = K.pack("Ani", book.state, "2026-11-25");
  const before = plain(shelf);
  const faults = {
    cut: text.slice(0, text.length - 40),
    altered: text.replace("2026-11-20", "2026-11-21"),
    newer: text.replace('"version":1', '"version":2'),
    strange: "hello",
  };
  for (const [fault, bad] of Object.entries(faults)) {
    const found = K.unpack(bad);
    assert.equal(found.fault, fault);
    book.take(found);
  }
  for (const junk of ["null", "[]", "3", "{}", '{"suluh":"belajar"}', '{"suluh":"belajar","version":1}']) assert.notEqual(K.unpack(junk).fault, "");
  assert.deepEqual(plain(shelf), before);
});

test("a name that would set what a table inherits is refused, not lost", () => {
  const { book } = someone();
  for (const part of ["items", "cards", "seen"]) {
    const table = part === "items" ? '["2026-11-20", "aaaaa"]' : "[1, 2, 3, 4, 5, 6]";
    const state = JSON.parse(`{"v": 1, "items": {}, "cards": {}, "seen": {}, "${part}": {"__proto__": ${table}}}`);
    assert.equal(K.unpack(K.pack("Ani", state, "2026-11-25")).fault, "altered", part);
  }
  assert.equal(K.unpack(K.pack("Ani", book.state, "2026-11-25")).fault, "");
});

test("a name that every table inherits is a name like any other", () => {
  for (const name of ["constructor", "toString"]) {
    const state = { v: 1, items: { [name]: ["2026-11-20", "aaaaa"] }, cards: { [name]: [1, 2, 3, 4, 5, 6] }, seen: { [name]: ["a"] } };
    const later = { v: 1, items: { [name]: ["2026-11-21", "bbbbb"] }, cards: { [name]: [1, 2, 3, 3, 5, 6] }, seen: { [name]: ["b"] } };
    assert.deepEqual(plain(K.merge(K.empty(), state)), state);
    assert.deepEqual(plain(K.merge(state, later)), { v: 1, items: later.items, cards: state.cards, seen: { [name]: ["a", "b"] } });
  }
});

test("every single letter that is changed in a file is noticed, or changes nothing", () => {
  const { book } = someone();
  const text = K.pack("Ani", book.state, "2026-11-25");
  for (let at = 0; at < text.length; at++) {
    const changed = text.slice(0, at) + (text[at] === "x" ? "y" : "x") + text.slice(at + 1);
    const found = K.unpack(changed);
    assert.notEqual(found.fault, "", String(at));
  }
});

test("two states together lose nothing, and of what both have the later counts", () => {
  const one = K.empty(), two = K.empty();
  K.done(one, "page:a", ["aaaaa"], "2026-11-20");
  K.done(two, "page:a", ["bbbbb"], "2026-11-22");
  K.done(two, "page:b", ["ccccc"], "2026-11-01");
  one.seen = { p: ["aaaaa"] };
  two.seen = { p: ["bbbbb"] };
  for (const both of [K.merge(one, two), K.merge(two, one)]) {
    assert.equal(both.items["page:a"][0], "2026-11-22");
    assert.ok(both.items["page:b"]);
    assert.deepEqual(plain(both.seen.p).sort(), ["aaaaa", "bbbbb"]);
  }
});

test("damaged storage is kept aside, newer storage is left alone", () => {
  const { shelf, book } = someone();
  const key = "suluh.belajar/" + book.now;
  const cut = shelf[key].slice(0, 30);
  shelf[key] = cut;
  const opened = K.open(shelf);
  assert.equal(opened.fault, "broken");
  assert.ok(Object.entries(shelf).some(([k, v]) => k.startsWith("suluh.belajar.rusak") && v === cut));
  const newer = JSON.stringify({ v: 2, items: { "page:a": ["x"] } });
  shelf[key] = newer;
  const again = K.open(shelf);
  assert.equal(again.fault, "newer");
  K.done(again.state, "page:z", ["zzzzz"], "2026-11-25");
  again.save();
  assert.equal(shelf[key], newer);
});

test("a device that refuses to keep anything says so and still works", () => {
  Shelf.full = true;
  try {
    for (const shelf of [null, new Shelf()]) {
      const book = K.open(shelf);
      assert.equal(book.kept, false);
      book.add("Ani");
      K.done(book.state, "page:a", ["aaaaa"], "2026-11-25");
      book.save();
      assert.equal(K.unpack(K.pack("Ani", book.state, "2026-11-25")).fault, "");
    }
  } finally { Shelf.full = false; }
});

test("all traces go, or those of one learner", () => {
  const { shelf, book } = someone();
  shelf.other = "stays";
  book.add("Budi");
  book.forget(book.now);
  assert.deepEqual(plain(book.people.map((p) => p[1])), ["Ani"]);
  assert.equal(K.standing(book.state, "page:a", ["aaaaa", "bbbbb"]).done, true);
  book.forget();
  assert.deepEqual(Object.keys(shelf), ["other"]);
});

test("the code of a sheet changes with each thing it stands for", () => {
  const code = K.code("Ani", "jalur", "2026-11-25", "abc", "");
  assert.equal(code, K.code(" ani ", "jalur", "2026-11-25", "abc", ""));
  const others = [K.code("Any", "jalur", "2026-11-25", "abc", ""), K.code("Ani", "lain", "2026-11-25", "abc", ""),
    K.code("Ani", "jalur", "2026-11-26", "abc", ""), K.code("Ani", "jalur", "2026-11-25", "abd", ""), K.code("Ani", "jalur", "2026-11-25", "abc", "x")];
  assert.equal(new Set([code, ...others]).size, 6);
});

test("the day is that of the device's clock", () => {
  assert.match(K.today(new Date()), /^\d{4}-\d\d-\d\d$/);
  assert.equal(K.number("1970-01-11"), 10);
});

test("the path that was open last is each learner's own, and is forgotten with them", () => {
  const { shelf, book } = someone();
  const ani = book.now;
  book.at("jalur-a");
  book.add("Budi");
  assert.equal(book.at(), "");
  book.at("jalur-b");
  assert.equal(K.open(shelf).at(), "jalur-b");
  book.choose(ani);
  assert.equal(book.at(), "jalur-a");
  book.forget(ani);
  assert.deepEqual(Object.keys(shelf).filter((key) => key.endsWith(ani)), []);
  assert.equal(K.open(null).at("jalur-a"), "");
});
