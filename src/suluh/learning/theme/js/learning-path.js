// The page of a path: on to the next thing, ticks, what has opened again and why, what is new, the completion sheet.
(function () {
  "use strict";
  const path = /** @type {HTMLElement | null} */ (document.querySelector("[data-path].path"));
  if (!path || !Suluh.learner) return;
  const words = path.dataset;
  const rows = /** @type {HTMLElement[]} */ ([...path.querySelectorAll(".path-item")]);
  const stages = /** @type {HTMLElement[]} */ ([...path.querySelectorAll(".stage")]);
  const K = Suluh.progress;
  const SHORT = 10; // rows of a stage that opens by itself: with more the page is longer than four screens
  let led = false;

  /** @param {string | undefined} text @param {(string | number)[]} parts */
  function fill(text, ...parts) { return parts.reduce((/** @type {string} */ t, p) => t.replace("{}", String(p)), text || ""); }
  /** @type {Map<string, HTMLElement>} mark -> the piece on the list of what this path rests on */
  const pieces = new Map();
  path.querySelectorAll(/** @type {"li"} */ (".rests-on li")).forEach((li) => pieces.set(li.dataset.mark || "", li));
  /** @param {HTMLElement} row @returns {string[]} */
  function marks(row) { return (row.dataset.marks || "").match(/.{5}/g) || []; }
  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  function find(selector) { return /** @type {T} */ (/** @type {HTMLElement} */ (path).querySelector(selector)); }
  /** @param {string} day */
  function date(day) { return new Date(day + "T12:00:00").toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }); }

  /** What has changed an item since it was done. @param {SuluhStanding} s @returns {string[]} */
  function causes(s) {
    const found = s.fresh.map((mark) => {
      const li = pieces.get(mark);
      if (!li) return "";
      li.classList.add("changed");
      // A change note explains only what was learnt before it.
      if (li.dataset.day && li.dataset.day < s.day) return li.textContent || "";
      return (li.dataset.cause || li.textContent || "") + (li.dataset.note ? ": " + li.dataset.note : "");
    });
    return [...new Set(found.length ? found : [words.gone || ""])];
  }

  /** @param {HTMLElement} row */
  function isDone(row) { return row.classList.contains("done"); }
  /** Minutes in words, as the server writes them. @param {HTMLElement[]} of */
  function time(of) {
    const all = of.reduce((sum, row) => sum + Number(row.dataset.minutes), 0), hours = Math.floor(all / 60), rest = all % 60;
    return hours ? fill(rest ? words.hoursMinutes : words.hours, hours, rest) : fill(words.minutes, rest);
  }
  /** @param {HTMLElement} within @param {HTMLElement[]} list */
  function bar(within, list) {
    const progress = /** @type {HTMLProgressElement} */ (within.querySelector("progress"));
    progress.hidden = false;
    progress.value = list.filter(isDone).length;
    return progress.value;
  }
  /** The next thing to do: what is open, and all that comes before it done; else the first that is open. */
  function next() {
    const open = rows.filter((row) => !isDone(row));
    return open.find((row) => (row.dataset.after || "").split(" ").every((id) => !open.some((other) => other.id === id))) || open[0];
  }

  /** Where this learner is, and on to the next thing; its stage opens once, if it is short. */
  function lead() {
    const open = rows.filter((row) => !isDone(row)), first = next();
    const done = bar(find(".summary"), rows);
    find("[data-summary]").textContent = open.length ? fill(words.left, done, rows.length, time(open)) : fill(words.leftNone, done, rows.length);
    const go = /** @type {HTMLAnchorElement} */ (find("[data-go]"));
    const link = first && /** @type {HTMLAnchorElement | null} */ (first.querySelector(".item-title > a"));
    go.textContent = first ? fill(done ? words.next : words.start, first.dataset.title || "") : words.finished || "";
    go.href = link ? link.href : first ? "#" + first.id : "#lembar";
    stages.forEach((stage) => {
      const list = rows.filter((row) => stage.contains(row)), left = list.filter((row) => !isDone(row));
      const count = bar(stage, list);
      /** @type {HTMLElement} */ (stage.querySelector("[data-count]")).textContent = fill(left.length ? words.stageDone : words.stageAll, count, list.length, time(left));
      if (!led && first && stage.contains(first) && list.length <= SHORT) /** @type {HTMLDetailsElement} */ (stage.querySelector("details")).open = true;
    });
    led = true;
  }

  /** Opens everything that what the address names lies in. */
  function unfold() {
    const there = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = there && there.closest("details"); fold; fold = fold.parentElement && fold.parentElement.closest("details")) fold.open = true;
    if (there) there.scrollIntoView();
  }

  function show() {
    const book = Suluh.learner.book;
    /** @type {Record<string, number>} */
    const why = {};
    let last = "";
    pieces.forEach((li) => li.classList.remove("changed"));
    rows.forEach((row) => {
      const kind = row.dataset.kind;
      const s = K.standing(book.state, row.dataset.key || "", marks(row));
      const open = s.day && !s.done;
      const box = /** @type {HTMLInputElement} */ (row.querySelector("[type=checkbox]"));
      const byHand = kind === "lesson" || kind === "sop";
      /** @type {HTMLElement} */ (box.parentElement).hidden = !byHand || !book.now;
      box.checked = s.done;
      row.classList.toggle("done", s.done);
      row.classList.toggle("open-again", Boolean(open));
      const state = /** @type {HTMLElement} */ (row.querySelector(".state"));
      const form = /** @type {HTMLElement | null} */ (row.querySelector(".inline-form"));
      if (form) form.hidden = !book.now || s.done;
      state.textContent = "";
      if (s.done) {
        if (s.day > last) last = s.day;
        state.textContent = kind === "task" ? fill(words.signed, s.note, date(s.day))
          : fill(words.done, date(s.day)) + (s.note ? ", " + fill(words.score, s.note) : "");
      } else if (open) {
        const found = causes(s);
        state.textContent = fill(words.reopened, 1, found.join("; "));
        new Set(found.map((c) => c.split(": ")[0])).forEach((c) => { why[c] = (why[c] || 0) + 1; });
      }
    });
    if (book.now) { book.at(words.path); lead(); }
    find("[data-why]").replaceChildren(...Object.entries(why).map(([cause, count]) => {
      const li = document.createElement("li");
      li.textContent = fill(words.reopened, count, cause);
      return li;
    }));
    sheet(book, rows.every(isDone) ? last : "");
    news(book);
  }

  /** What is new for this learner; what has been shown counts as seen from the next visit on. @param {SuluhBook} book */
  function news(book) {
    const section = find(".recent");
    const list = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("li[data-mark]")]);
    const seen = book.state.seen[words.path || ""];
    const fresh = seen && book.now ? list.filter((li) => !seen.includes(li.dataset.mark || "")) : [];
    list.forEach((li) => li.classList.toggle("changed", fresh.includes(li)));
    if (fresh.length) /** @type {HTMLElement} */ (section.querySelector("[role=status]")).textContent = fill(section.dataset.new, fresh.length);
  }

  /** @param {SuluhBook} book @param {string} day of the last item, or empty while some are open */
  function sheet(book, day) {
    const section = find(".sheet");
    const person = book.people.find((p) => p[0] === book.now);
    section.hidden = !day || !person;
    if (!day || !person) return;
    const content = words.content || "";
    const word = /** @type {HTMLInputElement} */ (section.querySelector("input")).value;
    /** @type {Record<string, string>} */
    const said = { name: person[1], day, date: date(day), content, code: K.code(person[1], words.path || "", day, content, word) };
    for (const of in said) find("[data-of=" + of + "]").textContent = said[of];
    find(".sheet [data-said]").textContent = fill(section.dataset.text, person[1], words.name || "", date(day));
  }

  rows.forEach((row) => {
    const key = row.dataset.key || "";
    const box = /** @type {HTMLInputElement} */ (row.querySelector("[type=checkbox]"));
    box.addEventListener("change", () => {
      const book = Suluh.learner.book;
      if (box.checked) K.done(book.state, key, marks(row), K.today(new Date()));
      else delete book.state.items[key];
      book.save();
      show();
    });
    const sign = row.querySelector("[data-sign]");
    if (sign) sign.addEventListener("click", () => {
      const mentor = /** @type {HTMLInputElement} */ (row.querySelector(".inline-form input"));
      if (!mentor.value.trim()) return mentor.focus();
      const book = Suluh.learner.book;
      K.done(book.state, key, marks(row), K.today(new Date()), mentor.value.trim());
      book.save();
      show();
    });
  });
  find(".sheet input").addEventListener("input", show);
  find("[data-print]").addEventListener("click", () => {
    path.classList.add("only-sheet");
    window.print();
  });
  window.addEventListener("afterprint", () => path.classList.remove("only-sheet"));
  Suluh.learner.changed(show);
  window.addEventListener("hashchange", unfold);
  unfold();
  window.addEventListener("pagehide", () => {
    const book = Suluh.learner.book;
    if (!book.now) return;
    book.state.seen[words.path || ""] = [...path.querySelectorAll(/** @type {"li"} */ (".recent li[data-mark]"))].map((li) => li.dataset.mark || "");
    book.save();
  });
})();
