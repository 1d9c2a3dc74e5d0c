// The direct answer above a list: a card, or none, and the places that a query names. The same as
// src/suluh/search/cards.py and places.py, and a test compares both.
(function () {
  "use strict";
  const S = window.Suluh;
  const DIGITS = (S.DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

  // What is asked of a regulation: no name must hold it.
  const ASKED_OF_LAW = new Set("berlaku status isi bunyi dicabut diganti diubah pengganti valid force repealed replaced amended text".split(" "));

  /** @param {any} data the word list @param {SuluhDanger} dangers @returns {SuluhCards} */
  S.cards = (data, dangers) => {
    const kinds = data.r;
    const [names, codes] = data.o;
    /** @type {string[]} */
    const countries = names ? names.split("|") : [];
    const home = new Set(S.plain(countries[0] || ""));
    /** @type {number[]} */
    const places = [];
    let at = 0;
    for (let unit = 0; kinds[unit * 2]; unit++)
      if (/[cn]/i.test(kinds[unit * 2])) {
        const place = DIGITS.indexOf(codes[at]) * 64 + DIGITS.indexOf(codes[at + 1]);
        if (place < 4095) places[unit] = place;
        at += 2;
      }
    /** The country of a unit, 0 for home, undefined for none. @param {number} unit */
    const country = (unit) => (places[unit] < countries.length ? places[unit] : places[unit] && 0);
    /** @param {SuluhHit} hit */
    const contact = ({ unit }) => /c/i.test(kinds[unit * 2]);

    /** @param {SuluhHit} hit */
    const isLaw = ({ unit }) => /r/i.test(kinds[unit * 2]);
    return {
      home,
      // Several: which one is meant nobody knows.
      cited: ({ slots, rule }, hits) => {
        const laws = hits.filter((hit) => isLaw(hit) && hit.held.has(rule));
        const holds = (/** @type {SuluhHit} */ hit) => [...hit.held].filter((n) => slots[n].at >= 0).length;
        return laws.filter((hit) => holds(hit) === Math.max(...laws.map(holds)));
      },
      // A number that is no year, in the name of one regulation alone.
      sure: ({ typed, slots }, hits, all) => {
        const laws = all.filter((hit) => isLaw(hit) && slots.every((slot, n) => slot.at < 0 || slot.asks || hit.held.has(n)));
        const sure = laws.length === 1 && typed.split(" ").some((word) => /^(?!(19|20)\d\d$)\d{1,5}[a-z]?(t\d{4})?$/.test(word));
        return hits.filter((hit) => sure || !isLaw(hit));
      },
      // In danger no term is called so: what a word means does not stand above what to do.
      called: (title, hit, { typed, danger }) => {
        const [name, long] = title.split(/: (.*)/);
        const is = (/** @type {string} */ text) => typed && S.fold(text).join(" ") === typed;
        if (is(title)) return 2;
        // Behind a short form, as "P3MI", stands another name; behind other terms what they mean.
        return +(/t/i.test(kinds[hit.unit * 2]) && !danger && !!(is(name) || (/[A-Z\d].*[A-Z\d]/.test(name) && is(long || ""))));
      },
      named: (told) => {
        /** @type {Map<string, [number, number, Set<number>]>} */
        const spans = new Map();
        countries.forEach((phrases, n) => {
          for (const words of dangers.spans(phrases, told)) {
            const [first, last] = [words[0], words[words.length - 1]];
            const span = spans.get(first + " " + last) || [first, last, new Set()];
            span[2].add(n);
            spans.set(first + " " + last, span);
          }
        });
        const all = [...spans.values()];
        // A name inside a longer one names nothing.
        const whole = all.filter((span) => !all.some((o) => o !== span && o[0] <= span[0] && span[1] <= o[1]));
        const abroad = whole.map((span) => span[2]).filter((of) => !of.has(0));
        const stems = new Set(whole.flatMap(([first, last]) => told.slice(first, last + 1).map((one) => one.stem)));
        return { abroad, stems, home: abroad.length < whole.length };
      },
      find: (reading, hits, rows, guided) => {
        const { slots, places: named, asked, danger, bare, rule } = reading;
        const typed = reading.typed.split(" ");
        const words = slots.filter((slot) => slot.at >= 0);
        /** Whether a name accounts for every word: 0 no, 1 by what means the same, 2 word by word. @param {SuluhHit} hit */
        const accounts = (hit) => {
          let level = 2;
          for (const slot of words) {
            const stem = slot.options[0][0];
            if (rule >= 0 && isLaw(hit) && (ASKED_OF_LAW.has(typed[slot.at]) || rows(stem).length > 599)) continue;
            if (slot.asks || hit.held.has(slots.indexOf(slot)) || (contact(hit) && home.has(stem))) continue;
            if (![...hit.held].some((n) => slots[n].stems.includes(stem))) return 0;
            level = 1;
          }
          return level;
        };
        /** @param {SuluhHit} hit */
        const inPlace = ({ unit }) => {
          const its = country(unit);
          if (its === undefined) return true;
          return named.abroad[0] ? named.abroad.every((of) => of.has(its)) : !its || !named.home;
        };
        /** What the query names, not its place alone; abroad, if no place is named, by a word of its own. @param {SuluhHit} hit */
        const meant = (hit) => {
          const own = words.filter((slot) => hit.held.has(slots.indexOf(slot)));
          if (!named.abroad[0] && country(hit.unit)) return own.some((slot) => rows(slot.options[0][0]).length <= 12);
          return [...own, ...words.filter((slot) => !slot.asks)].some((slot) => !named.stems.has(slot.options[0][0]));
        };
        const found = hits.filter((hit) => accounts(hit) && inPlace(hit));
        const contacts = found.filter(contact);
        // A number alone is that of a law or of a year as well; only one that one contact has answers.
        if (bare === 2) return contacts[1] ? [] : contacts;
        const best = Math.max(...contacts.map(accounts));
        const nearest = contacts.filter((hit) => accounts(hit) === best);
        // Which of them is meant nobody knows.
        const lost = !named.abroad[0] && new Set(nearest.map((hit) => places[hit.unit])).size > 1;
        return found.filter((hit) => {
          const kind = kinds[hit.unit * 2];
          const small = kind.toLowerCase();
          if (contact(hit) && (lost || !nearest.includes(hit) || !meant(hit))) return false;
          // What a word means does not stand above what to do.
          return kind !== small && (rule >= 0 || !asked || small === asked) && (small !== "t" || asked === "t" || !(danger || guided));
        });
      },
    };
  };
})();
