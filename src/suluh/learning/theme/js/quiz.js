// Questions one at a time: check, say why, go on, sum up. A case asks its steps, a review those of today.
// Without this script they stand below each other, each with its answer. It keeps nothing on the device:
// `Suluh.quizCards` does, on the pages that have it.
(function () {
  "use strict";
  const found = /** @type {HTMLElement | null} */ (document.querySelector(".quiz"));
  if (!found) return;
  const quiz = found, words = quiz.dataset;
  const all = /** @type {HTMLElement[]} */ ([...quiz.querySelectorAll(".question")]);
  const steps = "steps" in words, review = "review" in words;
  const cards = window.Suluh && window.Suluh.quizCards;
  /** @type {Map<HTMLElement, boolean>} right or not, of what was answered on this page */
  const answered = new Map();
  /** @type {HTMLElement[]} what is asked this time */
  let round = all;
  /** @type {HTMLElement | null} the question in view; null: the result */
  let at = null;
  const box = part(quiz, "[data-at]"), bar = /** @type {HTMLProgressElement} */ (part(box, "progress"));
  const go = part(quiz, "[data-go]"), next = part(go, "button");
  const ending = part(quiz, "[data-end]"), score = part(ending, ".score"), missed = part(ending, "[data-missed]");
  const last = /** @type {HTMLElement | null} */ (quiz.querySelector("[data-last]"));
  const repeat = /** @type {HTMLElement | null} */ (ending.querySelector("[data-repeat]"));
  const restart = /** @type {HTMLElement | null} */ (ending.querySelector("[data-again]"));

  /** @param {HTMLElement} q @param {string} selector @returns {HTMLElement} */
  function part(q, selector) { return /** @type {HTMLElement} */ (q.querySelector(selector)); }
  /** @param {HTMLElement} q @returns {(HTMLInputElement | HTMLSelectElement)[]} */
  function fields(q) { return [...q.querySelectorAll(/** @type {"input"} */ ("fieldset input, fieldset select"))]; }
  /** @param {string | undefined} text @param {(string | number)[]} parts */
  function fill(text, ...parts) { return parts.reduce((/** @type {string} */ t, p) => t.replace("{}", String(p)), text || ""); }
  /** @param {string} name @param {string} kind @param {(string | Node)[]} inner */
  function made(name, kind, ...inner) {
    const node = document.createElement(name);
    if (kind) node.className = kind;
    node.append(...inner);
    return node;
  }

  /** @param {HTMLElement} q @returns {boolean | null} null while something is left open */
  function isRight(q) {
    const values = fields(q);
    const wanted = (q.dataset.answer || "").split(" ");
    if (q.dataset.kind === "numeric") {
      const text = values[0].value.trim().replace(",", ".");
      return text === "" || isNaN(Number(text)) ? null : Math.abs(Number(text) - Number(wanted[0])) <= Number(wanted[1]);
    }
    if (q.dataset.kind === "single" || q.dataset.kind === "multiple") {
      const chosen = values.filter((f) => /** @type {HTMLInputElement} */ (f).checked).map((f) => f.value);
      if (!chosen.length) return null;
      // Of two answers of a tree that lead to the same place either is right.
      return q.dataset.kind === "single" ? wanted.includes(chosen[0]) : chosen.join(" ") === wanted.join(" ");
    }
    return values.some((f) => !f.value) ? null : values.every((f, n) => f.value === wanted[n]);
  }

  /** Says of each choice taken, and of each right one left out, why; gives what is said aloud. @param {HTMLElement} q */
  function explain(q) {
    const wanted = (q.dataset.answer || "").split(" ");
    return fields(q).map((f) => {
      const taken = /** @type {HTMLInputElement} */ (f).checked, right = wanted.includes(f.value);
      const note = /** @type {HTMLElement | null} */ (q.querySelector(`[data-note="${f.value}"]`));
      if (!note || !f.parentElement || !(taken || (right && q.dataset.kind === "multiple"))) return "";
      note.hidden = true; // it stands at the choice now
      const said = (taken ? right ? words.good : words.bad : words.left) + ": " + part(note, "span").textContent;
      f.parentElement.after(made("p", "why " + (taken === right ? "good" : "bad"), said));
      return " " + said;
    }).join("");
  }

  /** @param {HTMLElement} q */
  function check(q) {
    if (answered.has(q)) return;
    const right = isRight(q), verdict = part(q, ".verdict");
    if (right === null) { verdict.textContent = words.unanswered || ""; return; }
    answered.set(q, right);
    verdict.replaceChildren((right ? words.right : words.wrong) || "", made("span", "unseen", explain(q)));
    q.classList.toggle("right", right);
    q.classList.toggle("wrong", !right);
    close(q, true);
    if (cards && q.dataset.marks) cards.remember(q, right);
    tell();
    offer();
    if (q === at) next.focus({ preventScroll: true });
  }

  /** @param {HTMLElement} q @param {boolean} done */
  function close(q, done) {
    /** @type {HTMLDetailsElement} */ (part(q, ".answer")).open = done;
    /** @type {HTMLFieldSetElement} */ (part(q, "fieldset")).disabled = done;
    part(q, ".buttons").hidden = done;
  }

  /** @param {HTMLElement} q */
  function known(q) {
    return answered.has(q) || steps || review || !cards ? answered.get(q) : cards.known(q);
  }

  function tell() {
    quiz.dispatchEvent(new CustomEvent("jawab"));
    if (review) {
      const done = before + answered.size, total = before + round.length;
      score.textContent = (total ? fill(words.today, done, total) + " " : "") + (done < total ? "" : words.none);
      return;
    }
    const results = all.map(known), right = results.filter(Boolean).length, percent = Math.floor(100 * right / all.length);
    const pass = steps || percent >= Number(words.pass);
    const whole = results.every((r) => r !== undefined);
    score.textContent = whole ? fill(words.score, right, all.length, percent) + (steps ? "" : " " + (pass ? words.passed : words.failed)) : "";
    if (!whole || !answered.size) return;
    quiz.dispatchEvent(new CustomEvent("nilai", { detail: { percent, pass } }));
    if (pass && cards) cards.pass(words, steps ? right + "/" + all.length : percent + "%");
  }

  function rest() { return round.filter((q) => !answered.has(q)); }

  function offer() {
    go.hidden = !at || !answered.has(at);
    next.textContent = (rest().length ? words.next : words.finish) || "";
  }

  /** @param {HTMLElement | null} q @param {boolean} move whether what is opened takes the focus */
  function open(q, move) {
    at = q;
    all.forEach((other) => { other.hidden = other !== q; });
    box.hidden = !q;
    ending.hidden = Boolean(q);
    if (last) last.hidden = Boolean(q);
    const of = q && !round.includes(q) ? all : round;
    if (q) part(box, "p").textContent = fill(words.place, of.indexOf(q) + 1, of.length);
    bar.max = round.length || 1;
    bar.value = round.length - rest().length;
    offer();
    if (!q) sum();
    if (!move) return;
    const to = part(q || ending, "legend, h3");
    to.tabIndex = -1;
    (q ? box : ending).scrollIntoView();
    to.focus({ preventScroll: true });
  }

  function sum() {
    const wrong = all.filter((q) => known(q) === false);
    part(missed, "ul").replaceChildren(...wrong.map((q) => {
      const link = /** @type {HTMLAnchorElement} */ (made("a", "", part(q, "[data-text]").textContent || ""));
      link.href = "#" + q.id;
      return made("li", "", made("p", "", link), made("p", "", words.reread + ": ", part(q, "[data-read]").cloneNode(true)));
    }));
    missed.hidden = !wrong.length;
    if (repeat) repeat.hidden = !wrong.length || wrong.length === all.length;
    tell();
  }

  /** @param {HTMLElement[]} list asked anew */
  function again(list) {
    list.forEach((q) => {
      answered.delete(q);
      q.classList.remove("right", "wrong");
      part(q, ".verdict").textContent = "";
      close(q, false);
      q.querySelectorAll(".why").forEach((note) => note.remove());
      q.querySelectorAll("[data-note]").forEach((note) => { /** @type {HTMLElement} */ (note).hidden = false; });
      fields(q).forEach((f) => { if (f.type === "radio" || f.type === "checkbox") /** @type {HTMLInputElement} */ (f).checked = false; else f.value = ""; });
    });
    round = list;
    tell();
    open(list[0], true);
  }

  /** The question that the address names. */
  function named() { return all.find((q) => "#" + q.id === location.hash) || null; }

  let before = 0; // questions of today that were answered earlier
  function show() {
    all.forEach((q) => {
      const changed = Boolean(cards && cards.changed(q));
      if (!answered.has(q)) part(q, ".verdict").textContent = (changed && words.changed) || "";
      q.classList.toggle("changed", changed);
    });
    if (answered.size) return offer();
    if (review && cards) [round, before] = cards.today(all);
    else round = all.filter((q) => known(q) === undefined);
    open(named() || round[0] || null, false);
  }

  all.forEach((q) => {
    part(q, ".buttons").hidden = false;
    part(q, "[data-check]").addEventListener("click", () => check(q));
    fields(q).forEach((f) => f.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Enter") { event.preventDefault(); check(q); }
    }));
  });
  next.addEventListener("click", () => {
    const left = rest(), from = at ? round.indexOf(at) : 0;
    open(left.find((q) => round.indexOf(q) > from) || left[0] || null, true);
  });
  if (restart) restart.addEventListener("click", () => again(all));
  if (repeat) repeat.addEventListener("click", () => again(all.filter((q) => known(q) === false)));
  window.addEventListener("hashchange", () => { const q = named(); if (q) open(q, true); });
  quiz.addEventListener("buka", (event) => open(/** @type {CustomEvent} */ (event).detail, false));
  if (cards) cards.when(show);
  else show();
})();
