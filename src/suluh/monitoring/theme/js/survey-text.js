// A survey as text that fits into an SMS, and back; as src/suluh/monitoring/link/survey_text.py.
(function () {
  "use strict";

  /** @param {SuluhInstrument} instrument @returns {Record<string, SuluhItem | null>} field -> item, in order */
  function fields(instrument) {
    /** @type {Record<string, SuluhItem | null>} */
    const found = {};
    if (instrument.consent) found["persetujuan"] = null;
    instrument.sections.forEach((section) => {
      if (section.repeat) return;
      section.items.forEach((item) => {
        item.fields.forEach((field) => { found[field] = item; });
      });
    });
    return found;
  }

  /** @param {SuluhInstrument} instrument @returns {string} */
  function head(instrument) {
    return `SURVEI ${instrument.id} ${instrument.version}`;
  }

  /** @param {SuluhInstrument} instrument @param {SuluhAnswers} answers @returns {string} */
  function write(instrument, answers) {
    const lines = [head(instrument)];
    const known = fields(instrument);
    Object.keys(known).forEach((field) => {
      const item = known[field];
      const answer = (answers[field] || "").split(/\s+/).filter(Boolean).join(" ");
      if (answer) lines.push(`${field}=${item && item.type === "multi" ? answer.split(" ").join(",") : answer}`);
    });
    return lines.join("\n");
  }

  /** @param {SuluhItem | null} item @returns {string[] | null} the answers that there are; null for numbers, days and texts */
  function choices(item) {
    if (!item || item.type === "yes_no") return ["ya", "tidak"];
    return item.type === "choice" || item.type === "multi" ? Object.keys(item.points || {}) : null;
  }

  /** @param {string} text @param {SuluhInstrument} instrument @returns {{answers: SuluhAnswers, unread: string[]} | null} */
  function read(text, instrument) {
    const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim()).filter(Boolean);
    if (!lines.length || lines[0].toUpperCase().split(/\s+/).join(" ") !== head(instrument).toUpperCase()) return null;
    const known = fields(instrument);
    /** @type {SuluhAnswers} */
    const answers = {};
    /** @type {string[]} */
    const unread = [];
    lines.slice(1).forEach((line) => {
      const at = line.indexOf("=");
      const name = (at < 0 ? line : line.slice(0, at)).trim().toLowerCase();
      if (at < 0 || !Object.prototype.hasOwnProperty.call(known, name)) {
        unread.push(line);
        return;
      }
      let answer = line.slice(at + 1).trim();
      const item = known[name];
      const allowed = choices(item);
      if (allowed) {
        const chosen = answer.replace(/\[[^\]]*\]?/g, "").toLowerCase().split(/[\s,]+/).filter(Boolean);
        const sound = chosen.every((id) => allowed.includes(id));
        if (!sound || (chosen.length > 1 && !(item && item.type === "multi"))) {
          unread.push(line);
          return;
        }
        answer = chosen.join(" ");
      }
      if (answer) answers[name] = answer;
    });
    return { answers, unread };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.surveyText = { write, read };
})();
