// Questions: check, explain, score, repeat. A case asks one after the other; a review asks the five
// that are due. Without this script every answer stands below its question.
(function () {
  "use strict";
  const found = /** @type {HTMLElement | null} */ (document.querySelector(".quiz"));
  if (!found) return;
  const quiz = found;
  const words = quiz.dataset;
  const all = /** @type {HTMLElement[]} */ ([...quiz.querySelectorAll(".question")]);
  const steps = "steps" in words, review = "review" in words;
  const DAILY = 5;
  const K = Suluh.progress;
  const day = K.today(new Date()), now = K.number(day);
  /** @type {Map<HTMLElement, boolean>} right or not, of what was answered on this page */
  const answered = new Map();
  const score = /** @type {HTMLElement} */ (quiz.querySelector(".score"));
  const end = /** @type {HTMLElement | null} */ (quiz.querySelector("[data-end]"));
  const last = /** @type {HTMLElement | null} */ (quiz.querySelector("[data-last]"));

  /** @param {HTMLElement} q @param {string} selector @returns {HTMLElement} */
  function part(q, selector) { return /** @type {HTMLElement} */ (q.querySelector(selector)); }
  /** @param {HTMLElement} q @returns {(HTMLInputElement | HTMLSelectElement)[]} */
  function fields(q) { return [...q.querySelectorAll(/** @type {"input"} */ ("fieldset input, fieldset select"))]; }
  /** @param {string | undefined} text @param {(string | number)[]} parts */
  function fill(text, ...parts) { return parts.reduce((/** @type {string} */ t, p) => t.replace("{}", String(p)), text || ""); }

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

  /** @param {HTMLElement} q */
  function check(q) {
    const right = isRight(q);
    const verdict = part(q, ".verdict");
    if (right === null) { verdict.textContent = words.unanswered || ""; return; }
    verdict.textContent = (right ? words.right : words.wrong) || "";
    q.classList.toggle("right", right);
    q.classList.toggle("wrong", !right);
    /** @type {HTMLDetailsElement} */ (part(q, ".answer")).open = true;
    const first = !answered.has(q);
    answered.set(q, right);
    if (first && q.dataset.marks) remember(q, right);
    next();
  }

  /** @param {HTMLElement} q @param {boolean} right */
  function remember(q, right) {
    if (!Suluh.learner || !Suluh.learner.book.now) return;
    const book = Suluh.learner.book;
    const key = q.dataset.key || "", old = card(q);
    const due = old && old[3] < now ? Suluh.repetition.answer([old[0], old[1]], now - old[3], right)
      : old ? null : Suluh.repetition.answer(null, 0, right);
    // A second answer on one day says whether it is known now, and does not move its next day.
    const [s, d, when] = due ? [...due.memory, now + due.days] : /** @type {SuluhCard} */ (old);
    book.state.cards[key] = [s, d, when, now, q.dataset.marks || "", Number(right)];
    book.save();
  }

  /** The card of a question as it stands, if it rests on the same as when it was answered. @param {HTMLElement} q */
  function card(q) {
    const found = Suluh.learner && Suluh.learner.book.now ? Suluh.learner.book.state.cards[q.dataset.key || ""] : undefined;
    return found && found[4] === q.dataset.marks ? found : undefined;
  }

  /** @param {HTMLElement} q */
  function known(q) {
    const found = card(q);
    return answered.has(q) ? answered.get(q) : found ? Boolean(found[5]) : undefined;
  }

  function next() {
    if (review) return due();
    if (steps) {
      all.forEach((q, n) => { q.hidden = n > 0 && !answered.has(all[n - 1]); });
      if (last) last.hidden = answered.size < all.length;
    }
    quiz.dispatchEvent(new CustomEvent("jawab"));
    const results = all.map((q) => steps ? answered.get(q) : known(q));
    const right = results.filter(Boolean).length, percent = Math.floor(100 * right / all.length);
    const whole = results.every((r) => r !== undefined);
    const pass = steps || percent >= Number(words.pass);
    if (end) end.hidden = !answered.size;
    score.textContent = whole ? fill(words.score, right, all.length, percent) + (steps ? "" : " " + (pass ? words.passed : words.failed)) : "";
    if (whole && answered.size) quiz.dispatchEvent(new CustomEvent("nilai", { detail: { percent, pass } }));
    if (!whole || !pass || !answered.size || !Suluh.learner || !Suluh.learner.book.now) return;
    const note = steps ? right + "/" + all.length : percent + "%";
    K.done(Suluh.learner.book.state, words.key || "", (words.marks || "").match(/.{5}/g) || [], day, note);
    Suluh.learner.book.save();
  }

  /** @type {HTMLElement[]} */
  let today = [];
  /** The questions of today: those due, longest first, then new ones; one stays until it is answered. */
  function due() {
    const had = all.filter((q) => { const c = card(q); return c && c[3] === now; });
    const waiting = all.filter((q) => !answered.has(q) && !had.includes(q));
    const old = waiting.filter((q) => { const c = card(q); return c && c[2] <= now; })
      .sort((a, b) => /** @type {SuluhCard} */ (card(a))[2] - /** @type {SuluhCard} */ (card(b))[2]);
    const fresh = waiting.filter((q) => !card(q));
    const done = new Set([...had, ...answered.keys()]);
    if (!today.length) today = [...old, ...fresh].slice(0, Math.max(0, DAILY - had.length));
    const upcoming = today.find((q) => !answered.has(q));
    all.forEach((q) => { q.hidden = q !== upcoming && !answered.has(q); });
    const total = done.size + today.filter((q) => !answered.has(q)).length;
    score.textContent = total ? fill(words.today, done.size, total) + (upcoming ? "" : " " + words.none) : words.none || "";
  }

  function again() {
    answered.clear();
    all.forEach((q) => {
      q.classList.remove("right", "wrong");
      part(q, ".verdict").textContent = "";
      /** @type {HTMLDetailsElement} */ (part(q, ".answer")).open = false;
      fields(q).forEach((f) => { if (f.type === "radio" || f.type === "checkbox") /** @type {HTMLInputElement} */ (f).checked = false; else f.value = ""; });
    });
    next();
    const first = all[0].querySelector("input, select");
    if (first instanceof HTMLElement) first.focus();
  }

  function show() {
    today = [];
    all.forEach((q) => {
      const found = Suluh.learner && Suluh.learner.book.state.cards[q.dataset.key || ""];
      const changed = found && found[4] !== q.dataset.marks;
      if (!answered.has(q)) part(q, ".verdict").textContent = (changed && words.changed) || "";
      q.classList.toggle("changed", Boolean(changed));
    });
    next();
  }

  all.forEach((q) => {
    part(q, ".buttons").hidden = false;
    part(q, "[data-check]").addEventListener("click", () => check(q));
    fields(q).forEach((f) => f.addEventListener("keydown", (event) => {
      if (/** @type {KeyboardEvent} */ (event).key === "Enter") { event.preventDefault(); check(q); }
    }));
  });
  if (end) end.addEventListener("click", again);
  if (Suluh.learner) Suluh.learner.changed(show);
  else show();
})();
