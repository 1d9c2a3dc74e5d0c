// Files of visits read back: what was written comes back the same, what is broken is counted and takes nothing along.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { load } = require("./load.cjs");

const { files, intake } = load(["instrument-file.js", "instrument-read.js"], {}).Suluh;
const instrument = {
  id: "uji", version: 2,
  sections: [{ id: "a", repeat: 0, items: [] }, { id: "kasus", repeat: 3, items: [] }],
  columns: [
    ["start", "start", "", ""], ["end", "end", "", ""], ["instrumen", "instrumen", "", ""], ["versi", "versi", "", ""],
    ["a/nama", "nama", "", ""], ["a/lewat", "lewat", "", ""], ["a/lewat/desa", "lewat", "desa", ""],
    ["a/lewat/radio", "lewat", "radio", ""], ["kasus/jenis", "jenis", "", "kasus"],
  ],
};
const meta = { instrument: "uji", version: 2, state: "done", made: "2026-11-25T07:00:00+07:00", changed: "2026-11-25T08:00:00+07:00" };
const made = { start: "2026-11-25T07:00:00+07:00", end: "2026-11-25T08:00:00+07:00", instrumen: "uji", versi: "2" };
const saved = [
  { ...meta, uuid: "u1", answers: { ...made, nama: '=1+1;"kutip"\nbaris', lewat: "desa radio" }, rounds: { kasus: [{ jenis: "@a" }, { jenis: "b;c" }] } },
  { ...meta, uuid: "u2", version: 1, answers: { ...made, versi: "1", nama: "Lama", dihapus: "isi" }, rounds: { hilang: [{ x: "y" }] } },
];
/** Without the prototypes of the other world. */
const plain = (value) => JSON.parse(JSON.stringify(value));

test("JSON comes back the same, with what this version has no place for", () => {
  const found = plain(intake.read([files.json(instrument, saved)], instrument));
  assert.deepEqual(found.aside, {});
  assert.deepEqual(found.visits, saved);
});

test("CSV and its repeats come back the same", () => {
  const texts = Object.values(files.csv(instrument, saved.slice(0, 1)));
  assert.deepEqual(plain(intake.read(texts, instrument)), { visits: saved.slice(0, 1), aside: {} });
  assert.deepEqual(plain(intake.read(texts.slice(1), instrument)), { visits: [], aside: { round: 2 } });
});

test("the same file twice adds nothing, a newer copy is told from an older one", () => {
  const compare = (found, here) => plain(intake.compare(found, here));
  assert.deepEqual(compare(saved, saved), { fresh: [], newer: [], same: 2, older: 0 });
  assert.equal(compare(saved.concat(saved), []).fresh.length, 2);
  const newer = { ...saved[0], changed: "2026-11-26T08:00:00+07:00", answers: { ...saved[0].answers, nama: "Baru" } };
  assert.equal(compare([newer], saved).newer.length, 1);
  assert.equal(compare([saved[0]], [newer]).older, 1);
});

test("what Kobo writes is read: commas, groups, columns a choice, an id with its scheme", () => {
  const csv = '"start","a/nama","a/lewat/desa","a/lewat/radio","_uuid"\n"2026-11-25T07:00:00.000+07:00","PT, Contoh","1","0","uuid:k1"\n';
  const json = JSON.stringify([{ "meta/instanceID": "uuid:k2", a: { nama: "PT Dua" } }]);
  const found = plain(intake.read([csv, json], instrument)).visits;
  assert.deepEqual(found.map(({ uuid, answers }) => [uuid, answers.nama, answers.lewat]), [["k1", "PT, Contoh", "desa"], ["k2", "PT Dua", undefined]]);
});

test("what cannot be read is set aside with its reason", () => {
  const rows = [
    { _uuid: "v1", instrumen: "lain", "a/nama": "x" }, { "a/nama": "tanpa id" }, { _uuid: "<b>", "a/nama": "x" }, { _uuid: "v2", warna: "merah" },
    { _uuid: "v3", "a/nama": "baik", __proto__x: 1 },
  ];
  const texts = ["", "{", '{"results": [5]}', "[null]", '"a";"_uuid"\n"terbuka', "PK\u0003\u0004", JSON.stringify({ results: rows })];
  const found = plain(intake.read(texts, instrument));
  assert.deepEqual(found.aside, { file: 6, instrument: 1, uuid: 2, empty: 1 });
  assert.deepEqual(found.visits.map(({ uuid }) => uuid), ["v3"]);
});
