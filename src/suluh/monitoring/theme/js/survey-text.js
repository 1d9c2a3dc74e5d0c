// A survey as text that fits into an SMS, and back; as src/suluh/monitoring/link/survey_text.py.
(function () {
  "use strict";

  /** @param {SuluhInstrument} instrument @returns {Record<string, SuluhItem | null>} field -> item, in order */
  function fields(instrument) {
    /** @type {Record<string, SuluhItem | null>} */
    var found = {};
    if (instrument.consent) found["persetujuan"] = null;
    instrument.sections.forEach(function (section) {
      if (section.repeat) return;
      section.items.forEach(function (item) {
        item.fields.forEach(function (field) { found[field] = item; });
      });
    });
    return found;
  }

  /** @param {SuluhInstrument} instrument @returns {string} */
  function head(instrument) {
    return "SURVEI " + instrument.id + " " + instrument.version;
  }

  /** @param {SuluhInstrument} instrument @param {SuluhAnswers} answers @returns {string} */
  function write(instrument, answers) {
    var lines = [head(instrument)];
    var known = fields(instrument);
    Object.keys(known).forEach(function (field) {
      var item = known[field];
      var answer = (answers[field] || "").split(/\s+/).filter(Boolean).join(" ");
      if (answer) lines.push(field + "=" + (item && item.type === "multi" ? answer.split(" ").join(",") : answer));
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
    var lines = text.split(/\r\n|\r|\n/).map(function (line) { return line.trim(); }).filter(Boolean);
    if (!lines.length || lines[0].toUpperCase().split(/\s+/).join(" ") !== head(instrument).toUpperCase()) return null;
    var known = fields(instrument);
    /** @type {SuluhAnswers} */
    var answers = {};
    /** @type {string[]} */
    var unread = [];
    lines.slice(1).forEach(function (line) {
      var at = line.indexOf("=");
      var name = (at < 0 ? line : line.slice(0, at)).trim().toLowerCase();
      if (at < 0 || !Object.prototype.hasOwnProperty.call(known, name)) {
        unread.push(line);
        return;
      }
      var answer = line.slice(at + 1).trim();
      var item = known[name];
      var allowed = choices(item);
      if (allowed) {
        var chosen = answer.replace(/\[[^\]]*\]?/g, "").toLowerCase().split(/[\s,]+/).filter(Boolean);
        var sound = chosen.every(function (id) { return (allowed || []).indexOf(id) >= 0; });
        if (!sound || (chosen.length > 1 && !(item && item.type === "multi"))) {
          unread.push(line);
          return;
        }
        answer = chosen.join(" ");
      }
      if (answer) answers[name] = answer;
    });
    return { answers: answers, unread: unread };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.teks = { write: write, read: read };
})();
