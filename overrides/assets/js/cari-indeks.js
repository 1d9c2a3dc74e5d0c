// Loads the pieces of an index that a query needs, and ranks. The same as src/suluh/search/ask.py;
// a test compares their lists. Pieces are scripts, so they load from http and from a file alike.
(function () {
  "use strict";
  const S = window.Suluh;
  const INSIDE = 0.5;
  const WINDOW = 2;
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  /** @type {Map<string, any>} */
  const pieces = new Map();
  /** @type {Map<string, Promise<any>>} */
  const waiting = new Map();
  S.take = (name, data) => void pieces.set(name, data);

  /** One piece; a failed one is asked for again the next time. @param {string} root @param {string} name @param {string} version @returns {Promise<any>} */
  const piece = (root, name, version) => {
    let promise = waiting.get(name);
    if (!promise) {
      promise = S.load(root + "cari/" + name + ".js" + (version && "?v=" + version)).then(() => {
        if (!pieces.has(name)) throw new Error(name);
        return pieces.get(name);
      });
      promise.catch(() => waiting.delete(name));
      waiting.set(name, promise);
    }
    return promise;
  };

  /** Whether a phrase stands in the stems of a query: in order with a few others between, or side by side.
   * @param {string[]} stems @param {string[]} names */
  const stands = (stems, names) =>
    names.some((name, start) => {
      if (name === stems[0]) {
        let at = start;
        let spare = WINDOW;
        if (
          stems.slice(1).every((stem) => {
            at++;
            while (at < names.length && names[at] !== stem && spare) {
              at++;
              spare--;
            }
            return names[at] === stem;
          })
        )
          return true;
      }
      return names.slice(start, start + stems.length).sort().join() === [...stems].sort().join();
    });

  /** Rows of a word: [unit, impact, places]. @param {string} text @returns {SuluhRow[]} */
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
    while (at < text.length) {
      unit += number() + 1;
      const both = DIGITS.indexOf(text[at++]);
      const places = [];
      for (let n = 0, place = 0; n <= (both & 3); n++) places.push((place += number()));
      rows.push([unit, (both >> 2) + 1, places]);
    }
    return rows;
  };

  /** The index of a language, once its word list is here. @param {string} root @param {string} lang @returns {Promise<SuluhIndex>} */
  S.index = async (root, lang) => {
    const data = await piece(root, lang + "/kata", "");
    return data.index || (data.index = make(root, lang, data));
  };

  /** @param {string} root @param {string} lang @param {any} data @returns {SuluhIndex} */
  const make = (root, lang, data) => {
    const words = S.words(data);
    const firsts = data.b.split(" ");
    /** @type {string[]} */
    const kinds = [];
    for (const run of data.r.split(" ")) kinds.push(...Array(parseInt(run, 10)).fill(run.replace(/^\d+/, "")));
    /** @type {[string[], number, boolean][]} */
    const phrases = [];
    data.p.split("|").forEach((/** @type {string} */ group, /** @type {number} */ n) =>
      group.split(",").forEach((phrase) => {
        const stems = (phrase.match(/[\w-]{2}/g) || []).map((two) => words.stems[DIGITS.indexOf(two[0]) * 64 + DIGITS.indexOf(two[1])]);
        if (phrase) phrases.push([stems, n, phrase[0] !== "!"]);
      })
    );
    /** @type {Map<string, {scale: number, rows: SuluhRow[]} | null>} */
    const postings = new Map();
    /** @param {string} name */
    const get = (name) => piece(root, lang + "/" + name, data.v);
    // A small site has all titles in one file, which comes with the word list.
    if (data.h >= kinds.length) get("k0").catch(() => {});

    /** @param {string[]} stems */
    const need = (stems) =>
      Promise.all(
        stems.map(async (stem) => {
          if (postings.has(stem)) return;
          let shard = firsts.length;
          while (shard && firsts[shard - 1] > stem) shard--;
          const text = shard ? ";" + (await get("s" + shard)) : "";
          const at = text.indexOf(";" + stem + " ");
          const [, scale, rows] = at < 0 ? [] : text.slice(at + 1).split(";", 1)[0].split(" ");
          postings.set(stem, rows ? { scale: parseInt(scale, 36) / 100, rows: decode(rows) } : null);
        })
      );

    /** @param {string} text @param {boolean} typing */
    const read = (text, typing) => {
      /** @type {string[]} */
      const typed = [];
      for (const word of S.fold(text.slice(0, 300)).slice(0, 40)) {
        const right = words.spelling.get(word);
        typed.push(...(right && (lang !== "en" || !words.has(word)) ? right.split(" ") : [word]));
      }
      /** @type {SuluhSlot[]} */
      const slots = [];
      /** @type {string[]} */
      const names = [];
      const read = typed.slice();
      let mended = false;
      let asked = "";
      typed.forEach((word, at) => {
        if (words.stop.has(word)) return;
        const kind = words.asks.get(word) || "";
        asked = asked || kind;
        const [how, found] = words.resolve(word, typing && at === typed.length - 1);
        if (how > 1) {
          mended = true;
          read[at] = found.map((options) => options[0][0]).join(" ");
        }
        for (const options of found) {
          slots.push({ options, weight: kind ? 0.3 : 1, at, group: slots.length, asks: !!kind });
          if (how !== 1) names.push(options[0][0]);
        }
      });
      /** @type {Map<number, [string[], number, boolean]>} */
      const best = new Map();
      for (const phrase of phrases) {
        const old = best.get(phrase[1]);
        const longer = old ? phrase[0].length - old[0].length : 1;
        if (names.includes(phrase[0][0]) && (longer > 0 || (!longer && old && phrase[0].join(" ") < old[0].join(" "))) && stands(phrase[0], names))
          best.set(phrase[1], phrase);
      }
      /** @type {[string, string[], SuluhSlot][]} */
      const taken = [];
      for (const [stems, group, own] of [...best.values()].sort((a, b) => b[0].length - a[0].length || a[1] - b[1])) {
        /** @type {SuluhOption} */
        const option = ["~" + group, own ? 1 : 0.6];
        const unique = [...new Set(stems)].sort();
        const key = unique.join(" ");
        const same = taken.find((row) => row[0] === key);
        if (same) {
          same[2].options.push(option);
          continue;
        }
        const inside = slots.filter((slot) => slot.at >= 0 && stems.includes(slot.options[0][0]));
        const home = inside[0].group;
        for (const slot of inside) {
          slot.group = home;
          slot.weight = Math.min(slot.weight, unique.length > 1 ? 0.25 : INSIDE);
        }
        const longer = taken.some((row) => row[1].length > unique.length && unique.every((stem) => row[1].includes(stem)));
        const slot = { options: [option], weight: longer ? INSIDE : 1, at: -1, group: home, asks: false };
        slots.push(slot);
        taken.push([key, unique, slot]);
      }
      return { slots, names, asked, mended: mended ? read.join(" ") : "" };
    };

    /** @param {SuluhSlot[]} slots @param {Map<number, [number, number[]]>} row */
    const nearness = (slots, row) => {
      const placed = [...row.keys()].filter((n) => slots[n].at >= 0).sort((a, b) => slots[a].at - slots[b].at || a - b);
      let found = 0;
      for (let i = 1; i < placed.length; i++) {
        const [a, b] = [placed[i - 1], placed[i]];
        const one = /** @type {[number, number[]]} */ (row.get(a));
        const two = /** @type {[number, number[]]} */ (row.get(b));
        let gap = 99;
        for (const p of one[1]) for (const q of two[1]) gap = Math.min(gap, Math.abs(q - p - (slots[b].at - slots[a].at)));
        found += (gap === 0 ? 0.3 : gap < 4 ? 0.15 : gap < 12 ? 0.08 : 0) * Math.min(one[0], two[0]);
      }
      return found;
    };

    /** @param {SuluhSlot[]} slots @param {string} asked @param {number} level @returns {SuluhHit[]} */
    const rank = (slots, asked, level) => {
      /** @type {Map<number, Map<number, [number, number[]]>>} */
      const scores = new Map();
      /** @type {Map<number, number>} */
      const worth = new Map();
      slots.forEach((slot, n) => {
        for (const [stem, weight] of slot.options) {
          const posting = postings.get(stem);
          if (!posting) continue;
          const full = posting.scale * weight * slot.weight;
          worth.set(slot.group, Math.max(worth.get(slot.group) || 0, full));
          for (const [unit, impact, places] of posting.rows) {
            const score = (full * impact) / 15;
            const row = scores.get(unit) || new Map();
            scores.set(unit, row);
            const old = row.get(n);
            if (!old || old[0] < score) row.set(n, [score, places]);
          }
        }
      });
      let total = 0;
      for (const value of worth.values()) total += value;
      const lost = slots.some((slot) => !worth.has(slot.group) && !slot.asks);
      // What makes a name the whole query: by group, all its words, or a phrase that holds them.
      const groups = new Set(slots.filter((slot) => slot.at >= 0 && !slot.asks).map((slot) => slot.group));
      /** @type {SuluhHit[]} */
      const hits = [];
      for (const [unit, row] of scores) {
        const kind = kinds[unit][0].toLowerCase();
        let covered = 0;
        for (const group of new Set([...row.keys()].map((n) => slots[n].group))) covered += worth.get(group) || 0;
        let score = nearness(slots, row);
        for (const [part] of row.values()) score += part;
        score *= 0.4 + (0.6 * covered) / (total || 1);
        if (asked && kind === asked) score *= 1.6;
        if (kinds[unit][1] > "0" === level > 0) score *= 1.15;
        const limit = kind === "n" || kind === "t" ? 16 : 64;
        const told = (/** @type {number} */ n) => (row.get(n)?.[1][0] ?? 99) < limit;
        const named =
          groups.size > 0 &&
          !lost &&
          [...groups].every(
            (group) =>
              slots.every((slot, n) => slot.group !== group || slot.at < 0 || slot.asks || told(n)) ||
              slots.some((slot, n) => slot.group === group && slot.at < 0 && slot.weight === 1 && told(n))
          );
        if (named) score *= 1.3;
        hits.push({
          unit,
          score: Math.round(score * 1e4),
          // A thing that can answer by itself, and whose name is the whole query.
          answers: named && kinds[unit][0] !== kind && (!asked || kind === asked),
          places: [...row.values()],
        });
      }
      return hits.sort((a, b) => b.score - a.score || a.unit - b.unit);
    };

    return {
      words,
      // Danger words need nothing but the word list.
      danger: (text) => {
        const { names } = read(text, false);
        return data.d.find((/** @type {any} */ row) => row[0].split(",").some((/** @type {string} */ p) => stands(p.split(" "), names)));
      },
      ask: async (text, typing, level, most) => {
        const { slots, asked, mended } = read(text, typing);
        await need(slots.flatMap((slot) => slot.options.map((option) => option[0])));
        const hits = rank(slots, asked, level);
        const answer = hits.slice(0, 30).find((hit) => hit.answers);
        const list = hits.filter((hit) => hit !== answer);
        const shown = list.slice(0, most);
        for (const hit of answer ? [answer, ...shown] : shown) {
          const chunk = hit.unit < data.h ? 0 : 1 + Math.floor((hit.unit - data.h) / data.q);
          hit.card = get("k" + chunk).then((cards) => card(cards[hit.unit < data.h ? hit.unit : (hit.unit - data.h) % data.q], hit));
        }
        return { answer, hits: shown, mended, stems: new Set(slots.flatMap((slot) => slot.options.map((option) => option[0]))) };
      },
      text: (unit) => get("t" + unit),
    };

    /** What is shown of a hit; its section is the one that holds the most of the query.
     * @param {any[]} row @param {SuluhHit} hit @returns {SuluhResult} */
    function card(row, hit) {
      const [title, address, twin, badge, summary, sections, answer, role] = row;
      const starts = [64, ...(sections || []).map((/** @type {any[]} */ s) => s[0])];
      const sums = starts.map(() => 0);
      for (const [score, places] of hit.places)
        for (const at of new Set(places.filter((p) => p > 63).map((p) => starts.filter((s) => s <= p).length - 1))) sums[at] += score;
      const section = Math.max(0, sums.indexOf(Math.max(...sums)));
      const [, heading, anchor] = section ? sections[section - 1] : [];
      const slug = anchor || (heading || "").normalize("NFKD").replace(/[^\0-\x7f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
      return { title, twin, badge, summary, section, heading, answer, role, address, anchor: address.includes("#") ? "" : slug, lang };
    }
  };
})();
