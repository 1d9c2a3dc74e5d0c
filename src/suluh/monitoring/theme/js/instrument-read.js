// Files of visits, ours and those of Kobo in the same shape, as visits. What cannot be read is counted by its reason.
(function () {
  "use strict";
  const FORMULA = /^'(?=[=+\-@\t\r])/;
  /** What a form makes when it is saved or exported. */
  const MADE = /^(start|end|today|instrumen|versi|nilai(_.*)?|lampu)$/;
  const ID = /^[\w.:-]{1,80}$/;

  /** @param {string} text @returns {string[][]} the rows of a CSV, whatever separates its cells */
  function rows(text) {
    const body = text.replace(/^\ufeff/, "");
    const first = body.slice(0, (body + "\n").indexOf("\n"));
    const mark = [";", ",", "\t"].sort((one, other) => first.split(other).length - first.split(one).length)[0];
    /** @type {string[][]} */
    const found = [[]];
    let cell = "";
    let quoted = false;
    const end = () => { found[found.length - 1].push(cell.replace(FORMULA, "").trim()); cell = ""; };
    for (let at = 0; at < body.length; at += 1) {
      const letter = body[at];
      if (quoted && letter === '"' && body[at + 1] === '"') { cell += letter; at += 1; }
      else if (letter === '"' && (quoted || !cell)) quoted = !quoted;
      else if (quoted) cell += letter;
      else if (letter === mark) end();
      else if (letter === "\n") { end(); found.push([]); }
      else if (letter !== "\r") cell += letter;
    }
    if (quoted) throw new Error("open quote");
    end();
    return found.filter((row) => row.some(Boolean));
  }

  /** @param {string[][]} table @returns {Record<string, any>[]} */
  function records(table) {
    return table.slice(1).map((row) => Object.fromEntries(table[0].map((head, at) => [head, row[at] || ""])));
  }

  /** @param {Record<string, any>} record @param {string} [path] @returns {[string, any][]} groups in groups by their path */
  function flat(record, path = "") {
    return Object.entries(record).flatMap(([key, value]) => (
      value && typeof value === "object" && !Array.isArray(value) ? flat(value, `${path}${key}/`) : [/** @type {[string, any]} */ ([path + key, value])]
    ));
  }

  /** @param {SuluhInstrument} instrument @param {string} repeat @param {[string, any][]} cells @returns {{answers: SuluhAnswers, known: number}} */
  function answersOf(instrument, repeat, cells) {
    const columns = instrument.columns.filter((column) => column[3] === repeat);
    const whole = columns.filter((column) => !column[2]);
    const byName = new Map(whole.flatMap((column) => [[column[0], column[1]], [column[1], column[1]]]));
    const choices = new Map(columns.filter((column) => column[2]).map((column) => [column[0], column]));
    /** @type {SuluhAnswers} */
    const answers = {};
    let known = 0;
    cells.forEach(([head, value]) => {
      const text = value === null || value === undefined || Array.isArray(value) ? "" : String(value).trim();
      const field = byName.get(head);
      if (field && !field.startsWith("_")) known += 1;
      if (!text || /^(_|meta\/|formhub\/|hitung)/.test(head)) return;
      const choice = choices.get(head);
      if (field) answers[field] = text;
      else if (!choice && !whole.some((column) => head.startsWith(`${column[0]}/`))) answers[head] = text;
    });
    // Some exports have a column a choice and none for all of them.
    cells.forEach(([head, value]) => {
      const choice = choices.get(head);
      if (!choice || !/^(1|true)$/i.test(String(value)) || cells.some(([other, text]) => other === choice[0].slice(0, -choice[2].length - 1) && text)) return;
      answers[choice[1]] = answers[choice[1]] ? `${answers[choice[1]]} ${choice[2]}` : choice[2];
    });
    return { answers, known };
  }

  /** @param {unknown} text @param {string} other @returns {string} */
  const moment = (text, other) => (typeof text === "string" && !Number.isNaN(Date.parse(text)) ? text : other);

  /** @param {string[]} texts of the files chosen together @param {SuluhInstrument} instrument
   *  @returns {{visits: SuluhVisit[], aside: Record<string, number>}} reasons: file, instrument, uuid, empty, round */
  function read(texts, instrument) {
    /** @type {Record<string, number>} */
    const aside = {};
    /** @param {string} why */
    const put = (why) => { aside[why] = (aside[why] || 0) + 1; };
    /** @type {Record<string, any>[]} */
    const found = [];
    /** @type {Record<string, any>[]} */
    const inner = [];
    texts.forEach((text) => {
      try {
        if (/^\ufeff?\s*[[{]/.test(text)) {
          const data = JSON.parse(text.replace(/^\ufeff/, ""));
          const results = Array.isArray(data) ? data : data.results || data.value;
          if (!results.every((/** @type {any} */ row) => row && typeof row === "object")) throw new Error("rows");
          found.push(...results);
        } else {
          const table = rows(text);
          if (table.length < 2 && !(table[0] || []).includes("_uuid")) throw new Error("no rows");
          (table[0].includes("_submission__uuid") ? inner : found).push(...records(table));
        }
      } catch (broken) {
        put("file");
      }
    });
    /** @type {SuluhVisit[]} */
    const visits = [];
    found.forEach((record) => {
      const cells = flat(record);
      const { answers, known } = answersOf(instrument, "", cells);
      const uuid = String(record["_uuid"] || record["meta/instanceID"] || "").replace(/^uuid:/, "");
      if ((answers["instrumen"] || instrument.id) !== instrument.id) return put("instrument");
      if (!known) return put("empty");
      if (!ID.test(uuid)) return put("uuid");
      /** @type {Record<string, SuluhAnswers[]>} */
      const rounds = {};
      cells.forEach(([head, value]) => {
        if (!Array.isArray(value) || head.startsWith("_")) return;
        const rows = value.filter((row) => row && typeof row === "object");
        if (rows.length) rounds[head] = rows.map((row) => answersOf(instrument, head, flat(row)).answers);
      });
      const changed = moment(record["_changed"], moment(answers["end"], moment(record["_submission_time"], "")));
      visits.push({
        uuid, instrument: instrument.id, version: Number(answers["versi"]) || instrument.version,
        state: record["_state"] === "draft" ? "draft" : "done",
        made: moment(record["_made"], moment(answers["start"], changed)), changed, answers, rounds,
      });
    });
    const byId = new Map(visits.map((visit) => [visit.uuid, visit]));
    inner.forEach((record) => {
      const visit = byId.get(String(record["_submission__uuid"]).replace(/^uuid:/, ""));
      const section = instrument.sections.find(({ id, repeat }) => repeat && Object.keys(record).some((head) => head.startsWith(`${id}/`)));
      if (!visit || !section) return put("round");
      visit.rounds[section.id] = visit.rounds[section.id] || [];
      visit.rounds[section.id].push(answersOf(instrument, section.id, Object.entries(record)).answers);
    });
    return { visits, aside };
  }

  /** @param {SuluhVisit} visit @returns {string} what two copies of a visit have in common if nothing has changed */
  function content(visit) {
    /** @param {SuluhAnswers} answers */
    const sorted = (answers) => Object.entries(answers).filter(([name, text]) => text && !MADE.test(name)).sort();
    return JSON.stringify([visit.state, sorted(visit.answers), Object.keys(visit.rounds).sort().filter((id) => visit.rounds[id].length).map((id) => [id, visit.rounds[id].map(sorted)])]);
  }

  /** @param {SuluhVisit[]} found @param {SuluhVisit[]} here @returns {{fresh: SuluhVisit[], newer: SuluhVisit[], same: number, older: number}} */
  function compare(found, here) {
    const known = new Map(here.map((visit) => [visit.uuid, visit]));
    /** @type {Map<string, SuluhVisit>} */
    const fresh = new Map();
    /** @type {Map<string, SuluhVisit>} */
    const newer = new Map();
    let same = 0;
    let older = 0;
    found.forEach((visit) => {
      const other = fresh.get(visit.uuid) || newer.get(visit.uuid) || known.get(visit.uuid);
      if (!other) fresh.set(visit.uuid, visit);
      else if (content(other) === content(visit)) same += 1;
      else if (!(Date.parse(visit.changed) > Date.parse(other.changed))) older += 1;
      else (fresh.has(visit.uuid) ? fresh : newer).set(visit.uuid, visit);
    });
    return { fresh: [...fresh.values()], newer: [...newer.values()], same, older };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.intake = { read, compare };
})();
