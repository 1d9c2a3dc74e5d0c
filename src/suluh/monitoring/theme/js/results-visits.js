// What the page of results says to the team alone: each visit, why it is red, warnings, findings, what is not counted.
(function () {
  "use strict";
  // Visits that stand open; the others are folded.
  const SHOWN = 8;
  const MOST_ROWS = 12;

  /** @param {SuluhResultsData} data @returns {Record<string, SuluhNamedItem>} */
  function itemsOf(data) {
    return Object.fromEntries(data.sections.flatMap(({ items }) => items).map((item) => [item.id, item]));
  }

  /** @param {SuluhResultsData} data @param {SuluhVisit} visit @param {number} at @returns {string} what a visit is called: where, and when */
  function label(data, visit, at) {
    const { dimensions, longDate } = window.Suluh.counting;
    const dims = dimensions(data);
    /** @param {string} kind @returns {string} */
    const said = (kind) => (dims[kind] && visit.answers[dims[kind].id]) || "";
    const choice = dims.region ? (data.lists[dims.region.list || ""] || []).find(([id]) => id === said("region")) : undefined;
    const place = said("agency").trim() || (choice ? choice[1] : said("region")) || data.w.visit_number.replace("{}", String(at + 1));
    const day = (said("date") || visit.answers.end || "").slice(0, 10);
    return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${place}, ${longDate(day, data.lang)}` : place;
  }

  /** @param {SuluhResultsData} data @param {SuluhJudgedVisit} visit @returns {string[]} why it is red, in words */
  function reasons(data, visit) {
    if (!data.lights.length || visit.light !== data.lights[0][0]) return [];
    const items = itemsOf(data);
    const failed = visit.failed.map((id) => data.w.key_failed.replace("{}", items[id].breach || items[id].text));
    const least = data.lights.length > 1 ? data.lights[1][1] : 0;
    const low = visit.percent !== null && visit.percent < least ? [data.w.below.replace("{}", String(least))] : [];
    return [...failed, ...low];
  }

  /** @param {SuluhResultsData} data @param {string} id @returns {HTMLElement | string} a light by its name */
  function light(data, id) {
    return id ? window.Suluh.resultsDraw.element("span", data.w[`light_${id}`], `light light-${id}`) : "";
  }

  /** @param {string[]} lines @returns {HTMLElement | string} */
  function list(lines) {
    const { element } = window.Suluh.resultsDraw;
    if (!lines.length) return "";
    const made = element("ul", "", "plain-list");
    lines.forEach((line) => made.appendChild(element("li", line)));
    return made;
  }

  /** @param {SuluhResultsData} data @param {number | null} percent @returns {string} */
  function score(data, percent) {
    return percent === null ? data.w.score_none : data.w.percent_said.replace("{}", String(percent));
  }

  /** @param {SuluhResultsData} data @param {SuluhResultsFound} found @param {string[]} labels of all visits that were read @returns {HTMLElement[]} */
  function visits(data, found, labels) {
    const { w } = data;
    const { element, table, folded } = window.Suluh.resultsDraw;
    const made = [element("h2", w.own), element("p", w.own_note, "note")];
    const facts = element("dl", "", "facts");
    [[w.read, found.read], [w.used, found.used], [w.refused, found.refused], [w.set_aside, found.aside.length]].forEach(([name, number]) => {
      facts.append(element("dt", String(name)), element("dd", String(number)));
    });
    made.push(facts);
    const scored = data.sections.some(({ items }) => items.some(({ weight }) => weight));
    const all = [...found.visits, ...found.older].sort((one, other) => (one.day < other.day ? 1 : -1));
    if (all.length) {
      const [sum, number] = found.average;
      if (number) {
        const average = String(Math.floor((2 * sum + number) / (2 * number)));
        made.push(element("p", w.average_text.replace("{}", average).replace("{}", String(number))));
      }
      const heads = scored ? [w.visit, w.score, w.light, w.why_red] : [w.visit, w.day];
      const rows = all.map((visit) => {
        const name = visit.version === data.version ? labels[visit.at] : `${labels[visit.at]} (${w.older.replace("{}", String(visit.version))})`;
        return scored ? [name, score(data, visit.percent), light(data, visit.light), list(reasons(data, visit))] : [name, window.Suluh.counting.longDate(visit.day, data.lang)];
      });
      made.push(table(w.visits, heads, rows.slice(0, SHOWN), w));
      if (rows.length > SHOWN) made.push(folded(w.visits_more.replace("{}", String(rows.length - SHOWN)), () => [table(w.visits, heads, rows.slice(SHOWN), w)]));
      if (found.older.length) made.push(element("p", w.older_note, "note"));
    }
    return made;
  }

  /** @param {SuluhResultsData} data @param {SuluhResultsFound} found @param {string[]} labels @returns {HTMLElement[]} */
  function warnings(data, found, labels) {
    const { w } = data;
    const { element, table, folded } = window.Suluh.resultsDraw;
    /** @type {HTMLElement[]} */
    const made = [];
    if (data.rules.length) {
      made.push(element("h3", w.warnings), element("p", w.warnings_draft, "note"));
      if (!found.firings.length) made.push(element("p", w.warnings_none));
    }
    found.firings.forEach(({ title, text, follow, rows }) => {
      const box = element("div", "", "callout warning");
      box.append(element("p", title, "callout-title"), element("p", text));
      if (follow) box.appendChild(element("p", `${w.what_follows}: ${follow}`));
      box.appendChild(element("p", `${w.warnings_rows}: ${rows.slice(0, MOST_ROWS).map((at) => labels[at]).join("; ")}${rows.length > MOST_ROWS ? ` … (${rows.length})` : ""}`));
      made.push(box);
    });
    if (found.aside.length) {
      const items = itemsOf(data);
      /** @param {SuluhReason} reason @returns {string} */
      const said = ({ name, column }) => {
        const item = items[column] || items[column.replace(/_[lpt]$/, "")];
        return item ? `${w[`reason_${name}`]}: ${item.text}` : w[`reason_${name}`];
      };
      made.push(element("h3", w.aside), element("p", w.aside_note, "note"));
      made.push(table(w.aside, [w.visit, w.reason], found.aside.map(({ at, reasons: why }) => [labels[at], list(why.map(said))]), w));
    }
    if (found.breaches.length) {
      const items = itemsOf(data);
      made.push(element("h3", w.breaches), folded(`${w.breaches} (${found.breaches.length})`, () => [table(w.breaches, [w.breach, w.who, w.times, w.last, w.what_follows], found.breaches.map((one) => [
        items[one.item].breach || items[one.item].text, one.subject, one.count, window.Suluh.counting.longDate(one.last, data.lang), items[one.item].follow || "",
      ]), w)]));
    }
    return made;
  }

  window.Suluh.resultsOwn = { label, light, score, list, visits, warnings };
})();
