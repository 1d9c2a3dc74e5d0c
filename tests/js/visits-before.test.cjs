// What stood in localStorage is taken over once; what a closing page kept is not lost, even if another window was faster.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { load } = require("./load.cjs");

const OWN = "suluh-isian-uji";
const plain = (value) => JSON.parse(JSON.stringify(value));

/** @param shelf what stands in localStorage @param here what stands in the database */
async function taken(shelf, here, kept = "kept") {
  const methods = { getItem: (key) => (key in shelf ? shelf[key] : null), setItem: (key, text) => { shelf[key] = text; }, removeItem: (key) => { delete shelf[key]; } };
  Object.entries(methods).forEach(([name, value]) => Object.defineProperty(shelf, name, { value }));
  const world = load(["storage.js", "instrument-stamp.js", "visits-before.js"], { localStorage: shelf, crypto });
  const sound = (x) => Boolean(x && x.answers && x.rounds);
  const database = new Map(here.map((visit) => [visit.uuid, visit]));
  world.Suluh.visits = {
    sound, kept: async () => kept, get: async (uuid) => database.get(uuid) || null,
    putAll: async (visits) => visits.forEach((visit) => database.set(visit.uuid, visit)),
  };
  await world.Suluh.visitsBefore.takeOver({ id: "uji", version: 2 });
  return { shelf: plain(shelf), visits: plain([...database.values()]) };
}

const answers = { nama: "PT", versi: "1", start: "2026-11-20T08:00:00+07:00" };
const left = (changed, nama) => ({ uuid: "u1", instrument: "uji", version: 2, state: "draft", made: "m", changed, answers: { nama }, rounds: {} });

test("drafts and responses move, and their place is emptied", async () => {
  const shelf = { [OWN]: JSON.stringify({ draft: { answers: { nama: "D" }, rounds: {} }, saved: [{ uuid: "u1", answers, rounds: {} }] }), lain: "1" };
  const found = await taken(shelf, []);
  assert.deepEqual(found.shelf, { lain: "1" });
  assert.deepEqual(found.visits.map(({ state, version, made }) => [state, version, made.slice(0, 10)]).slice(0, 1), [["done", 1, "2026-11-20"]]);
  assert.deepEqual(found.visits.map(({ answers: { nama } }) => nama), ["PT", "D"]);
});

test("an empty draft is no visit", async () => {
  assert.deepEqual(await taken({ [OWN]: '{"draft":{"answers":{},"rounds":{}},"saved":[]}' }, []), { shelf: {}, visits: [] });
});

test("what is broken is kept beside", async () => {
  const found = await taken({ [OWN]: "{" }, []);
  assert.deepEqual(found, { shelf: { [`${OWN}.rusak`]: "{" }, visits: [] });
});

test("nothing is deleted where nothing is kept", async () => {
  const text = JSON.stringify({ draft: null, saved: [{ uuid: "u1", answers, rounds: {} }] });
  assert.equal((await taken({ [OWN]: text }, [], "none")).shelf[OWN], text);
});

test("what a closing page kept takes the place of what is older, and stands beside what is newer", async () => {
  const key = `${OWN}.u1`;
  const later = await taken({ [key]: JSON.stringify(left("2", "B")) }, [left("1", "A")]);
  assert.deepEqual(later.visits.map(({ answers: { nama } }) => nama), ["B"]);
  const earlier = await taken({ [key]: JSON.stringify(left("1", "A")) }, [left("2", "B")]);
  assert.deepEqual(earlier.visits.map(({ answers: { nama } }) => nama), ["B", "A"]);
  assert.deepEqual(earlier.shelf, {});
});
