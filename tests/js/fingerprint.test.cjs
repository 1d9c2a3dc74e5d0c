// Our SHA-256 against that of Node, at the lengths where blocks end.
"use strict";
const assert = require("node:assert");
const crypto = require("node:crypto");
const { test } = require("node:test");
const { load } = require("./load.cjs");

const { fingerprint } = load(["fingerprint.js"], { TextEncoder }).Suluh;

test("hashes are those of the standard", () => {
  for (let n = 0; n < 200; n++) {
    const text = "é日a".repeat(n);
    assert.equal(fingerprint.hex(text), crypto.createHash("sha256").update(text).digest("hex"), String(n));
  }
  const long = "x".repeat(1000003);
  assert.equal(fingerprint.hex(long), crypto.createHash("sha256").update(long).digest("hex"));
});

test("a code has four groups of four letters that nobody mistakes", () => {
  assert.match(fingerprint.code("a"), /^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
  assert.notEqual(fingerprint.code("a"), fingerprint.code("b"));
});
