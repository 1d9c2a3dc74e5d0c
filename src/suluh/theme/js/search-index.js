// Ranks what a query finds in the pieces of an index (search-pieces.js). The same as src/suluh/search/ask.py;
// a test compares their lists.
(function () {
  "use strict";
  const S = window.Suluh;
  const DIGITS = S.DIGITS;

  /** A place without the mark of the last word of a title. @param {number} place */
  const inName = (place) => (place < 16 ? place & 7 : place);

  /** The index of a language, once its word list is here. @param {string} lang @returns {Promise<SuluhIndex>} */
  S.index = async (lang) => {
    const data = await S.piece(lang + "/kata", "", "");
    return (data.index = data.index || make(lang, data));
  };

  /** @param {string} lang @param {any} data @returns {SuluhIndex} */
  const make = (lang, data) => {
    const words = S.words(data, lang);
    const dangers = S.danger(data);
    const kinds = data.r;
    const cards = S.cards(data, dangers);
    const foreign = new Set(data.f.split(" "));
    /** @param {string} name */
    const get = (name) => S.piece(lang + "/" + name, data.v, data.u);
    const { postings, need, phrased } = S.shards(data, words.stems, get);
    // A small site has all titles in one file, which comes with the word list.
    const few = !kinds[80];
    if (few) get("k0").catch(() => {});
    /** What a file of some units has of one. @param {string} name @param {number} unit */
    const part = async (name, unit) => {
      let file = 0;
      if (name !== "k" || !few) for (let size; unit >= (size = DIGITS.indexOf(data.c[file])); file++) unit -= size;
      return (await get(name + file))[unit];
    };

    /** @param {string} text @param {boolean} typing */
    const read = (text, typing) => {
      const typed = S.fold([...text.slice(0, 600)].slice(0, 300).join("")).slice(0, 40);
      /** @type {SuluhSlot[]} */
      const slots = [];
      /** @type {string[]} */
      const names = [];
      /** @type {SuluhTold[]} */
      const told = [];
      let corrected = "";
      let asked = "";
      const said = typed.map((word, at) => {
        const kind = (words.special.get(word) || "").replace(/[^A-Z].*/, "").toLowerCase();
        asked = asked || kind;
        const [how, found] = words.resolve(word, typing && !typed[at + 1]);
        for (const options of found) {
          // A slip in a short word stands for nothing in a name, nor does a word that is not typed to its end.
          const [own] = options[options.length - 1];
          const sure = how === 1 ? [] : how === 2 && word.length < 7 ? [own] : how === 2 ? [options[0][0], own] : [options[0][0]];
          slots.push({ options, weight: kind ? 0.9 : 1, at, sure, stems: [], asks: !!kind, trust: foreign.has(word) ? 0 : S.trust(word, how, options[0][0]), rare: how === 2 ? own : "" });
          if (how !== 1) names.push(options[0][0]);
        }
        told.push(...dangers.told(words, word, typed[at - 1], how, found, typing && !typed[at + 1]));
        return how > 1 ? (corrected = found.map((options) => options[0][0]).join(" ")) : word;
      });
      // The number and year of a regulation.
      const rule = slots.findIndex((slot) => /^\d{1,5}[a-z]?t(19|20)\d\d$/.test(slot.options[0][0]));
      // Too little to answer: 1 words that stand everywhere, 2 a lone number.
      const places = cards.named(told);
      const rest = typed.filter((word) => words.special.get(word) !== "" && !foreign.has(word) && /..|\d/.test(word));
      const bare = rest[1] ? 0 : rest[0] ? +/^\d+$/.test(rest[0]) && 2 : +!!typed[0];
      return {
        slots,
        names,
        asked,
        bare,
        corrected: corrected && said.join(" "),
        // Danger words need nothing but the word list.
        foreign: typed.filter((word) => foreign.has(word)).length > typed.filter((word) => words.special.get(word) === "").length,
        danger: dangers.find(told),
        // A number of each country, without a country.
        choose: asked === "c" && !places.abroad[0] && !!dangers.spans(data.n[0], told)[0],
        places,
        typed: typed.join(" "),
        rule,
        meant: told.filter((one) => !one.small).length,
      };
    };

    /** @param {SuluhReading} reading @param {number} level @returns {SuluhHit[]} */
    const rank = ({ slots, asked, rule }, level) => {
      /** @type {[number, number[]][][]} */
      const scores = [];
      const held = /** @type {Set<number>[]} */ ([]);
      const typed = slots.filter((slot) => slot.at >= 0);
      const end = typed[0] ? typed[typed.length - 1] : undefined;
      let total = 0;
      const worth = slots.map((slot, n) => {
        let most = 0;
        for (const [stem, weight] of slot.options) {
          const { scale, rows } = postings[stem];
          const full = scale * weight * slot.weight;
          most = Math.max(most, full);
          for (const [unit, impact, places] of rows) {
            const row = (scores[unit] = scores[unit] || []);
            const score = (full * impact) / 15;
            if (!row[n] || row[n][0] < score) row[n] = [score, places];
            held[unit] = held[unit] || new Set();
            if (places[0] < 64 && slot.sure.includes(stem)) held[unit].add(n);
          }
        }
        total += most;
        return most;
      });
      return scores
        .flatMap((row, unit) => {
          const kind = kinds[unit * 2].toLowerCase();
          const limit = /[nt]/.test(kind) ? 16 : kind === "r" && rule < 0 ? 63 : 64;
          let covered = 0;
          let score = 0;
          let last = -1;
          slots.forEach((slot, n) => {
            if (!row[n]) return;
            score += row[n][0];
            covered += worth[n];
            if (last >= 0 && slot.at >= 0) {
              let gap = Infinity;
              for (const p of row[last][1]) for (const q of row[n][1]) gap = Math.min(gap, Math.abs(inName(q) - inName(p) - slot.at + slots[last].at));
              score += Math.min(row[last][0], row[n][0]) / (1 + gap);
            }
            last = n;
          });
          // Whether the name of the unit is the whole query.
          const whole = slots.filter((slot) => slot.weight === 1 && (kind !== "c" || !cards.home.has(slot.options[0][0])));
          const named = whole[0] && (kind !== "t" || row.some(([, places]) => !(places[0] & ~8))) && slots.every((slot, n) => !whole.includes(slot) || (row[n] && row[n][1][0] < limit));
          score *= (0.2 + (0.8 * covered) / total) * (kind === asked ? 1.6 : 1) * (kinds[unit * 2 + 1] > "0" === level > 0 ? 1.15 : 1) * (named ? 1.5 : 1);
          // Whether its title has all words and ends with the last, which has a mark.
          const ends = end && typed.every((slot) => (row[slots.indexOf(slot)] || [0, [99]])[1][0] < 16) && row[slots.indexOf(end)][1].some((p) => p > 7 && p < 16 && (kind === "t" || p === Math.min(end.at, 7) + 8));
          return { unit, score, named: !!named, ends: !!ends, held: held[unit], row };
        })
        .sort((a, b) => b.score - a.score || a.unit - b.unit);
    };

    /** What is shown of a hit; its section is the one that holds the most of the query. @param {SuluhHit} hit @returns {Promise<SuluhResult>} */
    const card = async ({ unit, row }) => {
      const [title, address, badge, summary = "", sections, answer, role] = await part("k", unit);
      /** @type {[number, string, string][]} */
      const starts = [[64, "", ""], ...(sections || [])];
      const sums = starts.map(([from], n) =>
        row.reduce((sum, [score, places]) => sum + (places.some((p) => p >= from && !(starts[n + 1] && p >= starts[n + 1][0])) ? score : 0), 0)
      );
      const section = sums.indexOf(Math.max(...sums));
      const [, heading, anchor = heading.normalize("NFKD").toLowerCase().replace(/[^\0-\x7f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")] = starts[section];
      return { unit, title, badge, summary, section, heading, answer, role, address: (lang === "id" ? "" : lang + "/") + address, anchor: address.includes("#") ? "" : anchor };
    };
    return {
      words,
      said: data.l,
      read,
      ask: async (reading, level, most) => {
        const { asked, choose, meant, bare, danger } = reading;
        await need(reading.slots);
        const slots = phrased(reading);
        const stems = await need(slots);
        const full = { ...reading, slots };
        // What looks like a slip is a word of some page.
        if (slots.some(({ rare }) => rare && postings[rare].rows[0])) reading.corrected = "";
        let hits = rank(full, level);
        const ending = hits.filter((hit) => hit.ends).slice(0, 6);
        /** The units that are called as the query: 2 by their title, 1 a term by its name. @type {Map<SuluhHit, number>} */
        const called = new Map();
        await Promise.all(
          ending.map(async (hit) => {
            const { title } = await card(hit);
            const how = cards.called(title, hit, full);
            if (how) called.set(hit, how);
          })
        );
        if (bare === 1) hits = hits.filter((hit) => called.has(hit));
        const first = hits.find((hit) => !/t/i.test(kinds[hit.unit * 2]));
        const guided = first && /p/i.test(kinds[first.unit * 2]) && meant > (first.named ? 1 : 2);
        if (first && guided && asked !== "t") hits.sort((a, b) => +(a !== first) - +(b !== first));
        // Who types a name wants that very thing.
        hits.sort((a, b) => (called.get(b) || 0) - (called.get(a) || 0));
        const laws = cards.cited(full, hits);
        hits.sort((a, b) => +!laws.includes(a) - +!laws.includes(b));
        const best = hits.slice(0, 30).filter((hit) => hit.named || laws.includes(hit));
        const chosen = choose && !called.size;
        const may = cards.find(full, best, (stem) => postings[stem].rows, !!guided && !called.size);
        /** @type {SuluhHit | undefined} */
        const answer = chosen
          ? { unit: data.n[1], score: 0, named: true, ends: false, held: new Set(), row: [] }
          : laws[0]
            ? may.find((hit) => hit === laws[0] && !laws[1])
            : called.size
              ? may.find((hit) => called.has(hit))
              : cards.sure(full, may, hits)[0];
        const rest = hits.filter((hit) => !answer || hit.unit !== answer.unit).slice(0, most);
        const weak = !(!rest[0] || answer || called.size || laws[0] || danger || bare || S.fits(slots, rest, (stem) => postings[stem].rows));
        // Words that matter in a text: not what stands everywhere.
        const few = stems.filter((stem) => postings[stem].rows.length < kinds.length / 8);
        return { stems: few[0] ? few : stems, weak, answer: answer && (await card(answer)), cards: await Promise.all(rest.map(card)) };
      },
      text: (unit) => part("t", unit),
      number: async (text) => {
        if (!S.numbers.asked(text)) return undefined;
        const [numbers, known, unknown] = await get("nomor");
        const units = S.numbers.whose(text, numbers);
        const owners = units && (await Promise.all(units.map((unit) => card({ unit, score: 0, named: true, ends: false, held: new Set(), row: [] }))));
        return owners && { owners, said: owners[0] ? known : unknown };
      },
    };
  };
})();
