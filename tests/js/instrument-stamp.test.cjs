// When a response was given and which one it is, by the clock of the device.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { load } = require("./load.cjs");

/** The stamps of a device whose clock stands at 08:05:09 on the first of March, `minutes` east of UTC. */
function device(minutes) {
  class Clock extends Date {
    constructor() { super(2026, 2, 1, 8, 5, 9); }
    getTimezoneOffset() { return -minutes; }
  }
  return load(["instrument-stamp.js"], { Date: Clock, crypto }).Suluh.stamp;
}

test("the day and the moment have two digits each, and the offset of the device", () => {
  assert.equal(device(420).today(), "2026-03-01");
  assert.equal(device(420).moment(), "2026-03-01T08:05:09+07:00");
  assert.equal(device(-210).moment(), "2026-03-01T08:05:09-03:30");
  assert.equal(device(0).moment(), "2026-03-01T08:05:09+00:00");
});

test("an id is a random UUID, another each time", () => {
  const ids = new Set(Array.from({ length: 50 }, () => device(0).uuid()));
  assert.equal(ids.size, 50);
  for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});
