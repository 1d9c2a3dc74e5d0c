// Saved responses as files in the shape of a Kobo export: one table, and one for each repeat.
(function () {
  "use strict";
  const FORMULA = /^[=+\-@\t\r]/;

  /** @param {string} text @returns {string} a cell that no spreadsheet takes for a formula */
  function cell(text) {
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return `"${safe.split('"').join('""')}"`;
  }

  /** @param {string[][]} rows @returns {string} semicolons, a byte order mark and CRLF, as Kobo and Indonesian spreadsheets like it */
  function table(rows) {
    return `\ufeff${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
  }

  /** @param {[string, string, string, string]} column @param {SuluhAnswers} answers @returns {string} */
  function shown(column, answers) {
    const text = answers[column[1]] || "";
    if (!column[2] || !text) return column[2] ? "" : text;
    return text.split(" ").includes(column[2]) ? "1" : "0";
  }

  /** @param {SuluhInstrument} instrument @param {SuluhResponse[]} saved @returns {Record<string, string>} name of the file -> CSV */
  function csv(instrument, saved) {
    /** @type {Record<string, string>} */
    const files = {};
    const main = instrument.columns.filter((column) => !column[3]);
    const rows = [main.map((column) => column[0]).concat("_id", "_uuid", "_submission_time", "_index")];
    saved.forEach((response, at) => {
      const row = main.map((column) => shown(column, response.answers));
      rows.push(row.concat(String(at + 1), response.uuid, response.answers["end"] || "", String(at + 1)));
    });
    const name = `${instrument.id}-v${instrument.version}`;
    files[`${name}.csv`] = table(rows);
    instrument.sections.forEach((section) => {
      if (!section.repeat) return;
      const columns = instrument.columns.filter((column) => column[3] === section.id);
      const head = columns.map((column) => column[0]);
      const inner = [head.concat("_index", "_parent_table_name", "_parent_index", "_submission__uuid")];
      saved.forEach((response, at) => {
        (response.rounds[section.id] || []).forEach((round) => {
          const row = columns.map((column) => shown(column, round));
          inner.push(row.concat(String(inner.length), name, String(at + 1), response.uuid));
        });
      });
      files[`${name}-${section.id}.csv`] = table(inner);
    });
    return files;
  }

  /** @param {Record<string, unknown>} found @param {SuluhAnswers} answers @param {Set<string>} known what this version has no column for goes along */
  function addRest(found, answers, known) {
    Object.keys(answers).filter((name) => !known.has(name) && answers[name]).forEach((name) => { found[name] = answers[name]; });
  }

  /** @param {SuluhInstrument} instrument @param {(SuluhResponse & Partial<SuluhVisit>)[]} saved @returns {string} JSON as Kobo gives it, repeats inside */
  function json(instrument, saved) {
    /** @param {string} repeat */
    const columns = (repeat) => instrument.columns.filter((column) => column[3] === repeat && !column[2]);
    /** @param {string} repeat */
    const names = (repeat) => new Set(columns(repeat).map((column) => column[1]));
    const results = saved.map((response, at) => {
      /** @type {Record<string, unknown>} */
      const found = { _id: at + 1, _uuid: response.uuid, _submission_time: response.answers["end"] || "" };
      if (response.state) Object.assign(found, { _state: response.state, _made: response.made, _changed: response.changed });
      columns("").forEach((column) => { found[column[0]] = response.answers[column[1]] || ""; });
      addRest(found, response.answers, names(""));
      const repeats = instrument.sections.filter((section) => section.repeat).map((section) => section.id);
      new Set([...repeats, ...Object.keys(response.rounds)]).forEach((id) => {
        found[id] = (response.rounds[id] || []).map((round) => {
          /** @type {Record<string, string>} */
          const inner = {};
          columns(id).forEach((column) => { inner[column[0]] = round[column[1]] || ""; });
          addRest(inner, round, names(id));
          return inner;
        });
      });
      return found;
    });
    return `${JSON.stringify({ count: results.length, results }, null, 1)}\n`;
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.files = { csv, json };
})();
