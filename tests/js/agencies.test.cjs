"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { load } = require("./load.cjs");

const { matchesAgency } = load(["agencies.js"], {}).Suluh;

test("an agency is found by the beginning of its words, in any order", () => {
  assert.ok(matchesAgency("PT. Contoh Karya Mandiri", "karya contoh"));
  assert.ok(matchesAgency("PT. Contoh Karya Mandiri", "pt con"));
  assert.ok(matchesAgency("PT. Contoh Karya Mandiri", ""));
});

test("another name is not found", () => {
  assert.ok(!matchesAgency("PT. Contoh Karya Mandiri", "contoh jaya"));
  assert.ok(!matchesAgency("PT. Contoh Karya Mandiri", "andiri"));
});
