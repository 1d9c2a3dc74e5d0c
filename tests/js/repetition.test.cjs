// The scheduler against ts-fsrs, the reference in JavaScript, over many histories.
"use strict";
const assert = require("node:assert");
const { test } = require("node:test");
const { fsrs, createEmptyCard, Rating } = require("ts-fsrs");
const { load } = require("./load.cjs");

const { repetition } = load(["fingerprint.js", "repetition.js"], { TextEncoder }).Suluh;
const reference = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

/** A stream of numbers that is the same in each run. */
function numbers(seed) {
  let x = seed;
  return () => (x = (x * 1103515245 + 12345) % 2147483648) / 2147483648;
}

test("stability, difficulty and interval are those of ts-fsrs", () => {
  let compared = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const random = numbers(seed);
    let card = createEmptyCard(new Date("2026-01-01T00:00:00Z"));
    let memory = null, day = 0;
    let now = new Date("2026-01-01T00:00:00Z");
    for (let review = 0; review < 25; review++) {
      const right = random() < 0.75;
      const days = memory ? day : 0;
      const mine = repetition.answer(memory, days, right);
      card = reference.next(card, now, right ? Rating.Good : Rating.Again).card;
      assert.ok(Math.abs(mine.memory[0] - card.stability) < 1e-4 * card.stability + 1e-6, `stability ${mine.memory[0]} ${card.stability}`);
      assert.ok(Math.abs(mine.memory[1] - card.difficulty) < 1e-4, `difficulty ${mine.memory[1]} ${card.difficulty}`);
      assert.equal(mine.days, card.scheduled_days);
      memory = mine.memory;
      day = Math.max(1, Math.round(mine.days * (0.5 + random()))); // sometimes early, sometimes late
      now = new Date(now.getTime() + day * 864e5);
      compared++;
    }
  }
  assert.equal(compared, 1500);
});

test("four right answers, each on the day it falls due, lead as far apart as in ts-fsrs", () => {
  let memory = null, days = 0;
  const found = [];
  for (let i = 0; i < 4; i++) {
    const next = repetition.answer(memory, days, true);
    found.push(next.days);
    memory = next.memory;
    days = next.days;
  }
  let card = createEmptyCard(new Date("2026-01-01T00:00:00Z"));
  let now = card.due;
  const wanted = [];
  for (let i = 0; i < 4; i++) {
    card = reference.next(card, now, Rating.Good).card;
    wanted.push(card.scheduled_days);
    now = card.due;
  }
  assert.deepEqual(found, wanted);
});

test("recall falls to nine in ten after as many days as the stability says", () => {
  for (const s of [0.5, 3, 40]) assert.ok(Math.abs(repetition.recall(s, s) - 0.9) < 1e-9);
});
