// The postings of words, in shards and buckets that are loaded as a query needs them, and the phrases that stand
// with them. The same as src/suluh/search/shards.py and `add_phrases` in reading.py; a test compares both.
(function () {
  "use strict";
  const S = window.Suluh;
  const DIGITS = S.DIGITS;
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

  /** @param {any} data the word list @param {string[]} known its stems @param {(name: string) => Promise<string>} get @returns {SuluhShards} */
  S.shards = (data, known, get) => {
    /** @type {SuluhShards["postings"]} */
    const postings = Object.create(null);
    /** The stem whose shard has a group. @type {Record<string, string>} */
    const homes = Object.create(null);
    let at = 0;
    const firsts = [...data.g].map((gap) => (at += DIGITS.indexOf(gap)));
    /** Where a word stands: in the shard of its neighbours, or in a bucket told from its letters. @param {string} stem */
    const file = (stem) => {
      const number = known.indexOf(stem);
      if (number < 0) return "c" + ([...stem].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 8191, 0) % data.b);
      return "s" + firsts.filter((first) => first <= number).pop();
    };

    /** @param {string} stem */
    const one = async (stem) => {
      if (stem in postings) return;
      const [, found = ""] = (";" + (await get(file(homes[stem] || stem)))).split(";" + stem + " ");
      const [scale, rows, phrases] = found.split(";")[0].split(" ");
      postings[stem] = {
        scale: parseInt(scale, 36) / 100 || 0,
        rows: decode(rows || ""),
        phrases: (phrases || "").split(",").filter(Boolean).map((phrase) => {
          const [told, ...others] = phrase.split(".");
          const [, asked, group, home = stem] = /** @type {string[]} */ (/(!?)(\d+):?(\w+)?/.exec(told));
          const stems = [stem, ...others].sort();
          homes["~" + group] = home;
          return { stems, group: +group, weight: asked ? 0.6 : 1, key: stems.join(" ") + asked };
        }),
      };
    };

    /** The slots of a query, with one for the phrases of it: the longest first, each group once. @param {SuluhReading} reading @returns {SuluhSlot[]} */
    const phrased = (reading) => {
      const slots = reading.slots.map((slot) => ({ ...slot }));
      const { names } = reading;
      /** @type {[string[], SuluhSlot][]} */
      const taken = [];
      const used = new Set();
      const found = names.flatMap((name) => postings[name].phrases);
      found.sort((a, b) => b.stems.length - a.stems.length || a.group - b.group || (a.key < b.key ? -1 : 1));
      for (const { stems, group: number, weight } of found) {
        const group = "~" + number;
        if (used.has(group) || !stands(stems, names)) continue;
        used.add(group);
        // Groups that were found by the same words share a slot; one inside a longer phrase counts less.
        const over = taken.filter((row) => within(stems, row[0]));
        const same = over.find((row) => within(row[0], stems));
        // A word that hardly was meant names nothing: "mail", read as "maid".
        const sure = weight < 1 || reading.slots.some((slot) => slot.trust === 0.2 && stems.includes(slot.options[0][0])) ? [] : [group];
        if (same) {
          same[1].options.push([group, weight]);
          same[1].sure.push(...sure);
        } else {
          for (const slot of slots) if (stems.includes(slot.options[0][0])) slot.weight = Math.min(slot.weight, stems[1] ? 0.25 : 0.5);
          /** @type {SuluhSlot} */
          const slot = { options: [[group, weight]], weight: over[0] ? 0.5 : 1, at: -1, sure, stems, asks: false, trust: 1, rare: "" };
          slots.push(slot);
          taken.push([stems, slot]);
        }
      }
      return slots;
    };

    return {
      postings,
      phrased,
      need: async (slots) => {
        const stems = slots.flatMap((slot) => slot.options.map((option) => option[0]));
        await Promise.all(stems.map(one));
        return stems;
      },
    };
  };
})();
