// Counts that may be shown as tables and bars, with the names of the form: as
// src/suluh/monitoring/report/{figures,grids,chapters}.py. Percentages come only from numbers beside them.
(function () {
  "use strict";
  const ENDS = ["_answered", "_no_light", "_none", "_skipped"];

  /** @param {number | null} part @param {number | null} base @returns {number | null} whole percent, a half rounded up */
  function percent(part, base) {
    return part === null || !base ? null : Math.floor((200 * part + base) / (2 * base));
  }

  /** @param {SuluhResultsData} data @returns {SuluhNamer} */
  function namer(data) {
    const { w } = data;
    const items = new Map(data.sections.flatMap((section) => section.items).map((item) => [item.id, item]));
    /** @param {SuluhNamedItem} item @returns {[string, string][]} */
    const choices = (item) => (item.type === "yes_no" ? data.yesNo : data.lists[item.list || ""] || []);

    /** @param {string} name @param {string} category @returns {string} */
    function called(name, category) {
      const [id, choice] = name.split("/");
      if (choice) return category === "_none" ? w.not_chosen : w.chosen;
      if (ENDS.includes(category)) return w[category.slice(1)];
      if (name === "_sex") return (data.sexes.find(([sex]) => sex === category) || ["", category])[1];
      if (name.split("_")[0] === "lampu") return data.meanings[category] || category;
      const item = items.get(id);
      if (!item) return category;
      if (item.bands && "<>".includes(category[0])) {
        return category[0] === "<" ? w.less.replace("{}", category.slice(1)) : w.more.replace("{}", category.slice(2));
      }
      const found = choices(item).find(([one]) => one === category);
      return found ? found[1] : category || w.unnamed;
    }

    return {
      variable: (name) => {
        if (name === "lampu") return w.light;
        if (name === "tahun") return w.year;
        if (name === "_sex") return w.sex;
        if (name.startsWith("lampu_")) return (data.sections.find(({ id }) => id === name.slice(6)) || { title: name }).title;
        const [id, choice] = name.split("/");
        const item = /** @type {SuluhNamedItem} */ (items.get(id));
        return choice ? `${item.text}: ${(choices(item).find(([one]) => one === choice) || ["", choice])[1]}` : item.text;
      },
      dimension: (name) => w[`dimension_${name === "tahun" ? "year" : (items.get(name) || { dimension: "" }).dimension}`],
      category: called,
      order: (name, categories) => {
        const item = items.get(name.split("/")[0]);
        let known = data.lights.map(([id]) => id);
        if (item) {
          known = choices(item).map(([id]) => id);
          if (!known.length) known = ["ya", "tidak"];
          if (item.bands) known.push(`<${item.bands[0][0]}`, ...item.bands.map(([least]) => `>=${least}`));
        }
        known.push("l", "p", "t");
        /** @param {string} c @returns {number} */
        const place = (c) => (ENDS.includes(c) ? 1e6 + ENDS.indexOf(c) : known.includes(c) ? known.lastIndexOf(c) : known.length);
        return [...categories].sort((a, b) => place(a) - place(b) || (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
      },
      tone: (name, category) => {
        if (name.split("_")[0] === "lampu") return { red: "bad", yellow: "middle", green: "good" }[category] || "";
        return "";
      },
    };
  }

  /** @param {(number | null | undefined)[]} numbers @returns {number | null} the first less the others; null: one is hidden */
  function minus(...numbers) {
    if (numbers.includes(null)) return null;
    const [whole, ...parts] = numbers.map((n) => n || 0);
    return parts.reduce((left, n) => left - n, whole);
  }

  /** @param {SuluhPublished} published @param {SuluhNamer} names @param {string} name @returns {SuluhFigure} */
  function figure(published, names, name) {
    const margin = /** @type {Map<string, number | null>} */ (published.margins.get(name));
    const base = name === "_sex" ? published.total : minus(published.total, margin.get("_skipped"), margin.get("_none"));
    const bars = names.order(name, [...margin.keys()]).map((category) => {
      const count = /** @type {number | null} */ (margin.get(category));
      const share = category === "_none" || category === "_skipped" ? null : percent(count, base);
      return { label: names.category(name, category), count, percent: share, tone: names.tone(name, category) };
    });
    return { title: names.variable(name), bars, base };
  }

  /** @param {SuluhPublished} published @param {SuluhNamer} names @param {string} pair @returns {SuluhGrid} */
  function grid(published, names, pair) {
    const [rows, columns] = pair.split("\u0000");
    const table = /** @type {SuluhTable<number | null>} */ (published.tables.get(pair));
    const heads = names.order(columns, table.columns);
    /** @param {string} name @param {string} category @returns {number | null} */
    const sum = (name, category) => /** @type {Map<string, number | null>} */ (published.margins.get(name)).get(category) ?? null;
    return {
      title: names.variable(columns), corner: names.dimension(rows), heads: heads.map((head) => names.category(columns, head)),
      rows: names.order(rows, table.rows).map((line) => [
        names.category(rows, line), heads.map((head) => table.cells.get(`${line}\u0000${head}`) ?? null), sum(rows, line),
      ]),
      totals: heads.map((head) => sum(columns, head)), total: published.total,
    };
  }

  /** How often each scored item earned nothing, from printed categories alone.
   *  @param {SuluhPublished} published @param {SuluhResultsData} data @returns {SuluhFinding[]} */
  function findings(published, data) {
    return data.sections.filter(({ repeat }) => !repeat).flatMap((section) => section.items.filter(({ weight, type }) => weight && type !== "multi").map((item) => {
      /** @type {[string, number][]} */
      const bands = item.bands ? [[`<${item.bands[0][0]}`, 0], ...item.bands.map(([least, got]) => /** @type {[string, number]} */ ([`>=${least}`, got]))] : [];
      const points = item.bands ? bands : Object.entries(item.points || {});
      const margin = published.margins.get(item.id) || new Map();
      /** @param {(earned: number) => boolean} counted @returns {number | null} */
      const sum = (counted) => points.filter(([, earned]) => counted(earned)).reduce((/** @type {number | null} */ all, [category]) => {
        const n = margin.has(category) ? margin.get(category) : 0;
        return all === null || n === null ? null : all + n;
      }, 0);
      const breached = sum((earned) => earned === 0);
      const answered = sum((earned) => earned >= 0);
      return { item: item.id, section: section.id, breached, answered, percent: percent(breached, answered), critical: Boolean(item.critical) };
    }));
  }

  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { namer, figure, grid, findings });
})();
