// The SCORM reporter inside scorm-again, as a learning system would run it: launch, leave, launch again.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { test } = require("node:test");
const { load } = require("./load.cjs");

/** scorm-again is a script for browsers: it puts its class on the window it finds. */
function reference() {
  const file = path.join(path.dirname(require.resolve("scorm-again")), "scorm12.js");
  const context = { console, setTimeout, clearTimeout, Event, URL, navigator: {}, addEventListener() {} };
  context.window = context.self = context.globalThis = context;
  vm.createContext(context);
  vm.runInContext(fs.readFileSync(file, "utf-8"), context);
  return context;
}

const REFERENCE = reference();
const MASTERY = "80";

/** What a learning system keeps between two sessions; `changes` are its own for the next launch. */
function store(api, changes = {}) {
  const { cmi } = JSON.parse(JSON.stringify(api.renderCommitCMI(true)));
  const core = { ...cmi.core, entry: cmi.core.exit === "suspend" ? "resume" : "", ...changes };
  delete core.session_time;
  delete core.exit;
  delete core.score._children;
  return { cmi: { core, suspend_data: cmi.suspend_data, student_data: { mastery_score: MASTERY } } };
}

/** A session of a system that judges by the score at its end. */
function begin(kept = { cmi: { core: { credit: "credit" }, student_data: { mastery_score: MASTERY } } }) {
  const api = new REFERENCE.Scorm12API({ autocommit: false, logLevel: 5, mastery_override: true });
  // It knows objects of its own world only.
  REFERENCE.text = JSON.stringify(kept.cmi);
  api.loadFromJSON(vm.runInContext("JSON.parse(text)", REFERENCE), "cmi");
  const calls = { LMSFinish: 0 };
  const finish = api.LMSFinish.bind(api);
  api.LMSFinish = (x) => { calls.LMSFinish++; return finish(x); };
  return { api, calls };
}

/** A question on a page: five single choices, the first is right. */
function question(id) {
  const classes = new Set();
  const inputs = ["1", "2", "3"].map((value) => ({ type: "radio", value, checked: false, focused: 0, focus() { this.focused++; } }));
  const q = {
    id: "soal_" + id, dataset: { key: "quiz:uji#" + id }, classes, inputs, scrolled: 0,
    classList: { contains: (name) => classes.has(name) },
    querySelectorAll: () => inputs,
    scrollIntoView() { this.scrolled++; },
  };
  q.querySelector = () => ({ click: () => q.check() });
  return q;
}

/** The page of a quiz below a window that has the API; `answer` does what quiz.js does. */
function world(api, seconds = () => 0) {
  const quiz = new EventTarget(), page = new EventTarget(), whole = new EventTarget();
  const questions = ["a", "b", "c", "d", "e"].map(question);
  quiz.querySelectorAll = () => questions;
  const top = { API: api };
  top.parent = top;
  const results = () => questions.map((q) => (q.classes.has("right") ? 1 : q.classes.has("wrong") ? 0 : null));
  const tell = () => {
    quiz.dispatchEvent(new Event("jawab"));
    if (results().includes(null)) return;
    const percent = 20 * results().reduce((sum, r) => sum + r, 0);
    quiz.dispatchEvent(Object.assign(new Event("nilai"), { detail: { percent, pass: percent >= 80 } }));
  };
  for (const q of questions) {
    q.check = () => {
      q.classes.clear();
      q.classes.add(q.inputs[0].checked ? "right" : "wrong");
      tell();
    };
  }
  whole.querySelector = (selector) => (selector === ".quiz" ? quiz : null);
  const Clock = class extends Date { static now() { return 1000 * seconds(); } };
  load(["fingerprint.js", "scorm.js"], {
    document: whole, addEventListener: page.addEventListener.bind(page), parent: top, opener: null,
    Date: Clock, TextEncoder, CustomEvent, location: { reload() { page.reloaded = true; } },
  });
  const answer = (n, value) => {
    questions[n].inputs.forEach((f) => { f.checked = f.value === String(value); });
    questions[n].check();
  };
  const again = () => { questions.forEach((q) => q.classes.clear()); tell(); };
  const leave = (event = new Event("pagehide")) => page.dispatchEvent(event);
  return { quiz, page, whole, questions, answer, again, leave, results };
}

function pass(seen) { [0, 1, 2, 3, 4].forEach((n) => seen.answer(n, 1)); }

test("a learning system learns score and status, and the session is closed once", () => {
  const { api, calls } = begin();
  const seen = world(api);
  assert.equal(api.isInitialized(), true);
  assert.equal(api.cmi.core.lesson_status, "incomplete");
  seen.answer(0, 1);
  assert.equal(api.cmi.core.score.raw, "");
  [1, 2, 3, 4].forEach((n) => seen.answer(n, n > 2 ? 2 : 1));
  assert.equal(api.cmi.core.lesson_status, "failed");
  seen.answer(3, 1);
  assert.deepEqual([api.cmi.core.score.raw, api.cmi.core.score.min, api.cmi.core.score.max], ["80", "0", "100"]);
  assert.equal(api.cmi.core.lesson_status, "passed");
  seen.leave();
  seen.leave();
  assert.equal(api.isTerminated(), true);
  assert.equal(calls.LMSFinish, 1);
});

