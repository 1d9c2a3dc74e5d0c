// Whether a query tells of danger: phrases with order, affixes and classes of words. The same as
// src/suluh/search/danger.py, and a test compares both.
(function () {
  "use strict";
  const S = window.Suluh;
  /** The stems of phrases. @param {string} phrases @returns {string[]} */
  S.plain = (phrases) => phrases.replace(/=\w+/g, "").match(/[a-z0-9]{2,}/g) || [];

  /** @param {any} data the word list @returns {SuluhDanger} */
  S.danger = (data) => {
    const classes = data.e.split("|").map((/** @type {string} */ words) => words.split(" "));
    const known = new Set(S.plain([...data.d.map((/** @type {any} */ row) => row[0]), data.e, data.h].join()));

    /** @param {string} part @param {SuluhTold | 0} one @returns {boolean} */
    const is = (part, one) =>
      !one
        ? false
        : part[0] > "@" && part[0] < "["
          ? classes[part.charCodeAt(0) - 65].some((/** @type {string} */ word) => is(word, one))
          : part[0] === "="
            ? one.word === part.slice(1)
            : part.endsWith("+")
              ? one.affixed && one.stem === part.slice(0, -1)
              : part === one.word || part === one.stem;

    /** Phrases that were cut before. @type {Record<string, string[][]>} */
    const cut = Object.create(null);
    /** Where phrases stand: the places of the words of each, from each word it may begin with.
     * @param {string} phrases @param {SuluhTold[]} told @param {Set<number>} [masked] */
    const places = (phrases, told, masked) =>
      (cut[phrases] = cut[phrases] || (phrases ? phrases.split(",").map((phrase) => phrase.split(/([ -])/)) : [])).flatMap((parts) => {
        const at = (/** @type {number} */ n) => (masked && masked.has(n) ? 0 : told[n]);
        return told.flatMap((one, start) => {
          if (!is(parts[0], at(start)) || (one.mended && !parts[1] && one.word.length < 7)) return [];
          const found = [start];
          let place = start;
          for (let n = 1; parts[n]; n += 2) {
            let between = parts[n] === "-" ? 0 : 2;
            while (++place < told.length && !is(parts[n + 1], at(place))) if (!told[place].small && --between < 0) return [];
            if (!told[place]) return [];
            found.push(place);
          }
          return [found];
        });
      });

    return {
      spans: places,
      find: (told) => {
        const masked = new Set(places(data.h, told).flat());
        return data.d.find((/** @type {any} */ row) => {
          const covered = new Set(places(row[0], told, masked).flat());
          return covered.size && !(row[4] && told.some((one, at) => !one.small && !covered.has(at)));
        });
      },
      told: (words, word, before, how, found, unended) => {
        let stems = how === 1 ? [] : found.map((options) => options[0][0]);
        if (!how && !words.special.has(word) && stems[0]) stems = [word];
        // A word that is not typed to its end has no slip yet.
        if (how === 2 && (unended || !S.believed(word, stems[0]))) stems = [];
        return (stems[0] ? stems : [""]).map((read, n) => {
          const stem = words.among(read, known) || read;
          return { word: n ? "" : word, stem, affixed: !!stem && (stem !== word || before === "di"), mended: how === 2, small: words.special.get(word) === "" };
        });
      },
    };
  };
})();
