// Ranks what a query finds in the pieces of an index (search-pieces.js). The same as src/suluh/search/ask.py;
// a test compares their lists.
(function () {
  "use strict";
  const S = window.Suluh;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  /** @param {string[]} some @param {string[]} all */
  const within = (some, all) => some.every((one) => all.includes(one));
  /** Whether the stems of a phrase stand together in a query, with up to two others among them. @param {string[]} stems @param {string[]} names */
  const stands = (stems, names) => names.some((_, n) => within(stems, names.slice(n, n + stems.length + 2)));

  /** The numbers of a text in digits of 64. @param {string} text @returns {SuluhRow[]} */
  const decode = (text) => {
    let at = 0;
    let unit = -1;
    const number = () => {
      let value = 0;
      for (let shift = 0; ; shift += 5) {
        const digit = DIGITS.indexOf(text[at++]);
        value += (digit & 31) << shift;
        if (digit < 32) return value;
      }
    };
    /** @type {SuluhRow[]} */
    const rows = [];
    while (text[at]) {
      unit += number() + 1;
      const both = DIGITS.indexOf(text[at++]);
      let place = 0;
      rows.push([unit, (both >> 2) + 1, [...Array((both & 3) + 1)].map(() => (place += number()))]);
    }
    return rows;
  };

  /** The index of a language, once its word list is here. @param {string} lang @returns {Promise<SuluhIndex>} */
  S.index = async (lang) => {
    const data = await S.piece(lang + "/kata", "", "");
    return (data.index = data.index || make(lang, data));
  };

  /** @param {string} lang @param {any} data @returns {SuluhIndex} */
  const make = (lang, data) => {
    const words = S.words(data);
    const dangers = S.danger(data);
    const kinds = data.r;
    const cards = S.cards(data, dangers);
    /** @type {[string[], string, number][]} */
    const phrases = [];
    let group = 0;
    data.p.replace(/([|,!]*)([\w-]+)/g, (/** @type {string} */ _, /** @type {string} */ sign, /** @type {string} */ codes) => {
      group += sign.split("|").length - 1;
      const stems = /** @type {string[]} */ (codes.match(/../g)).map((two) => words.stems[DIGITS.indexOf(two[0]) * 64 + DIGITS.indexOf(two[1])]);
      phrases.push([stems, "~" + group, sign.includes("!") ? 0.6 : 1]);
    });
    phrases.sort((a, b) => b[0].length - a[0].length);
    const foreign = new Set(data.f.split(" "));
    let at = 0;
    const firsts = [...data.b.split(" "), ...[...data.g].map((gap) => words.stems[(at += DIGITS.indexOf(gap))])];
    /** @type {Record<string, {scale: number, rows: SuluhRow[]}>} */
    const postings = Object.create(null);
    /** @param {string} name */
    const get = (name) => S.piece(lang + "/" + name, data.v, data.u);
    // A small site has all titles in one file, which comes with the word list.
    if (data.c > 1) get("k0").catch(() => {});

    /** @param {string} stem */
    const need = async (stem) => {
      if (stem in postings) return;
      const shard = firsts.filter((first) => first <= stem).length;
      const found = shard && (";" + (await get("s" + shard))).split(";" + stem + " ")[1];
      const [scale, rows] = (found || "").split(/[ ;]/);
      postings[stem] = { scale: parseInt(scale, 36) / 100 || 0, rows: decode(rows || "") };
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
          slots.push({ options, weight: kind ? 0.9 : 1, at, sure: how === 1 || (how === 2 && word.length < 7) ? [] : [options[0][0]], stems: [], asks: !!kind });
          if (how !== 1) names.push(options[0][0]);
        }
        told.push(...dangers.told(words, word, typed[at - 1], how, found, typing && !typed[at + 1]));
        return how > 1 ? (corrected = found.map((options) => options[0][0]).join(" ")) : word;
      });
      /** @type {[string[], SuluhSlot][]} */
      const taken = [];
      const used = new Set();
      for (const [stems, group, weight] of phrases)
        if (!used.has(group) && stands(stems, names)) {
          used.add(group);
          // Groups that were found by the same words share a slot; one inside a longer phrase counts less.
          const over = taken.filter((row) => within(stems, row[0]));
          const same = over.find((row) => within(row[0], stems));
          const sure = weight < 1 ? [] : [group];
          if (same) {
            same[1].options.push([group, weight]);
            same[1].sure.push(...sure);
          } else {
            for (const slot of slots) if (stems.includes(slot.options[0][0])) slot.weight = Math.min(slot.weight, stems[1] ? 0.25 : 0.5);
            /** @type {SuluhSlot} */
            const slot = { options: [[group, weight]], weight: over[0] ? 0.5 : 1, at: -1, sure, stems, asks: false };
            slots.push(slot);
            taken.push([stems, slot]);
          }
        }
      // Too little to answer: 1 words that stand everywhere, 2 a lone number.
      const places = cards.named(told);
      const rest = typed.filter((word) => words.special.get(word) !== "" && !foreign.has(word) && /..|\d/.test(word));
      const bare = rest[1] ? 0 : rest[0] ? +/^\d+$/.test(rest[0]) && 2 : +!!typed[0];
      return {
        slots,
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
        meant: told.filter((one) => !one.small).length,
      };
    };

    /** @param {SuluhSlot[]} slots @param {string} asked @param {number} level @returns {SuluhHit[]} */
    const rank = (slots, asked, level) => {
      /** @type {[number, number[]][][]} */
      const scores = [];
      const held = /** @type {Set<number>[]} */ ([]);
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
          const limit = /[nt]/.test(kind) ? 16 : 64;
          let covered = 0;
          let score = 0;
          let last = -1;
          slots.forEach((slot, n) => {
            if (!row[n]) return;
            score += row[n][0];
            covered += worth[n];
            if (last >= 0 && slot.at >= 0) {
              let gap = Infinity;
              for (const p of row[last][1]) for (const q of row[n][1]) gap = Math.min(gap, Math.abs(q - p - slot.at + slots[last].at));
              score += Math.min(row[last][0], row[n][0]) / (1 + gap);
            }
            last = n;
          });
          // Whether the name of the unit is the whole query.
          const whole = slots.filter((slot) => slot.weight === 1 && (kind !== "c" || !cards.home.has(slot.options[0][0])));
          const named = whole[0] && (kind !== "t" || row.some(([, places]) => !places[0])) && slots.every((slot, n) => !whole.includes(slot) || (row[n] && row[n][1][0] < limit));
          score *= (0.2 + (0.8 * covered) / total) * (kind === asked ? 1.6 : 1) * (kinds[unit * 2 + 1] > "0" === level > 0 ? 1.15 : 1) * (named ? 1.5 : 1);
          return { unit, score, named: !!named, held: held[unit], row };
        })
        .sort((a, b) => b.score - a.score || a.unit - b.unit);
    };

    /** What is shown of a hit; its section is the one that holds the most of the query. @param {SuluhHit} hit @returns {Promise<SuluhResult>} */
    const card = async ({ unit, row }) => {
      const chunk = unit >> data.c;
      const [title, address, twin, badge, summary = "", sections, answer, role] = (await get("k" + chunk))[unit - (chunk << data.c)];
      /** @type {[number, string, string][]} */
      const starts = [[64, "", ""], ...(sections || [])];
      const sums = starts.map(([from], n) =>
        row.reduce((sum, [score, places]) => sum + (places.some((p) => p >= from && !(starts[n + 1] && p >= starts[n + 1][0])) ? score : 0), 0)
      );
      const section = sums.indexOf(Math.max(...sums));
      const [, heading, anchor = heading.normalize("NFKD").toLowerCase().replace(/[^\0-\x7f]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")] = starts[section];
      return { unit, title, twin, badge, summary, section, heading, answer, role, address: (lang === "id" ? "" : lang + "/") + address, anchor: address.includes("#") ? "" : anchor };
    };
    return {
      words,
      read,
      ask: async (reading, level, most) => {
        const { asked, choose, meant, bare, typed } = reading;
        const slots = bare === 1 ? [] : reading.slots;
        const stems = slots.flatMap((slot) => slot.options.map((option) => option[0]));
        await Promise.all(stems.map(need));
        const hits = rank(slots, asked, level);
        const best = hits.slice(0, 30).filter((hit) => hit.named);
        const first = hits.find((hit) => !/t/i.test(kinds[hit.unit * 2]));
        const guided = first && /p/i.test(kinds[first.unit * 2]) && meant > (first.named ? 1 : 2);
        if (first && guided && asked !== "t") hits.sort((a, b) => +(a !== first) - +(b !== first));
        /** @type {SuluhHit | undefined} */
        let answer = choose ? { unit: data.n[1], score: 0, named: true, held: new Set(), row: [] } : cards.find(reading, best, (stem) => postings[stem].rows, !!guided)[0];
        const answered = answer && (await card(answer));
        const shown = await Promise.all(hits.slice(0, 6).map(card));
        const is = (/** @type {string} */ title) => typed && S.fold(title).join(" ") === typed;
        const titled = choose ? undefined : hits[shown.findIndex((one) => is(one.title))];
        if (titled) {
          // Who types a title wants that very page.
          hits.sort((a, b) => +(a !== titled) - +(b !== titled));
          if (answered && answer !== titled && !is(answered.title.split(":")[0])) answer = undefined;
        }
        const rest = hits.filter((hit) => !answer || hit.unit !== answer.unit).slice(0, most);
        return { stems, answer: answer && answered, cards: await Promise.all(rest.map(card)) };
      },
      text: (unit) => get("t" + unit),
      number: async (text) => {
        if (!S.numbers.asked(text)) return undefined;
        const [numbers, known, unknown] = await get("nomor");
        const units = S.numbers.whose(text, numbers);
        const owners = units && (await Promise.all(units.map((unit) => card({ unit, score: 0, named: true, held: new Set(), row: [] }))));
        return owners && { owners, said: owners[0] ? known : unknown };
      },
    };
  };
})();
