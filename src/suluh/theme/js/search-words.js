// Reads typed words: affixes, beginnings, slips of the finger, joined words. The same as
// src/suluh/search/fold.py, candidates.py, slips.py and ask_words.py, rule by rule; a test runs both over the
// whole vocabulary. No dictionary is loaded: a form counts if this site has its stem.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {any} */ ({}));
  // A letter after a dot is what the prefix has swallowed.
  const PREFIXES =
    "di ke se ber bel be ter te per pel menge penge meng meng.k peng peng.k meny.s peny.s mem mem.p pem pem.p men men.t pen pen.t me pe nge ng ng.k ny.s ny.c n.t m.p ku".split(" ");
  /** @type {[RegExp, string][]} */
  const ENGLISH = [
    [/(ss|x|ch|sh)es$/, "$1"],
    [/([^aeiou])ies$/, "$1y"],
    [/([^sui])s$/, "$1"],
    [/([a-z]{3})(ing|ed|ly)$/, "$1"],
    [/([bdfgmnprt])\1$/, "$1"],
    [/([a-z]{3})e$/, "$1"],
  ];
  /** @param {string} word */
  const english = (word) => (word.length > 3 ? ENGLISH.reduce((w, [from, to]) => w.replace(from, to), word) : word);
  /** @param {string} word */
  const isAlpha = (word) => /^[a-z]+$/.test(word);
  /** What taking off a part costs: everyday ones are dearer. @param {string} form */
  const dear = (form) => (/^(nge?|ny|n|m|ku|in|te|be)$/.test(form) ? 4 : 2);

  /** A year of two digits in four. @param {string} year */
  const century = (year) => (year > "50" ? "19" : "20") + year;
  // "uu39/2004" is two words.
  const YEAR = "( ?[/-] ?| ((tahun|thn|th|taun|of|year) )?)((?:19|20)\\d\\d)\\b";
  const GLUED = RegExp("\\b([a-z]{2,})(?=\\d{1,4}" + YEAR + ")", "g");
  const RULE = RegExp("\\b0*(\\d{1,5}[a-z]?)" + YEAR, "g");

  /** The words of a text. @param {string} text @returns {string[]} */
  S.fold = (text) =>
    (
      text
        .replace(/(\d) ?\/? ?['’‘`](\d\d)\b/g, (_, number, year) => number + " " + century(year))
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[\u0300-\u036f'’‘`\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, "")
        .replace(/[^a-z0-9/-]+/g, " ")
        .replace(/\bpukul (?=berapa|\d)/g, "jam ")
        .replace(/\bin touch\b/g, "contact")
        .replace(/\be[ -](?=mails?\b)/g, "e")
        .replace(/\b([bgp])[ -]?(to|2)[ -]?\1\b/g, "$1to$1")
        .replace(/\b(tiba|kira|hati|moga)[ -]?(\1|2)\b/g, "")
        .replace(/\b([a-z]{3,})(-\1|2(?=(nya)?\b(?!\/)))/g, "$1")
        .replace(/\b((?:uu|pp|inpres|law|(?:per|kep)[a-z]{2,}|p2mi)(?: no)?) ?(\d{1,4})\/(\d\d)\b(?!\/)/g, (_, name, number, year) => name + " " + number + " " + century(year))
        .replace(GLUED, "$1 ")
        .replace(/\b(nomor|nomer|no|number) (?=\d)/g, "")
        .replace(RULE, "$1 $5 $1t$5")
        .replace(/\b(pasal|psl|article|ps) ?(\d{1,3}[a-z]?)\b/g, "pasal $2 pasal$2")
        .match(/[a-z0-9]+/g) || []
    ).map((word) => word.slice(0, 30));

  /** Candidate -> cost. @param {string} word @returns {Map<string, number>} */
  S.candidates = (word) => {
    const found = new Map([[word, 0]]);
    /** @param {string} form @param {number} cost */
    const offer = (form, cost) => form.length > 2 && !((found.get(form) ?? 99) <= cost) && found.set(form, cost);
    /** @param {string} ends */
    const strip = (ends) => {
      for (const [form, cost] of [...found])
        for (const end of ends.split(" ")) if (form.endsWith(end)) offer(form.slice(0, -end.length), cost + dear(end));
    };
    /** @param {string} form @param {number} cost @param {number} depth */
    const fronts = (form, cost, depth) => {
      for (const rule of PREFIXES) {
        const [front, first = ""] = rule.split(".");
        const rest = first + form.slice(front.length);
        const sum = cost + dear(front);
        if (form.startsWith(front) && (!first || /^.[aeiou]/.test(rest)) && offer(rest, sum) && depth) fronts(rest, sum, depth - 1);
      }
    };
    if (word.length > 3 && isAlpha(word)) {
      strip("nya ku mu lah kah pun tah");
      strip("kan an i in");
      for (const [form, cost] of [...found]) fronts(form, cost, 2);
      for (const [form, cost] of [...found]) offer(form.replace(/e([^aeiou]{1,2})$/, "a$1"), cost + 3);
      const stem = english(word);
      offer(stem, 2);
      if (stem !== word) offer(stem + "e", 3);
    }
    return found;
  };

  /** Slips between two words from a place in each; more than `most` if there are more.
   * @param {string} a @param {string} b @param {number} most @param {number} [i] @param {number} [j] @returns {number} */
  const distance = (a, b, most, i = 0, j = 0) => {
    while (a[i] && a[i] === b[j]) i++, j++;
    if (!a[i] && !b[j]) return 0;
    if (!most--) return 9;
    return 1 + Math.min(
      distance(a, b, most, i + 1, j),
      distance(a, b, most, i, j + 1),
      distance(a, b, most, i + 1, j + 1),
      a[i + 1] && a[i] === b[j + 1] && a[i + 1] === b[j] ? distance(a, b, most, i + 2, j + 2) : 9
    );
  };
  /** A bit for each letter that a word has. @param {string} word */
  const signs = (word) => {
    let found = 0;
    for (let n = 0; n < word.length; n++) found |= 1 << word.charCodeAt(n);
    return found;
  };

  /** Whether a mistyped word may be taken for a stem where much hangs on it: in a short one no letter may be
   * another one. @param {string} word @param {string} stem @param {number} [least] letters of the stem */
  S.believed = (word, stem, least) => {
    const forms = [...S.candidates(word).keys()].filter((form) => form[0] === stem[0]);
    const sorted = (/** @type {string} */ some) => [...some].sort().join("");
    if (stem.length > 6) return !!forms[0];
    return (
      stem.length >= (least || 5) &&
      forms.some((form) => distance(form, stem, 1) < 2 && (form.length > stem.length || (form.length < stem.length && word.endsWith(form)) || sorted(form) === sorted(stem)))
    );
  };

  /** The reader of one index. @param {any} data its word list @param {string} lang @returns {SuluhWords} */
  S.words = (data, lang) => {
    let last = "";
    /** @type {string[]} */
    const stems = data.w.match(/[A-Z][^A-Z]*/g).map((/** @type {string} */ part) => (last = last.slice(0, part.charCodeAt(0) - 65) + part.slice(1)));
    const known = new Set([...stems, ...S.plain([...data.d.map((/** @type {any} */ row) => row[0]), data.e, data.h, data.n[0], data.o[0]].join())]);
    /** @type {Map<string, string>} */
    const special = new Map();
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const row of data.x.split("|")) {
      const [value, ...words] = row.split(" ");
      for (const word of words) {
        special.set(word, value);
        seen.set(word, value.replace(/^[A-Z]/, ""));
      }
    }
    const cheap = (/** @type {[string, number]} */ a, /** @type {[string, number]} */ b) => a[1] - b[1] || b[0].length - a[0].length;
    /** The cheapest candidate among some stems, "" for none. @param {string} word @param {Set<string>} some */
    const among = (word, some) => ([...S.candidates(word)].filter((row) => some.has(row[0])).sort(cheap)[0] || [""])[0];
    /** The stem of a word, "" if none is known. @param {string} word */
    const stem = (word) => {
      if (!seen.has(word)) seen.set(word, among(word, known));
      return /** @type {string} */ (seen.get(word));
    };
    /** The stems that a slip may stand for and the letters of each, by their length. @type {[string[], number[]][]} */
    const sized = [];
    for (const s of known) {
      const [some, letters] = (sized[s.length] = sized[s.length] || [[], []]);
      some.push(s);
      letters.push(signs(s));
    }
    /** Up to three stems near a word. @param {string} word @returns {SuluhOption[]} */
    const near = (word) => {
      /** @type {[string, number][]} */
      const best = [];
      for (const [form, cost] of S.candidates(word)) {
        const most = form.length > 7 ? 2 : 1;
        if (form.length < 4 || cost > 4) continue;
        const own = signs(form);
        for (let size = form.length - most; size <= form.length + most; size++) {
          const [some, letters] = sized[size] || [[], []];
          for (let n = 0; n < some.length; n++) {
            // Each slip changes at most two of the letters that a word has.
            let other = own ^ letters[n];
            // A short word with another letter is another word: "lupa" is not "luka".
            if (other && size === form.length && !form[form === word ? 4 : 5]) continue;
            for (let left = 2 * most; other && left; left--) other &= other - 1;
            if (other) continue;
            const same = some[n][0] === form[0];
            const slips = same || form.length > 5 ? distance(form, some[n], most) : 9;
            if (slips <= most) best.push([some[n], slips * 10 + cost + (same ? 0 : 5)]);
          }
        }
      }
      best.sort(cheap);
      return [...new Set(best.map((row) => row[0]))].slice(0, 3).map((s) => [s, 0.8]);
    };
    return {
      stems,
      special,
      stem,
      among,
      // [0 as it is, 1 begun, 2 corrected, 3 split; slots of options]
      resolve: (word, begun) => {
        const own = stem(word);
        if (special.has(word)) return [0, own ? own.split("+").map((s) => [[s, 1]]) : []];
        if (own || !isAlpha(word)) return [0, [[[own || word, 1]]]];
        const starts = begun && word.length > 2 ? stems.filter((s) => s.startsWith(word)).sort((a, b) => a.length - b.length).slice(0, 3) : [];
        if (starts[0]) return [1, [starts.map((s) => [s, 0.8])]];
        const close = near(word);
        // A rare word is not in the list, but may stand on pages.
        const rare = lang === "en" ? english(word) : word;
        if (close[0]) return [2, [[...close, [rare, 1]]]];
        for (let cut = 3; cut < word.length - 2; cut++) {
          const [first, rest] = [word.slice(0, cut), word.slice(cut)];
          if (stem(first) && stem(rest)) return [3, [first, rest].map((part) => [[stem(part), 0.9]])];
        }
        return [0, [[[rare, 1]]]];
      },
    };
  };
})();
