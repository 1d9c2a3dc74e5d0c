// What the page of results says to whoever may read it: numbers that point at nobody, as the redacted report has them.
(function () {
  "use strict";

  /** @param {SuluhResultsData} data @param {SuluhResultsFound} found @returns {HTMLElement[]} */
  function shared(data, found) {
    const { w } = data;
    const { element, table, bars, grids, folded } = window.Suluh.resultsDraw;
    const made = [element("h2", w.share)];
    if (found.total === null) return [...made, element("p", w.nothing)];
    made.push(element("p", w.share_note), element("p", w.hidden_key.replace("{}", "×"), "note"));
    const facts = element("dl", "", "facts");
    facts.append(element("dt", w.used), element("dd", String(found.total)));
    made.push(facts);
    if (found.light) made.push(element("h3", w.scores), bars(found.light, "", w));
    found.people.forEach(({ title, bySex, tables }, at) => {
      if (!at) made.push(element("h3", w.people), element("p", w.people_note, "note"));
      made.push(element("h4", title), bars(bySex, w.people_number, w));
      if (tables.length) made.push(folded(`${w.more_tables} (${tables.length})`, () => grids(tables, w)));
    });
    found.grids.forEach(({ name, tables }) => {
      made.push(element("h3", w.by_dimension.replace("{}", name)));
      const lit = typeof tables[0] !== "string" && tables[0].title === w.light;
      if (lit) made.push(...grids(tables.slice(0, 1), w));
      const rest = lit ? tables.slice(1) : tables;
      if (rest.length) made.push(folded(`${w.answers} (${rest.length})`, () => grids(rest, w)));
    });
    if (found.findings.length) {
      const items = Object.fromEntries(data.sections.flatMap((section) => section.items).map((item) => [item.id, item]));
      made.push(element("h3", w.findings), element("p", w.findings_note, "note"));
      data.sections.forEach(({ id, title }) => {
        const own = found.findings.filter(({ section }) => section === id);
        if (!own.length) return;
        made.push(folded(`${title} (${own.length})`, () => [table(`${w.breached}: ${title}`, [w.item, w.breached, w.of_answers, w.percent], own.map(({ item, breached, answered, percent, critical }) => [
          critical ? `${items[item].text} (${w.critical})` : items[item].text, breached, answered, percent === null ? (answered === 0 ? "" : null) : `${percent} %`,
        ]), w)]));
      });
    }
    return made;
  }

  window.Suluh.resultsShared = shared;
})();
