// Conditions and scores of an instrument, line by line as in src/suluh/monitoring/link/conditions.py and score.py;
// tests/monitoring compares them on synthetic responses. Nothing here touches the page.
(function () {
  "use strict";
  var NUMBER = /^-?[0-9]{1,15}(\.[0-9]{1,9})?$/;
  var DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
  var SEXES = ["l", "p", "t"];
  var CONSENT = "persetujuan";

  /** @param {string} text @returns {number | null} */
  function number(text) {
    return NUMBER.test(text) ? Number(text) : null;
  }

  /** @param {string} text @returns {number | null} the days since the first of January of year 1, as Python counts them */
  function day(text) {
    var parts = DAY.exec(text);
    if (!parts || parts[1] === "0000") return null;
    var at = new Date(0);
    at.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
    return at.toISOString().slice(0, 10) === text ? at.getTime() / 86400000 + 719163 : null;
  }

  /** @param {SuluhAnswers} answers @param {string} field @returns {string} */
  function said(answers, field) {
    return Object.prototype.hasOwnProperty.call(answers, field) ? answers[field] || "" : "";
  }

  /** @param {SuluhExpression} node @param {SuluhAsk} ask @returns {number | string | null} */
  function value(node, ask) {
    var op = node[0];
    if (op === "+" || op === "-") {
      var one = value(node[1], ask);
      var other = value(node[2], ask);
      if (typeof one !== "number" || typeof other !== "number") return null;
      return op === "+" ? one + other : one - other;
    }
    if (op === "number" || op === "text") return node[1];
    if (op === "date") return day(node[1]);
    if (op === "today") return day(ask.today);
    if (op === "total") {
      return SEXES.reduce(function (sum, sex) { return sum + (number(said(ask.answers, node[1] + "_" + sex)) || 0); }, 0);
    }
    var id = op === "own" ? ask.own : node[1];
    var type = ask.types[id];
    var text = said(ask.answers, id);
    if (type === "integer" || type === "decimal") return number(text);
    if (type === "date") return day(text);
    return text || null;
  }

  /** @param {SuluhExpression} node @param {SuluhAsk} ask @returns {boolean} */
  function holds(node, ask) {
    var op = node[0];
    if (op === "and") return holds(node[1], ask) && holds(node[2], ask);
    if (op === "or") return holds(node[1], ask) || holds(node[2], ask);
    if (op === "not") return !holds(node[1], ask);
    if (op === "selected") return said(ask.answers, node[1]).split(" ").indexOf(node[2]) >= 0;
    if (op === "answered") {
      var fields = ask.types[node[1]] === "count_by_sex" ? SEXES.map(function (s) { return node[1] + "_" + s; }) : [node[1]];
      return fields.some(function (field) { return said(ask.answers, field) !== ""; });
    }
    var one = value(node[1], ask);
    var other = value(node[2], ask);
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
    var found = {};
    instrument.sections.forEach(function (section) {
      section.items.forEach(function (item) { found[item.id] = item.type; });
    });
    return found;
  }

  /** @param {SuluhInstrument} instrument @param {SuluhAnswers} answers @param {string} today
   *  @returns {{answers: SuluhAnswers, asked: Record<string, boolean>}} the answers without those that were not to be asked; which sections and items are asked */
  function clean(instrument, answers, today) {
    var found = Object.assign({}, answers);
    /** @type {Record<string, boolean>} */
    var asked = {};
    var ask = { answers: found, types: types(instrument), today: today, own: "" };
    var agreed = !instrument.consent || said(found, CONSENT) === "ya";
    instrument.sections.forEach(function (section) {
      var open = agreed && (!section.relevant || holds(section.relevant, ask));
      asked[section.id] = open;
      if (section.repeat) return;
      section.items.forEach(function (item) {
        asked[item.id] = open && (!item.relevant || holds(item.relevant, ask));
        if (!asked[item.id]) item.fields.forEach(function (field) { if (said(found, field)) found[field] = ""; });
      });
    });
    return { answers: found, asked: asked };
  }

  /** @param {SuluhItem} item @param {string} text @returns {number | null} percent of the weight; -1: left out; null: missing */
  function points(item, text) {
    var of = item.points || {};
    if (item.type === "multi") {
      var chosen = text.split(" ").filter(Boolean);
      if (!chosen.length || !chosen.every(function (id) { return Object.prototype.hasOwnProperty.call(of, id); })) return null;
      var unlike = chosen.filter(function (id, at) { return chosen.indexOf(id) === at; });
      if (unlike.some(function (id) { return of[id] < 0; })) return -1;
      return Math.min(100, unlike.reduce(function (sum, id) { return sum + of[id]; }, 0));
    }
    if (!item.bands) return Object.prototype.hasOwnProperty.call(of, text) ? of[text] : null;
    var reached = number(text);
    if (reached === null) return null;
    return item.bands.reduce(function (got, band) { return Number(reached) >= band[0] ? band[1] : got; }, 0);
  }

  /** @param {SuluhInstrument} instrument @param {number} earned @param {number} answered @param {number} applicable @param {string[]} failed @returns {SuluhPart} */
  function part(instrument, earned, answered, applicable, failed) {
    var enough = answered > 0 && 100 * answered >= instrument.least * applicable;
    var percent = enough ? Math.floor((2 * earned + answered) / (2 * answered)) : null;
    var light = "";
    instrument.lights.forEach(function (entry) { if (percent !== null && entry[1] <= percent) light = entry[0]; });
    if (failed.length && instrument.lights.length) light = instrument.lights[0][0];
    return { earned: earned, answered: answered, applicable: applicable, percent: percent, light: light, failed: failed };
  }

  /** @param {SuluhInstrument} instrument @param {SuluhAnswers} answers @param {string} today
   *  @returns {{whole: SuluhPart, sections: Record<string, SuluhPart>}} */
  function score(instrument, answers, today) {
    var found = clean(instrument, answers, today);
    /** @type {Record<string, SuluhPart>} */
    var sections = {};
    /** @type {[number, number, number]} */
    var all = [0, 0, 0];
    /** @type {string[]} */
    var allFailed = [];
    instrument.sections.forEach(function (section) {
      var earned = 0;
      var answered = 0;
      var applicable = 0;
      /** @type {string[]} */
      var failed = [];
      section.items.forEach(function (item) {
        if (!item.weight || !found.asked[item.id]) return;
        var got = points(item, said(found.answers, item.id));
        if (got === -1) return;
        applicable += item.weight;
        if (got === null) return;
        answered += item.weight;
        earned += item.weight * got;
        if (item.critical && got === 0) failed.push(item.id);
      });
      sections[section.id] = part(instrument, earned, answered, applicable, failed);
      all = [all[0] + earned, all[1] + answered, all[2] + applicable];
      allFailed = allFailed.concat(failed);
    });
    return { whole: part(instrument, all[0], all[1], all[2], allFailed), sections: sections };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.nilai = { clean: clean, score: score, holds: holds, types: types, number: number };
})();
