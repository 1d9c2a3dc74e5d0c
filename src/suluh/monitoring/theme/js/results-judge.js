// Each visit as every form reads it: what was asked, what it scored, what it breaches. As
// src/suluh/monitoring/report/{judge,asked_items,categories}.py.
(function () {
  "use strict";
  const { agencyKey, mostFrequent, fold } = window.Suluh.counting;
  const MOST_CATEGORIES = 1000;
  const MOST_LABEL = 200;

  /** @param {SuluhResultsData} data @returns {Record<string, SuluhNamedItem>} dimension -> the first item that gives it */
  function dimensions(data) {
    /** @type {Record<string, SuluhNamedItem>} */
    const found = {};
    data.sections.forEach(({ repeat, items }) => {
      items.forEach((item) => {
        if (item.dimension && !repeat && !found[item.dimension]) found[item.dimension] = item;
      });
    });
    return found;
  }

  /** @param {SuluhResultsData} data @param {string} day @returns {SuluhResultsData} without the sections that are not of their time */
  function on(data, day) {
    return { ...data, sections: data.sections.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until)) };
  }

  /** Empties what was not to be asked. @param {SuluhResultsData} data @param {SuluhAnswers} answers @param {string} today
   *  @returns {{asked: Record<string, boolean>, broken: string}} item -> whether it has an answer; the item whose condition does not hold */
  function clean(data, answers, today) {
    const { holds, types } = window.Suluh.scorer;
    const ask = { answers, types: types(data), today, own: "" };
    /** @type {Record<string, boolean>} */
    const asked = {};
    for (const section of data.sections) {
      if (section.repeat) continue;
      const open = !section.relevant || holds(section.relevant, ask);
      for (const item of section.items) {
        if (!open || (item.relevant && !holds(item.relevant, ask))) {
          item.fields.forEach((field) => { answers[field] = ""; });
          continue;
        }
        asked[item.id] = item.fields.some((field) => answers[field]);
        if (asked[item.id] && item.constraint && !holds(item.constraint, { ...ask, own: item.id })) return { asked, broken: item.id };
      }
    }
    return { asked, broken: "" };
  }

  /** @param {SuluhNamedItem} item @param {Record<string, string>} spellings
   *  @returns {(answer: string) => string} the category of an answer; texts are called as they were first spelt */
  function categories(item, spellings) {
    /** @type {Map<string, string>} */
    const seen = new Map();
    return (answer) => {
      if (item.type === "yes_no" || item.type === "choice") return answer || "_none";
      if (item.bands) {
        const number = window.Suluh.scorer.number(answer);
        const reached = item.bands.filter(([least]) => number !== null && number >= least);
        return reached.length ? `>=${reached[reached.length - 1][0]}` : `<${item.bands[0][0]}`;
      }
      if (item.type !== "text" || !["region", "agency", "group"].includes(item.dimension || "")) return "_answered";
      if (!answer) return "_none";
      const spelt = answer.split(/\s+/).filter(Boolean).join(" ");
      const key = item.dimension === "agency" ? agencyKey(spelt) : fold(spelt);
      if (!seen.has(key)) {
        if (seen.size >= MOST_CATEGORIES) return "_answered";
        const label = Object.prototype.hasOwnProperty.call(spellings, key) ? spellings[key] : spelt;
        seen.set(key, Array.from(label).slice(0, MOST_LABEL).join(""));
      }
      return /** @type {string} */ (seen.get(key));
    };
  }

  /** @param {SuluhResultsData} data @param {SuluhVisitRow[]} rows @param {string} today @returns {SuluhJudged} */
  function judge(data, rows, today) {
    const { score } = window.Suluh.scorer;
    const dims = dimensions(data);
    const agency = dims.agency && dims.agency.type === "text" ? dims.agency.id : "";
    const spellings = agency ? mostFrequent(rows.map((row) => row.answers[agency])) : {};
    const plain = data.sections.filter((section) => !section.repeat);
    const items = plain.flatMap((section) => section.items);
    const of = new Map(items.map((item) => [item.id, categories(item, item.id === agency ? spellings : {})]));
    /** @type {SuluhJudged} */
    const found = { variables: new Map(), people: new Map(), sums: { "": [0, 0] }, breaches: new Map(), visits: [], refused: 0, aside: [] };
    data.sections.forEach(({ id }) => { found.sums[id] = [0, 0]; });
    /** @param {Map<string, any[]>} where @param {string} name @param {string | number} value */
    const add = (where, name, value) => {
      const column = where.get(name);
      if (column) column.push(value);
      else where.set(name, [value]);
    };
    /** @param {SuluhAnswers} answers @param {string} kind @returns {string} */
    const named = (answers, kind) => {
      const item = dims[kind];
      const category = item && answers[item.id] ? /** @type {(answer: string) => string} */ (of.get(item.id))(answers[item.id]) : "";
      return category === "_answered" ? "" : category;
    };
    rows.forEach((row) => {
      const answers = { ...row.answers };
      if (answers.persetujuan === "tidak") { found.refused += 1; return; }
      const given = dims.date ? answers[dims.date.id] : "";
      const day = (given || row.time).slice(0, 10) || today;
      const form = on(data, day);
      const { asked, broken } = clean(form, answers, today);
      if (broken) {
        found.aside.push({ at: row.at, reasons: [{ name: "constraint", column: broken, value: answers[broken] || "" }] });
        return;
      }
      const { whole, sections, points } = score(form, answers, today);
      plain.forEach((section) => {
        section.items.forEach((item) => {
          const has = Object.prototype.hasOwnProperty.call(asked, item.id) ? asked[item.id] : null;
          const category = has === null ? "_skipped" : !has ? "_none" : item.type === "multi" ? "_answered"
            : /** @type {(answer: string) => string} */ (of.get(item.id))(item.type === "count_by_sex" ? "" : answers[item.id]);
          add(found.variables, item.id, category);
          if (item.type === "multi") {
            const chosen = has ? answers[item.id].split(" ") : [];
            data.lists[item.list || ""].forEach(([id]) => add(found.variables, `${item.id}/${id}`, chosen.includes(id) ? id : "_none"));
          }
          if (item.type === "count_by_sex") {
            item.fields.forEach((field) => {
              const number = window.Suluh.scorer.number(answers[field] || "");
              add(found.people, field, number === null ? -1 : Math.trunc(number));
            });
          }
        });
        const part = sections[section.id];
        if (data.lights.length && section.items.some((item) => item.weight)) add(found.variables, `lampu_${section.id}`, (part && part.light) || "_no_light");
      });
      add(found.variables, "lampu", whole.light || "_no_light");
      add(found.variables, "tahun", day.slice(0, 4));
      Object.entries({ "": whole, ...sections }).forEach(([id, { percent }]) => {
        if (percent !== null) found.sums[id] = [found.sums[id][0] + percent, found.sums[id][1] + 1];
      });
      const subject = named(answers, "agency") || named(answers, "region");
      const zero = Object.keys(points).filter((id) => points[id] === 0);
      zero.forEach((item) => {
        const key = `${item}\u0000${subject}`;
        const breach = found.breaches.get(key) || { item, subject, count: 0, first: day, last: day };
        breach.count += 1;
        if (day < breach.first) breach.first = day;
        if (day > breach.last) breach.last = day;
        found.breaches.set(key, breach);
      });
      found.visits.push({
        at: row.at, id: row.id, day, subject, place: named(answers, "region"), version: data.version, percent: whole.percent, light: whole.light,
        failed: whole.failed, zero, sections: Object.fromEntries(Object.entries(sections).map(([id, part]) => [id, part.percent])), answers,
      });
    });
    return found;
  }

  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { dimensions, judge });
})();
