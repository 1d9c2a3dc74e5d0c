// What a device keeps of the questions of its learner: a card each, with the day on which it is due.
(function () {
  "use strict";
  if (!Suluh.learner) return;
  const DAILY = 5;
  const K = Suluh.progress;
  const day = K.today(new Date()), now = K.number(day);

  /** The card of a question, whatever it rested on then. @param {HTMLElement} q @returns {SuluhCard | undefined} */
  function kept(q) { return Suluh.learner.book.now ? Suluh.learner.book.state.cards[q.dataset.key || ""] : undefined; }

  /** The card of a question as it stands, if it rests on the same as when it was answered. @param {HTMLElement} q */
  function card(q) {
    const found = kept(q);
    return found && found[4] === q.dataset.marks ? found : undefined;
  }

  Suluh.quizCards = {
    known(q) {
      const found = card(q);
      return found && Boolean(found[5]);
    },
    changed: (q) => Boolean(kept(q) && !card(q)),
    remember(q, right) {
      const book = Suluh.learner.book;
      if (!book.now) return;
      const old = card(q);
      const due = old && old[3] < now ? Suluh.repetition.answer([old[0], old[1]], now - old[3], right)
        : old ? null : Suluh.repetition.answer(null, 0, right);
      // A second answer on one day says whether it is known now, and does not move its next day.
      const [s, d, when] = due ? [...due.memory, now + due.days] : /** @type {SuluhCard} */ (old);
      book.state.cards[q.dataset.key || ""] = [s, d, when, now, q.dataset.marks || "", Number(right)];
      book.save();
    },
    // Those due, longest first, then new ones.
    today(all) {
      const had = all.filter((q) => { const c = card(q); return c && c[3] === now; });
      const old = all.filter((q) => { const c = card(q); return c && c[3] !== now && c[2] <= now; })
        .sort((a, b) => /** @type {SuluhCard} */ (card(a))[2] - /** @type {SuluhCard} */ (card(b))[2]);
      const fresh = all.filter((q) => !card(q));
      return [[...old, ...fresh].slice(0, Math.max(0, DAILY - had.length)), had.length];
    },
    pass(of, note) {
      const book = Suluh.learner.book;
      if (!book.now) return;
      K.done(book.state, of.key || "", (of.marks || "").match(/.{5}/g) || [], day, note);
      book.save();
    },
    when: (what) => Suluh.learner.changed(what),
  };
})();
