// The rail of a path on a lesson: shows the path that is being learnt on this device, marks the lesson as done.
(function () {
  "use strict";
  const rail = /** @type {HTMLElement | null} */ (document.querySelector(".rail"));
  if (!rail) return;
  const words = rail.dataset, K = Suluh.progress;
  const legs = /** @type {HTMLElement[]} */ ([...rail.querySelectorAll(".leg")]);
  const row = document.querySelector(".rail-row");
  const learner = Suluh.learner; // on a quiz or case, whose page has the book open
  const open = () => learner ? learner.book : K.open(Suluh.storage.shelf());
  let book = open(), shown = "";

  /** @param {HTMLElement} leg @returns {string[]} */
  function marks(leg) { return (leg.dataset.marks || "").match(/.{5}/g) || []; }

  function show() {
    book = open();
    const at = book.at();
    const mine = at ? legs.filter((leg) => leg.dataset.path === at) : [];
    const fold = /** @type {HTMLElement} */ (rail).querySelector("details");
    if (fold && at !== shown) { // moved only then: what is moved loses the focus
      fold.append(...legs);
      fold.before(...mine);
      const where = mine[0] && mine[0].querySelector(".leg-at");
      if (row && where) row.replaceChildren(...where.cloneNode(true).childNodes);
      shown = at;
    }
    legs.forEach((leg) => {
      const s = K.standing(book.state, leg.dataset.key || "", marks(leg));
      const buttons = /** @type {HTMLElement | null} */ (leg.querySelector(".buttons"));
      if (buttons) buttons.hidden = !book.now || s.done;
      leg.classList.toggle("done", s.done);
      const day = s.day && new Date(s.day + "T12:00:00").toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
      const say = s.done ? words.done : s.day ? words.reopened : book.now ? (buttons ? "" : words.quiz) : book.kept ? words.unnamed : words.lost;
      /** @type {HTMLElement} */ (leg.querySelector("[role=status]")).textContent = (say || "").replace("{}", day);
    });
  }

  legs.forEach((leg) => {
    const tick = leg.querySelector("[data-tick]");
    if (tick) tick.addEventListener("click", () => {
      book = open(); // another tab may have saved meanwhile
      K.done(book.state, leg.dataset.key || "", marks(leg), K.today(new Date()));
      book.save();
      show();
      /** @type {HTMLElement} */ (leg.querySelector(".onward")).focus();
    });
  });
  if (learner) {
    learner.changed(show);
    document.addEventListener("click", show); // the answer that was checked may have been the last
  }
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
})();
