// Judged visits into counts: every variable, and every variable by sex, region, agency, group and year.
// As src/suluh/monitoring/report/tally.py.
(function () {
  "use strict";
  const SEXES = ["l", "p", "t"];

  /** @param {SuluhResultsData} data @param {boolean} years @returns {string[]} the variables that tables are made by */
  function tabled(data, years) {
    const dims = window.Suluh.counting.dimensions(data);
    const found = ["sex", "region", "agency", "group"]
      .filter((kind) => dims[kind] && ["yes_no", "choice", "text"].includes(dims[kind].type)).map((kind) => dims[kind].id);
    return years ? [...found, "tahun"] : found;
  }

  /** @param {SuluhResultsData} data @param {Map<string, any>} margins @returns {string[]} the variables that tables show */
  function measures(data, margins) {
    const names = [...margins.keys()];
    const found = data.lights.length ? ["lampu"] : [];
    data.sections.forEach(({ items }) => {
      items.forEach((item) => {
        if (!["yes_no", "choice", "multi"].includes(item.type) && !item.bands) return;
        found.push(...names.filter((name) => name === item.id || name.startsWith(`${item.id}/`)));
      });
    });
    return found.filter((name) => margins.has(name));
  }

  /** @param {string[]} values @returns {Map<string, number>} how often each is there, by name */
  function count(values) {
    /** @type {Map<string, number>} */
    const found = new Map();
    [...values].sort().forEach((value) => found.set(value, (found.get(value) || 0) + 1));
    return found;
  }

  /** @param {string[]} rows @param {string[]} columns @returns {SuluhTable<number> | null} null: one of them has a single category */
  function table(rows, columns) {
    const lines = [...new Set(rows)].sort();
    const heads = [...new Set(columns)].sort();
    if (heads.includes("_none")) heads.push(...heads.splice(heads.indexOf("_none"), 1));
    if (lines.length < 2 || heads.length < 2) return null;
    const cells = new Map(lines.flatMap((line) => heads.map((head) => /** @type {[string, number]} */ ([`${line}\u0000${head}`, 0]))));
    rows.forEach((line, at) => {
      const cell = `${line}\u0000${columns[at]}`;
      cells.set(cell, (cells.get(cell) || 0) + 1);
    });
    return { rows: lines, columns: heads, cells };
  }

  /** @param {SuluhResultsData} data @param {SuluhJudged} judged @returns {SuluhCounts} */
  function tally(data, judged) {
    const years = new Set(judged.variables.get("tahun")).size > 1;
    /** @type {SuluhCounts} */
    const counts = { total: judged.visits.length, margins: new Map(), tables: new Map(), behind: new Map() };
    judged.variables.forEach((values, name) => {
      if (name !== "tahun" || years) counts.margins.set(name, count(values));
    });
    tabled(data, years).forEach((dimension) => {
      measures(data, counts.margins).forEach((measure) => {
        const rows = judged.variables.get(dimension);
        const columns = judged.variables.get(measure);
        if (measure.split("/")[0] === dimension || !rows || !columns) return;
        const made = table(rows, columns);
        if (made) counts.tables.set(`${dimension}\u0000${measure}`, made);
      });
    });
    return counts;
  }

  /** The people that a count by sex adds up to. @param {SuluhResultsData} data @param {SuluhJudged} judged @param {SuluhNamedItem} item @returns {SuluhCounts | null} */
  function people(data, judged, item) {
    const columns = SEXES.map((sex) => judged.people.get(`${item.id}_${sex}`) || []);
    const kept = judged.visits.map((_, at) => at).filter((at) => columns.some((column) => column[at] >= 0));
    /** @param {number} sex @param {number} at @returns {number} */
    const said = (sex, at) => Math.max(0, columns[sex][at]);
    const sums = SEXES.map((_, sex) => kept.reduce((sum, at) => sum + said(sex, at), 0));
    const total = sums[0] + sums[1] + sums[2];
    if (!total) return null;
    /** @type {SuluhCounts} */
    const counts = { total, margins: new Map([["_sex", new Map(SEXES.map((sex, at) => [sex, sums[at]]))]]), tables: new Map(), behind: new Map([["", kept.length]]) };
    SEXES.forEach((sex, which) => counts.behind.set(`_sex\u0000${sex}`, kept.filter((at) => said(which, at) > 0).length));
    tabled(data, false).forEach((dimension) => {
      const values = judged.variables.get(dimension) || [];
      /** @type {Map<string, number>} */
      const margin = new Map();
      /** @type {Map<string, number>} */
      const cells = new Map();
      [...new Set(kept.map((at) => values[at]))].sort().forEach((line) => {
        const own = kept.filter((at) => values[at] === line);
        margin.set(line, own.reduce((sum, at) => sum + said(0, at) + said(1, at) + said(2, at), 0));
        counts.behind.set(`${dimension}\u0000${line}`, own.length);
        SEXES.forEach((sex, which) => {
          cells.set(`${line}\u0000${sex}`, own.reduce((sum, at) => sum + said(which, at), 0));
          counts.behind.set(`${dimension}\u0000_sex\u0000${line}\u0000${sex}`, own.filter((at) => said(which, at) > 0).length);
        });
      });
      counts.margins.set(dimension, margin);
      const rows = [...margin.keys()].filter((line) => margin.get(line));
      const heads = SEXES.filter((_, at) => sums[at]);
      if (rows.length < 2 || heads.length < 2) return;
      const own = rows.flatMap((line) => heads.map((sex) => `${line}\u0000${sex}`));
      counts.tables.set(`${dimension}\u0000_sex`, { rows, columns: heads, cells: new Map(own.map((cell) => [cell, cells.get(cell) || 0])) });
    });
    return counts;
  }

  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { tabled, tally, people });
})();
