"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { load } = require("./load.cjs");

const { lastDay } = load(["clocks.js"], {}).Suluh;

test("days of the calendar are counted from the day after the start", () => {
  assert.equal(lastDay("2026-11-22", 14, "day", []), "2026-12-06");
  assert.equal(lastDay("2026-12-31", 1, "day", []), "2027-01-01");
});

test("working days leave out Saturday and Sunday", () => {
  assert.equal(lastDay("2026-11-20", 1, "working_day", []), "2026-11-23"); // a Friday
  assert.equal(lastDay("2026-11-20", 7, "working_day", []), "2026-12-01");
});

test("working days leave out the holidays that are known", () => {
  assert.equal(lastDay("2026-11-20", 1, "working_day", ["2026-11-23"]), "2026-11-24");
  assert.equal(lastDay("2026-11-20", 1, "day", ["2026-11-21"]), "2026-11-21");
});

test("a holiday on a weekend is not counted twice", () => {
  assert.equal(lastDay("2026-11-20", 1, "working_day", ["2026-11-21"]), "2026-11-23");
});

test("months end on the same day, or on the last of a shorter month", () => {
  assert.equal(lastDay("2026-01-15", 6, "month", []), "2026-07-15");
  assert.equal(lastDay("2026-08-31", 6, "month", []), "2027-02-28");
  assert.equal(lastDay("2023-08-31", 6, "month", []), "2024-02-29");
});

test("a start that no calendar has gives nothing", () => {
  for (const start of ["", "2026-02-30", "22-11-2026", "2026-11"]) {
    assert.equal(lastDay(start, 14, "day", []), "");
  }
  assert.equal(lastDay("2026-11-22", 14, "week", []), "");
});

test("more days never end earlier", () => {
  let last = "";
  for (let value = 1; value < 90; value += 1) {
    const next = lastDay("2026-11-22", value, "working_day", ["2026-12-25", "2027-01-01"]);
    assert.ok(next > last);
    last = next;
  }
});
