// Whether the best of a list is an answer at all: a query about something else finds words too. The same as
// src/suluh/search/fits.py, and a test compares both.
(function () {
  "use strict";
  const S = window.Suluh;
  /** How sure it is that a typed word means the stem that it was read as. @param {string} word @param {number} how @param {string} stem */
  S.trust = (word, how, stem) => (how < 2 ? 1 : how > 2 ? 0.5 : S.believed(word, stem, 4) ? 0.8 : 0.2);
  S.fits = (slots, hits, rows) =>
    hits.slice(0, 3).some(({ row }) => {
      let sum = 0;
      let total = 0;
      slots.forEach(({ at, trust, options }, n) => {
        if (at < 0 || !trust) return;
        const stem = options[0][0];
        const found = slots.flatMap((other, m) => (row[m] && (m === n || other.stems.includes(stem)) ? [row[m][1][0]] : []));
        const weight = trust < 0.5 ? 1 : 1 / (1 + Math.log(1 + options.reduce((many, [stem]) => many + rows(stem).length, 0)) / 4);
        total += weight;
        if (found.length) sum += weight * trust * (Math.min(...found) < 64 ? 1 : 0.6);
      });
      return !total || sum / total >= 0.35;
    });
})();
