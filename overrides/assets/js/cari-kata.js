// Reads typed words: affixes, beginnings, slips of the finger, joined words. The same as
// src/suluh/search/fold.py, candidates.py and ask_words.py, rule by rule; a test runs both over the
// whole vocabulary. No dictionary is loaded: a form counts if this site has its stem.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {any} */ ({}));
  const CLITICS = "nya ku mu lah kah pun tah".split(" ");
  const SUFFIXES = "kan an i in".split(" ");
  // A letter after a dot is what the prefix has swallowed; after a comma, what it may have.
  const PREFIXES =
    "di ke se ber bel be ter te per pel menge penge meng,k peng,k meny.s peny.s mem,p pem,p men,t pen,t me pe nge ng,k ny.s n.t m.p ku"
      .split(" ")
      .map((rule) => {
        const part = rule.split(/[.,]/);
        return { front: part[0], swallowed: part[1] ? (rule.includes(",") ? ["", part[1]] : [part[1]]) : [""] };
      });
  const COLLOQUIAL = " nge ng ny n m ku in te be ";
  /** @type {[RegExp, string][]} */
  const ENGLISH = [
    [/(ss|x|ch|sh)es$/, "$1"],
    [/([^aeiou])ies$/, "$1y"],
    [/([^sui])s$/, "$1"],
    [/([a-z]{3})ing$/, "$1"],
    [/([a-z]{3})ed$/, "$1"],
    [/([a-z]{4})ly$/, "$1"],
    [/([bdfgmnprt])\1$/, "$1"],
    [/([a-z]{3})e$/, "$1"],
  ];
  /** @param {string} word */
  const isAlpha = (word) => /^[a-z]+$/.test(word);
  /** @param {string} form */
  const dear = (form) => (COLLOQUIAL.includes(" " + form + " ") ? 4 : 2);

  /** The words of a text. @param {string} text @returns {string[]} */
  S.fold = (text) =>
    (
      text
        .toLowerCase()
        .normalize("NFKD")
        .replace(/[\u0300-\u036f'’‘`]/g, "")
        .replace(/[^a-z0-9/-]+/g, " ")
        .replace(/(^|[^a-z0-9])([a-z]{3,})(?:-\2|2(?![a-z0-9])|2(?=nya(?![a-z0-9])))/g, "$1$2")
        .replace(/(^|[^a-z0-9])(?:nomor|nomer|no|number) (?=\d)/g, "$1")
        .replace(/(^|[^a-z0-9])(\d{1,4}[a-z]?)(?: ?\/ ?| (?:(?:tahun|thn|th|taun|of|year) )?)((?:19|20)\d\d)(?![a-z0-9])/g, "$1$2 $3 $2t$3")
        .replace(/(^|[^a-z0-9])(?:pasal|psl|article|ps) ?(\d{1,3}[a-z]?)(?![a-z0-9])/g, "$1pasal $2 pasal$2")
        .match(/[a-z0-9]+/g) || []
    ).map((word) => word.slice(0, 30));

  /** Candidate -> cost. @param {string} word @returns {Map<string, number>} */
  S.candidates = (word) => {
    const found = new Map([[word, 0]]);
    if (word.length < 4 || !isAlpha(word)) return found;
    /** @param {string} form @param {number} cost */
    const offer = (form, cost) => {
      const known = found.get(form);
      if (form.length < 3 || (known !== undefined && known <= cost)) return false;
      found.set(form, cost);
      return true;
    };
    /** @type {[string, number][]} */
    const bases = [[word, 0]];
    for (const [form, base] of bases)
      for (const end of CLITICS)
        if (form.endsWith(end) && bases.length < 4) {
          const rest = form.slice(0, -end.length);
          if (offer(rest, base + 2)) bases.push([rest, base + 2]);
        }
    for (const [form, base] of bases)
      for (const end of SUFFIXES) if (form.endsWith(end)) offer(form.slice(0, -end.length), base + dear(end));
    /** @param {string} form @param {number} cost @param {number} depth */
    const fronts = (form, cost, depth) => {
      for (const { front, swallowed } of PREFIXES) {
        if (!form.startsWith(front)) continue;
        const rest = form.slice(front.length);
        for (const letter of swallowed) {
          if (letter && !/^[aeiou]/.test(rest)) continue;
          const sum = cost + dear(front) + (!letter && front === "meng" ? 1 : 0);
          if (offer(letter + rest, sum) && depth < 2) fronts(letter + rest, sum, depth + 1);
        }
      }
    };
    for (const [form, cost] of [...found]) fronts(form, cost, 0);
    for (const [form, cost] of [...found]) {
      const spoken = form.replace(/e([bcdfghjklmnpqrstvwxyz]{1,2})$/, "a$1");
      if (spoken !== form) offer(spoken, cost + 3);
    }
    const stem = ENGLISH.reduce((w, [from, to]) => w.replace(from, to), word);
    offer(stem, 2);
    if (stem !== word) offer(stem + "e", 3);
    return found;
  };

  /** Slips between two words, most + 1 if there are more. @param {string} a @param {string} b @param {number} most */
  const distance = (a, b, most) => {
    /** @type {number[]} */
    let before = [];
    let last = [...Array(b.length + 1).keys()];
    for (let i = 0; i < a.length; i++) {
      const row = [i + 1];
      for (let j = 0; j < b.length; j++) {
        let cost = Math.min(last[j] + (a[i] === b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1);
        if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) cost = Math.min(cost, before[j - 1] + 1);
        row.push(cost);
      }
      if (Math.min(...row) > most) return most + 1;
      before = last;
      last = row;
    }
    return last[b.length];
  };

  /** The reader of one index. @param {any} data its word list @returns {SuluhWords} */
  S.words = (data) => {
    /** @type {string[]} */
    const stems = [];
    for (const part of data.w.match(/[A-Z][^A-Z]*/g) || [])
      stems.push((stems[stems.length - 1] || "").slice(0, part.charCodeAt(0) - 65) + part.slice(1));
    const known = new Set(stems);
    /** @param {string} text @returns {Map<string, string>} */
    const pairs = (text) => new Map(text.split("|").map((row) => /** @type {[string, string]} */ (row.split(":"))));
    const exceptions = pairs(data.e);
    /** @type {Map<string, string>} */
    const seen = new Map();
    /** @param {string} word */
    const affixed = (word) => {
      if (known.has(word)) return word;
      let best = "";
      let least = 99;
      for (const [form, cost] of S.candidates(word))
        if (
          known.has(form) &&
          (cost < least || (cost === least && (form.length > best.length || (form.length === best.length && form < best))))
        ) {
          best = form;
          least = cost;
        }
      return best;
    };
    /** @param {string} word */
    const stem = (word) => {
      let found = seen.get(word);
      if (found === undefined) seen.set(word, (found = exceptions.get(word) || affixed(word)));
      return found;
    };
    /** @type {Map<string, SuluhOption[]>} */
    const nearby = new Map();
    /** @param {string} word @returns {SuluhOption[]} */
    const near = (word) => {
      const old = nearby.get(word);
      if (old) return old;
      /** @type {[number, string][]} */
      const best = [];
      for (const [form, cost] of S.candidates(word)) {
        const most = form.length > 7 ? 2 : 1;
        if (form.length > 3 && cost < 5)
          for (const s of stems) {
            if (s.length < 3 || Math.abs(s.length - form.length) > most || (form.length < 6 && s[0] !== form[0])) continue;
            const slips = distance(form, s, most);
            if (slips <= most) best.push([slips * 10 + cost + (s[0] === form[0] ? 0 : 5), s]);
          }
      }
      best.sort((x, y) => x[0] - y[0] || (x[1] < y[1] ? -1 : 1));
      /** @type {SuluhOption[]} */
      const found = [...new Set(best.map((row) => row[1]))].slice(0, 2).map((s, n) => [s, n ? 0.4 : 0.8]);
      nearby.set(word, found);
      return found;
    };
    return {
      stems,
      has: (word) => known.has(word),
      stop: new Set(data.s.split(" ")),
      spelling: pairs(data.y),
      asks: pairs(data.a),
      stem,
      // [0 as it is, 1 begun, 2 mended or split; slots of options]
      resolve: (word, begun) => {
        if (!isAlpha(word)) return [0, [[[word, 1]]]];
        const own = stem(word);
        if (own) return [0, [[[own, 1]]]];
        if (begun && word.length > 2) {
          const found = stems.filter((s) => s.startsWith(word)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
          if (found.length) return [1, [found.slice(0, 3).map((s) => [s, 0.8])]];
        }
        const close = near(word);
        if (close.length) return [2, [close]];
        for (let cut = 3; cut < word.length - 2; cut++) {
          const left = affixed(word.slice(0, cut));
          const right = affixed(word.slice(cut));
          if (left && right) return [2, [[[left, 0.9]], [[right, 0.9]]]];
        }
        return [0, [[[word, 1]]]];
      },
    };
  };
})();
