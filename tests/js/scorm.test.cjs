// The SCORM reporter inside scorm-again, as a learning system would run it.
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
  return context.Scorm12API;
}

/** A page with a quiz, below a window that has the API. */
function world(api) {
  const quiz = new EventTarget();
  const page = new EventTarget();
  const top = { API: api };
  top.parent = top;
  const globals = {
    document: { querySelector: (selector) => (selector === ".quiz" ? quiz : null) },
    addEventListener: page.addEventListener.bind(page),
    parent: top,
    opener: null,
  };
  load(["scorm.js"], globals);
  return { quiz, page };
}

/** @param {EventTarget} quiz @param {number} percent @param {boolean} pass */
function answer(quiz, percent, pass) {
  const event = new Event("nilai");
  Object.assign(event, { detail: { percent, pass } });
  quiz.dispatchEvent(event);
}

test("a learning system learns score and status, and the session is closed", async () => {
  const Scorm12API = reference();
  const api = new Scorm12API({ autocommit: false, logLevel: 5 });
  const { quiz, page } = world(api);
  assert.equal(api.isInitialized(), true);
  assert.equal(api.cmi.core.lesson_status, "incomplete");
  answer(quiz, 60, false);
  assert.equal(api.cmi.core.lesson_status, "failed");
  answer(quiz, 100, true);
  assert.equal(api.cmi.core.score.raw, "100");
  assert.equal(api.cmi.core.lesson_status, "passed");
  page.dispatchEvent(new Event("pagehide"));
  assert.equal(api.isTerminated(), true);
});

test("without a learning system nothing happens and nothing breaks", () => {
  const { quiz } = world(undefined);
  answer(quiz, 100, true);
});
