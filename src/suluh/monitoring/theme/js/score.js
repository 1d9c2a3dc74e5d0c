// Conditions and scores of an instrument, line by line as in src/suluh/monitoring/link/conditions.py and score.py;
// tests/monitoring compares them on synthetic responses. Nothing here touches the page.
(function () {
  "use strict";
  const NUMBER = /^-?[0-9]{1,15}(\.[0-9]{1,9})?$/;
  const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
  const SEXES = ["l", "p", "t"];
  const CONSENT = "persetujuan";

  /** @param {string} text @returns {number | null} */
  function number(text) {
    return NUMBER.test(text) ? Number(text) : null;
  }

  /** @param {string} text @returns {number | null} the days since the first of January of year 1, as Python counts them */
  function day(text) {
    const parts = DAY.exec(text);
    if (!parts || parts[1] === "0000") return null;
    const at = new Date(0);
    at.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    return at.toISOString().slice(0, 10) === text ? at.getTime() / 86400000 + 719163 : null;
  }

  /** @param {SuluhAnswers} answers @param {string} field @returns {string} */
  function said(answers, field) {
    return Object.prototype.hasOwnProperty.call(answers, field) ? answers[field] || "" : "";
  }

  /** @param {SuluhExpression} node @param {SuluhAsk} ask @returns {number | string | null} */
  function value(node, ask) {
    const op = node[0];
    if (op === "+" || op === "-") {
      const one = value(node[1], ask);
      const other = value(node[2], ask);
      if (typeof one !== "number" || typeof other !== "number") return null;
      return op === "+" ? one + other : one - other;
    }
    if (op === "number" || op === "text") return node[1];
    if (op === "date") return day(node[1]);
    if (op === "today") return day(ask.today);
    if (op === "total") {
      return SEXES.reduce((sum, sex) => sum + (number(said(ask.answers, `${node[1]}_${sex}`)) || 0), 0);
    }
    const id = op === "own" ? ask.own : node[1];
    const type = ask.types[id];
    const text = said(ask.answers, id);
    if (type === "integer" || type === "decimal") return number(text);
    if (type === "date") return day(text);
    return text || null;
  }

  /** @param {SuluhExpression} node @param {SuluhAsk} ask @returns {boolean} */
  function holds(node, ask) {
    const op = node[0];
    if (op === "and") return holds(node[1], ask) && holds(node[2], ask);
    if (op === "or") return holds(node[1], ask) || holds(node[2], ask);
    if (op === "not") return !holds(node[1], ask);
    if (op === "selected") return said(ask.answers, node[1]).split(" ").includes(node[2]);
    if (op === "answered") {
      const fields = ask.types[node[1]] === "count_by_sex" ? SEXES.map((s) => `${node[1]}_${s}`) : [node[1]];
      return fields.some((field) => said(ask.answers, field) !== "");
    }
    const one = value(node[1], ask);
    const other = value(node[2], ask);
    if (one === null || other === null || typeof one !== typeof other) return op === "!=";
    if (op === "=") return one === other;
    if (op === "!=") return one !== other;
    if (typeof one === "string" || typeof other === "string") return false;
    if (op === "<") return one < other;
    if (op === "<=") return one <= other;
    return op === ">" ? one > other : one >= other;
  }

  /** @param {SuluhInstrument} instrument @returns {Record<string, string>} item -> type */
  function types(instrument) {
    /** @type {Record<string, string>} */
    const found = {};
    instrument.sections.forEach((section) => {
      section.items.forEach((item) => { found[item.id] = item.type; });
    });
    return found;
  }

  /** @param {SuluhInstrument} instrument @param {SuluhAnswers} answers @param {string} today
   *  @returns {{answers: SuluhAnswers, asked: Record<string, boolean>}} the answers without those that were not to be asked; which sections and items are asked */
  function clean(instrument, answers, today) {
    const found = { ...answers };
    /** @type {Record<string, boolean>} */
    const asked = {};
    const ask = { answers: found, types: types(instrument), today, own: "" };
    const agreed = !instrument.consent || said(found, CONSENT) === "ya";
    instrument.sections.forEach((section) => {
      const open = agreed && (!section.relevant || holds(section.relevant, ask));
      asked[section.id] = open;
      if (section.repeat) return;
      section.items.forEach((item) => {
        asked[item.id] = open && (!item.relevant || holds(item.relevant, ask));
        if (!asked[item.id]) item.fields.forEach((field) => { if (said(found, field)) found[field] = ""; });
      });
    });
    return { answers: found, asked };
  }

  /** @param {SuluhItem} item @param {string} text @returns {number | null} percent of the weight; -1: left out; null: missing */
  function points(item, text) {
    const of = item.points || {};
    if (item.type === "multi") {
      const chosen = text.split(" ").filter(Boolean);
      if (!chosen.length || !chosen.every((id) => Object.prototype.hasOwnProperty.call(of, id))) return null;
      const unlike = [...new Set(chosen)];
      if (unlike.some((id) => of[id] < 0)) return -1;
      return Math.min(100, unlike.reduce((sum, id) => sum + of[id], 0));
    }
    if (!item.bands) return Object.prototype.hasOwnProperty.call(of, text) ? of[text] : null;
    const reached = number(text);
    if (reached === null) return null;
    return item.bands.reduce((got, [least, earned]) => (reached >= least ? earned : got), 0);
  }

  /** @param {SuluhInstrument} instrument @param {number} earned @param {number} answered @param {number} applicable @param {string[]} failed @returns {SuluhPart} */
  function part(instrument, earned, answered, applicable, failed) {
    const enough = answered > 0 && 100 * answered >= instrument.least * applicable;
    const percent = enough ? Math.floor((2 * earned + answered) / (2 * answered)) : null;
    let light = "";
    instrument.lights.forEach(([name, least]) => { if (percent !== null && least <= percent) light = name; });
    if (failed.length && instrument.lights.length) light = instrument.lights[0][0];
    return { earned, answered, applicable, percent, light, failed };
  }

  /** @param {SuluhInstrument} instrument @param {SuluhAnswers} answers @param {string} today
   *  @returns {{whole: SuluhPart, sections: Record<string, SuluhPart>, points: Record<string, number>}} */
  function score(instrument, answers, today) {
    const found = clean(instrument, answers, today);
    /** @type {Record<string, SuluhPart>} */
    const sections = {};
    /** @type {[number, number, number]} */
    let all = [0, 0, 0];
    /** @type {string[]} */
    const allFailed = [];
    /** @type {Record<string, number>} */
    const earnings = {};
    instrument.sections.forEach((section) => {
      let earned = 0;
      let answered = 0;
      let applicable = 0;
      /** @type {string[]} */
      const failed = [];
      section.items.forEach((item) => {
        if (!item.weight || !found.asked[item.id]) return;
        const got = points(item, said(found.answers, item.id));
        if (got === -1) return;
        applicable += item.weight;
        if (got === null) return;
        answered += item.weight;
        earned += item.weight * got;
        earnings[item.id] = got;
        if (item.critical && got === 0) failed.push(item.id);
      });
      sections[section.id] = part(instrument, earned, answered, applicable, failed);
      all = [all[0] + earned, all[1] + answered, all[2] + applicable];
      allFailed.push(...failed);
    });
    return { whole: part(instrument, all[0], all[1], all[2], allFailed), sections, points: earnings };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.scorer = { clean, score, holds, types, number };
})();
