// Saved responses as files: the shape of Kobo, and nothing that a spreadsheet would run.
"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { load } = require("./load.cjs");

const { files, scorer, surveyText } = load(["score.js", "instrument-file.js", "survey-text.js"], {}).Suluh;
const instrument = {
  id: "uji", version: 2, consent: false, least: 50, lights: [["red", 0], ["green", 80]],
  sections: [
    { id: "a", relevant: null, repeat: 0, items: [
      { id: "nama", type: "text", fields: ["nama"], weight: 0 },
      { id: "lewat", type: "multi", fields: ["lewat"], weight: 2, points: { desa: 60, radio: 60, lupa: -1 } },
    ] },
    { id: "kasus", relevant: null, repeat: 3, items: [{ id: "jenis", type: "text", fields: ["jenis"], weight: 0 }] },
  ],
  columns: [
    ["a/nama", "nama", "", ""], ["a/lewat", "lewat", "", ""], ["a/lewat/desa", "lewat", "desa", ""],
    ["a/lewat/radio", "lewat", "radio", ""], ["kasus/jenis", "jenis", "", "kasus"],
  ],
};
const saved = [
  { uuid: "u1", answers: { nama: '=HYPERLINK("x")', lewat: "desa", end: "2026-11-25T08:00:00+07:00" }, rounds: { kasus: [{ jenis: "@a" }, { jenis: "b;c" }] } },
  { uuid: "u2", answers: { nama: 'kata "dalam" kutip' }, rounds: {} },
];

test("the main table has a column a field, and one a choice with 1 or 0", () => {
  const rows = files.csv(instrument, saved)["uji-v2.csv"].split("\r\n");
  assert.equal(rows[0], '\ufeff"a/nama";"a/lewat";"a/lewat/desa";"a/lewat/radio";"_id";"_uuid";"_submission_time";"_index"');
  assert.equal(rows[1], '"\'=HYPERLINK(""x"")";"desa";"1";"0";"1";"u1";"2026-11-25T08:00:00+07:00";"1"');
  assert.equal(rows[2], '"kata ""dalam"" kutip";"";"";"";"2";"u2";"";"2"');
  assert.equal(rows.length, 4);
});

test("no cell begins like a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
    const cell = files.csv(instrument, [{ uuid: "u", answers: { nama: start + "1" }, rounds: {} }])["uji-v2.csv"].split("\r\n").slice(1).join("\r\n");
    assert.ok(cell.startsWith('"\'' + start));
  }
});

test("a repeat stands in a table of its own, with the response it belongs to", () => {
  const rows = files.csv(instrument, saved)["uji-v2-kasus.csv"].split("\r\n");
  assert.equal(rows[0], '\ufeff"kasus/jenis";"_index";"_parent_table_name";"_parent_index";"_submission__uuid"');
  assert.equal(rows[1], '"\'@a";"1";"uji-v2";"1";"u1"');
  assert.equal(rows[2], '"b;c";"2";"uji-v2";"1";"u1"');
});

test("JSON keeps the answers as they are, with the rounds inside", () => {
  const found = JSON.parse(files.json(instrument, saved));
  assert.equal(found.count, 2);
  assert.equal(found.results[0]["a/nama"], '=HYPERLINK("x")');
  assert.deepEqual(found.results[0].kasus, [{ "kasus/jenis": "@a" }, { "kasus/jenis": "b;c" }]);
});

test("several choices earn at most a hundred, and one that does not apply leaves the item out", () => {
  assert.equal(scorer.score(instrument, { lewat: "desa radio" }, "2026-11-25").whole.percent, 100);
  assert.equal(scorer.score(instrument, { lewat: "desa" }, "2026-11-25").whole.percent, 60);
  assert.equal(scorer.score(instrument, { lewat: "desa lupa" }, "2026-11-25").whole.percent, null);
  assert.equal(scorer.score(instrument, { lewat: "constructor" }, "2026-11-25").whole.percent, null);
});

test("a text of another survey is refused, a line that cannot be read is named", () => {
  assert.equal(surveyText.read("SURVEI lain 2\nnama=a", instrument), null);
  assert.equal(surveyText.read("SURVEI uji 1\nnama=a", instrument), null);
  const found = surveyText.read("survei UJI 2\nLewat = desa, radio [desa radio]\nhilang=1\n__proto__=1", instrument);
  assert.equal(found.answers.lewat, "desa radio");
  assert.deepEqual([...found.unread], ["hilang=1", "__proto__=1"]);
});
