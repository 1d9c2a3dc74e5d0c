// When two spellings name one agency, and which of them is shown: as src/suluh/monitoring/report/agencies.py says.
(function () {
  "use strict";
  const LONG = [
    ["perseroan terbatas", "pt"], ["commanditaire vennootschap", "cv"], ["persekutuan komanditer", "cv"],
    ["usaha dagang", "ud"], ["firma", "fa"],
  ];
  const SHORT = ["pt", "cv", "ud", "fa"];
  const INITIALS = /(^|[^\p{L}\p{N}])((?:\p{L}\. ?){2,})/gu;

  /** @param {string} text @returns {string} without capitals */
  function fold(text) {
    return text.toLowerCase().replace(/ß/g, "ss");
  }

  /** @param {string} name @returns {string} the same for all spellings of one name */
  function agencyKey(name) {
    const text = fold(name.normalize("NFKC")).replace(INITIALS, (_, before, found) => `${before}${found.replace(/[. ]/g, "")} `);
    let words = text.replace(/['’‘`ʼ]/g, "").replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
    LONG.forEach(([long, short]) => {
      if (words.startsWith(`${long} `)) words = short + words.slice(long.length);
    });
    ["pt", "cv"].forEach((short) => {
      if (words.startsWith(`${short[0]} ${short[1]} `)) words = short + words.slice(3);
    });
    const at = words.lastIndexOf(" ");
    const last = words.slice(at + 1);
    if (at > 0 && SHORT.includes(last) && !SHORT.includes(words.split(" ")[0])) return `${last} ${words.slice(0, at)}`;
    return words || text.split(/\s+/).filter(Boolean).join(" ");
  }

  /** @param {string[]} cells @returns {Record<string, string>} key -> the spelling that most cells have, of equals the first */
  function mostFrequent(cells) {
    /** @type {Map<string, Map<string, number>>} */
    const counted = new Map();
    cells.forEach((cell) => {
      const spelt = cell.split(/\s+/).filter(Boolean).join(" ");
      if (!spelt) return;
      const key = agencyKey(spelt);
      const found = counted.get(key) || new Map();
      counted.set(key, found.set(spelt, (found.get(spelt) || 0) + 1));
    });
    /** @type {Record<string, string>} */
    const most = {};
    counted.forEach((found, key) => {
      const high = Math.max(...found.values());
      most[key] = [...found.keys()].filter((spelt) => found.get(spelt) === high)[0];
    });
    return most;
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { agencyKey, mostFrequent, fold });
})();