test("a pass stays a pass when the quiz is opened again, and when it is tried again and failed", () => {
  const first = begin();
  const one = world(first.api);
  pass(one);
  one.leave();
  const kept = store(first.api);
  assert.equal(kept.cmi.core.lesson_status, "passed");

  const second = begin(kept);
  const two = world(second.api);
  assert.equal(second.api.cmi.core.lesson_status, "passed");
  two.again();
  [0, 1, 2, 3, 4].forEach((n) => two.answer(n, 2));
  assert.deepEqual([second.api.cmi.core.lesson_status, second.api.cmi.core.score.raw], ["passed", "100"]);
  two.leave();
  assert.equal(store(second.api).cmi.core.lesson_status, "passed");

  const third = begin(store(second.api));
  world(third.api).leave();
  assert.deepEqual([third.api.cmi.core.lesson_status, third.api.cmi.core.score.raw], ["passed", "100"]);
});

test("a status of completed by the system stays too", () => {
  const { api } = begin({ cmi: { core: { lesson_status: "completed", score: { raw: "90" } } } });
  const seen = world(api);
  [0, 1, 2, 3, 4].forEach((n) => seen.answer(n, 2));
  assert.deepEqual([api.cmi.core.lesson_status, api.cmi.core.score.raw], ["completed", "90"]);
});

test("half a quiz goes on where it was left, with its answers", () => {
  const first = begin();
  const one = world(first.api);
  one.answer(0, 1);
  one.answer(2, 3);
  one.leave();
  const kept = store(first.api);
  assert.equal(kept.cmi.core.lesson_status, "incomplete");
  assert.equal(kept.cmi.core.entry, "resume");
  assert.equal(kept.cmi.core.lesson_location, "soal_b");

  const second = begin(kept);
  const two = world(second.api);
  assert.deepEqual(two.results(), [1, null, 0, null, null]);
  assert.deepEqual(two.questions[2].inputs.map((f) => f.checked), [false, false, true]);
  assert.deepEqual(two.questions.map((q) => q.scrolled), [0, 1, 0, 0, 0]);
  assert.equal(two.questions[1].inputs[0].focused, 1);
  [1, 2, 3, 4].forEach((n) => two.answer(n, 1));
  two.leave();
  assert.deepEqual([second.api.cmi.core.lesson_status, second.api.cmi.core.score.raw], ["passed", "100"]);
  assert.equal(store(second.api).cmi.core.entry, "");
});

test("a fresh page stays where it opens", () => {
  const seen = world(begin().api);
  assert.deepEqual(seen.questions.map((q) => q.scrolled), [0, 0, 0, 0, 0]);
});

test("the time of each session is reported, and the system adds them up", () => {
  let now = 0;
  const first = begin();
  const one = world(first.api, () => now);
  now = 3725;
  one.leave();
  const kept = store(first.api);
  assert.match(kept.cmi.core.total_time, /^0*1:02:05/);
  const second = begin(kept);
  const two = world(second.api, () => now);
  now += 65;
  two.leave();
  assert.match(store(second.api).cmi.core.total_time, /^0*1:03:10/);
});

test("what was answered is kept when a phone puts the page away without closing it", () => {
  let now = 10;
  const { api, calls } = begin();
  const seen = world(api, () => now);
  seen.answer(0, 1);
  now = 70;
  seen.whole.visibilityState = "hidden";
  seen.whole.dispatchEvent(new Event("visibilitychange"));
  assert.match(store(api).cmi.core.total_time, /^0*:?0*1:00/);
  assert.match(api.cmi.suspend_data, /^1;[0-9a-f]{6}=1$/);
  assert.equal(calls.LMSFinish, 0);
});

test("a page that comes back from memory begins a new session", () => {
  const seen = world(begin().api);
  seen.leave();
  seen.page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  assert.equal(seen.page.reloaded, true);
});

test("who only looks changes nothing", () => {
  const { api } = begin({ cmi: { core: { lesson_mode: "review", lesson_status: "failed", score: { raw: "40" } } } });
  const seen = world(api);
  pass(seen);
  assert.deepEqual([api.cmi.core.lesson_status, api.cmi.core.score.raw, api.cmi.suspend_data], ["failed", "40", ""]);
  seen.leave();
  assert.equal(api.isTerminated(), true);
});

test("kept answers that are broken, of another version, or too many do no harm", () => {
  for (const text of ["2;abc=1", "1;%%%=%E0%A4%A", "1;;==,", "x".repeat(4000), "1;abcdef"]) {
    const { api } = begin({ cmi: { core: {}, suspend_data: text } });
    assert.deepEqual(world(api).results(), [null, null, null, null, null]);
  }
  const { api } = begin();
  const seen = world(api);
  seen.questions[0].inputs[0].value = "9".repeat(4090);
  seen.answer(0, "9".repeat(4090));
  seen.answer(1, 1);
  assert.ok(api.cmi.suspend_data.length < 4096);
  assert.match(api.cmi.suspend_data, /^1;[0-9a-f]{6}=1$/);
});

test("without a learning system nothing happens and nothing breaks", () => {
  pass(world(undefined));
});
