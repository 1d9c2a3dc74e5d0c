// What the visits on this device come to, by the rules of `suluh report`: the same numbers, the same ones hidden.
// Nothing here touches the page. See docs/monitoring-report.md.
(function () {
  "use strict";

  /** @param {SuluhPublished} shown @param {SuluhNamer} names @param {string} dimension @returns {(SuluhGrid | string)[]} */
  function tables(shown, names, dimension) {
    const { grid } = window.Suluh.counting;
    const own = [...shown.tables.keys()].filter((pair) => pair.startsWith(`${dimension}\u0000`));
    /** @type {(SuluhGrid | string)[]} */
    const found = own.map((pair) => grid(shown, names, pair));
    const margin = shown.margins.get(dimension);
    if (margin && margin.size > 1 && !own.length) found.unshift(names.dimension(dimension));
    const withheld = shown.withheld.map((pair) => pair.split("\u0000")).filter(([rows]) => rows === dimension);
    return [...found, ...withheld.map(([, columns]) => names.variable(columns))];
  }

  /** @param {SuluhResultsData} data @param {SuluhVisit[]} visits @param {string} today @returns {SuluhResultsFound} */
  function results(data, visits, today) {
    const C = window.Suluh.counting;
    const done = visits.filter((visit) => visit.state !== "draft");
    const { good, aside } = C.read(data, done);
    const judged = C.judge(data, good, today);
    const older = aside.filter(({ reasons }) => reasons.length === 1 && reasons[0].name === "version" && data.fits.includes(Number(reasons[0].value)));
    const again = older.map(({ at }) => ({ ...done[at], answers: { ...done[at].answers, versi: "" } }));
    const before = C.judge(data, C.read(data, again).good, today).visits.map((visit) => {
      const { at, reasons } = older[visit.at];
      return { ...visit, at, version: Number(reasons[0].value) };
    });
    const counts = C.tally(data, judged);
    const shown = C.suppress(counts);
    const names = C.namer(data);
    const told = shown.total !== null;
    const people = data.sections.flatMap((section) => section.items).filter(({ type }) => type === "count_by_sex").flatMap((item) => {
      const own = told ? C.people(data, judged, item) : null;
      const safe = own && C.suppress(own);
      if (!safe || safe.total === null) return [];
      const lines = [...safe.tables.keys()].map((pair) => C.grid(safe, names, pair));
      const withheld = safe.withheld.map((pair) => names.dimension(pair.split("\u0000")[0]));
      return [{ title: item.text, bySex: C.figure(safe, names, "_sex"), tables: [...lines, ...withheld] }];
    });
    const kinds = told ? C.tabled(data, shown.margins.has("tahun")) : [];
    const order = data.sections.flatMap((section) => section.items.map(({ id }) => id));
    const { refused } = judged;
    return {
      read: done.length, used: judged.visits.length, refused, aside: [...aside, ...judged.aside], drafts: visits.length - done.length,
      visits: judged.visits, older: before, average: judged.sums[""],
      breaches: [...judged.breaches.values()].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item) || (a.subject < b.subject ? -1 : 1)),
      firings: C.watch(data, judged, today),
      total: shown.total,
      light: told && data.lights.length ? C.figure(shown, names, "lampu") : null,
      findings: told ? C.findings(shown, data) : [],
      grids: kinds.map((name) => ({ kind: name, name: names.dimension(name), tables: tables(shown, names, name) })).filter((one) => one.tables.length),
      people,
    };
  }

  /** The visits in a JSON file of ours, or of Kobo with groups in the names. @param {string} text @param {SuluhResultsData} data
   *  @returns {SuluhVisit[] | null} null: it is no such file */
  function resultsFile(text, data) {
    /** @type {any} */
    let found;
    try { found = JSON.parse(text.replace(/^\ufeff/, "")); } catch (broken) { return null; }
    const rows = Array.isArray(found) ? found : found && found.results;
    if (!Array.isArray(rows) || !rows.every((row) => row && typeof row === "object" && !Array.isArray(row))) return null;
    const fields = new Set(data.sections.flatMap((section) => section.items).flatMap((item) => item.fields));
    const known = rows.some((row) => Object.keys(row).some((key) => fields.has(key.split("/").slice(-1)[0])));
    if (rows.length && !known) return null;
    return rows.map((row) => {
      /** @type {SuluhAnswers} */
      const answers = {};
      Object.keys(row).forEach((key) => {
        const value = row[key];
        if (!key.startsWith("_") && (value === null || typeof value !== "object")) answers[key.split("/").slice(-1)[0]] = String(value === null ? "" : value);
      });
      if (row._submission_time && !answers.end) answers.end = String(row._submission_time);
      const version = Number(answers.versi) || data.version;
      return { uuid: String(row._uuid || ""), answers, rounds: {}, instrument: data.id, version, state: "done", made: "", changed: "" };
    });
  }

  window.Suluh.results = results;
  window.Suluh.resultsFile = resultsFile;
})();
