// Early-warning rules over visits, in words: as src/suluh/monitoring/report/watch.py.
(function () {
  "use strict";
  /** @typedef {{day: string, at: number}} Seen */

  /** @param {string} day @returns {number} */
  function days(day) {
    return Date.parse(`${day}T00:00:00Z`) / 86400000;
  }

  /** @param {string} day YYYY-MM-DD @param {string} lang @returns {string} */
  function longDate(day, lang) {
    const at = new Date(`${day}T00:00:00Z`);
    return at.toLocaleDateString(lang === "id" ? "id-ID" : "en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  /** The runs of rows in which every row is in a window with enough of them; windows that share rows are one.
   *  @param {Seen[]} rows in order of days @param {SuluhRule} rule @returns {Seen[][]} */
  function stretches(rows, rule) {
    if (!rule.days) return rows.length >= rule.least ? [rows] : [];
    /** @type {[number, number][]} */
    const runs = [];
    let start = 0;
    rows.forEach((row, end) => {
      while (days(row.day) - days(rows[start].day) > rule.days) start += 1;
      if (end - start + 1 < rule.least) return;
      const last = runs[runs.length - 1];
      if (last && start <= last[1]) last[1] = end;
      else runs.push([start, end]);
    });
    return runs.map(([first, last]) => rows.slice(first, last + 1));
  }

  /** @param {string[]} all @returns {string} the one that is there most often, of equals the first */
  function most(all) {
    /** @type {Map<string, number>} */
    const counted = new Map();
    all.forEach((one) => counted.set(one, (counted.get(one) || 0) + 1));
    const high = Math.max(...counted.values());
    return [...counted.keys()].filter((one) => counted.get(one) === high)[0];
  }

  /** @param {SuluhResultsData} data @param {SuluhRule} rule @param {string[]} values @param {Seen[]} rows @returns {SuluhFiring} */
  function say(data, rule, values, rows) {
    const first = rows[0].day;
    const last = rows[rows.length - 1].day;
    /** @type {[string, string][]} */
    const words = [
      ["count", String(rows.length)], ["days", String(days(last) - days(first))],
      ["first", longDate(first, data.lang)], ["last", longDate(last, data.lang)],
    ];
    const items = data.sections.flatMap((section) => section.items);
    rule.same.forEach((name, at) => {
      const item = items.find((one) => one.id === name && one.type === "choice");
      const label = item ? data.lists[item.list || ""].find(([id]) => id === values[at]) : undefined;
      words.push([name, label ? label[1] : name === "lampu" ? data.meanings[values[at]] || values[at] : values[at]]);
    });
    const text = words.reduce((said, [name, word]) => said.split(`{${name}}`).join(word), rule.says);
    return { rule: rule.id, title: rule.title, text, follow: rule.follow, rows: rows.map(({ at }) => at) };
  }

  /** @param {SuluhResultsData} data @param {SuluhJudged} judged @param {string} today @returns {SuluhFiring[]} */
  function watch(data, judged, today) {
    const { scorer, counting } = window.Suluh;
    /** @type {Record<string, string>} */
    const types = { ...scorer.types(data), nilai: "integer", lampu: "text" };
    data.sections.forEach(({ items }) => {
      items.forEach((item) => { if (item.type === "count_by_sex") item.fields.forEach((field) => { types[field] = "integer"; }); });
    });
    return data.rules.flatMap((rule) => {
      /** @type {Map<string, {spelt: string[], rows: Seen[]}>} */
      const groups = new Map();
      judged.visits.forEach((visit) => {
        const answers = { ...visit.answers, lampu: visit.light, nilai: visit.percent === null ? "" : String(visit.percent) };
        if (rule.where && !scorer.holds(rule.where, { answers, types, today, own: "" })) return;
        const values = rule.same.map((name) => String(/** @type {SuluhAnswers} */ (answers)[name] || "").split(/\s+/).filter(Boolean).join(" "));
        if (!values.every(Boolean)) return;
        const key = values.map(counting.agencyKey).join("\u0000");
        const group = groups.get(key) || { spelt: [], rows: [] };
        group.spelt.push(values.join("\u0000"));
        group.rows.push({ day: visit.day, at: visit.at });
        groups.set(key, group);
      });
      return [...groups.keys()].sort().flatMap((key) => {
        const { spelt, rows } = /** @type {{spelt: string[], rows: Seen[]}} */ (groups.get(key));
        rows.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.at - other.at));
        return stretches(rows, rule).map((run) => say(data, rule, most(spelt).split("\u0000"), run));
      });
    });
  }

  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { watch, longDate });
})();
