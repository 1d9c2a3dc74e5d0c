// Visits side by side: those to one agency by day, and two that are chosen. An item is compared only where its
// wording allows it, as src/suluh/monitoring/report/comparison.py does with years.
(function () {
  "use strict";

  /** @param {SuluhResultsData} data @param {SuluhNamedItem} item @param {string} answer @returns {string} */
  function said(data, item, answer) {
    if (!answer) return data.w.none;
    const choices = item.type === "yes_no" ? data.yesNo : data.lists[item.list || ""];
    if (!choices) return answer;
    return answer.split(" ").map((id) => (choices.find(([one]) => one === id) || ["", id])[1]).join(", ");
  }

  /** @param {number | null | undefined} before @param {number | null | undefined} now @param {Record<string, string>} w @returns {string} */
  function change(before, now, w) {
    if (typeof before !== "number" || typeof now !== "number") return "";
    return w.points.replace("{}", (now > before ? "+" : "") + String(now - before));
  }

  /** @param {SuluhResultsData} data @param {SuluhJudgedVisit} before @param {SuluhJudgedVisit} now @returns {HTMLElement[]} */
  function pair(data, before, now) {
    const { w } = data;
    const { element, table, folded } = window.Suluh.resultsDraw;
    const { score } = window.Suluh.resultsOwn;
    /** @type {HTMLElement[]} */
    const made = [];
    const scored = data.sections.filter(({ id, items }) => items.some(({ weight }) => weight) && (id in before.sections || id in now.sections));
    if (scored.length) {
      /** @type {[string, number | null, number | null][]} */
      const lines = [[w.whole, before.percent, now.percent], ...scored.map(({ id, title }) => /** @type {[string, number | null, number | null]} */ ([title, before.sections[id] ?? null, now.sections[id] ?? null]))];
      made.push(table(w.compare_parts, [w.section, w.before, w.now, w.change], lines.map(([name, one, other]) => [name, score(data, one), score(data, other), change(one, other, w)]), w));
    }
    const items = data.sections.filter(({ repeat }) => !repeat).flatMap((section) => section.items).filter(({ type }) => type !== "count_by_sex" && type !== "date" && type !== "text");
    const fits = items.filter((item) => [before.version, now.version].every((version) => version === data.version || (item.fits || []).includes(version)));
    const changed = fits.filter(({ id }) => (before.answers[id] || "") !== (now.answers[id] || ""));
    if (changed.length) {
      made.push(folded(`${w.compare_answers} (${changed.length})`, () => [table(w.compare_answers, [w.item, w.before, w.now], changed.map((item) => [item.text, said(data, item, before.answers[item.id]), said(data, item, now.answers[item.id])]), w)]));
    } else made.push(element("p", w.compare_same));
    if (fits.length < items.length) made.push(element("p", w.compare_refused.replace("{}", String(items.length - fits.length)), "note"));
    return made;
  }

  /** @param {SuluhResultsData} data @param {SuluhJudgedVisit[]} all @param {string[]} labels @returns {HTMLElement} two lists to choose from, and what differs */
  function chooser(data, all, labels) {
    const { element } = window.Suluh.resultsDraw;
    const { w } = data;
    const holder = element("div");
    const pick = holder.appendChild(element("div", "", "pick"));
    const place = holder.appendChild(element("div"));
    const last = all[all.length - 1];
    const same = all.filter((visit) => visit.subject && visit.subject === last.subject);
    const start = [same.length > 1 ? same[same.length - 2] : all[all.length - 2], last];
    const lists = ["compare_first", "compare_second"].map((name, which) => {
      const label = element("label", w[name]);
      const select = /** @type {HTMLSelectElement} */ (element("select"));
      select.id = `banding_${which + 1}`;
      label.setAttribute("for", select.id);
      all.forEach((visit, at) => {
        const option = /** @type {HTMLOptionElement} */ (element("option", labels[visit.at]));
        option.value = String(at);
        option.selected = visit === start[which];
        select.appendChild(option);
      });
      const cell = pick.appendChild(element("p"));
      cell.append(label, select);
      return select;
    });
    const show = () => {
      place.textContent = "";
      place.append(...pair(data, all[Number(lists[0].value)], all[Number(lists[1].value)]));
    };
    lists.forEach((select) => select.addEventListener("change", show));
    show();
    return holder;
  }

  /** @param {SuluhResultsData} data @param {SuluhResultsFound} found @param {string[]} labels @returns {HTMLElement[]} */
  function comparison(data, found, labels) {
    const { w } = data;
    const { element, table, folded } = window.Suluh.resultsDraw;
    const { light, score } = window.Suluh.resultsOwn;
    const all = [...found.visits, ...found.older].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.at - other.at));
    const made = [element("h3", w.compare)];
    if (all.length < 2) return [...made, element("p", w.compare_few)];
    const names = [...new Set(all.map(({ subject }) => subject))].filter((name) => name && data.lights.length);
    names.sort().forEach((name) => {
      const own = all.filter(({ subject }) => subject === name);
      if (own.length < 2) return;
      made.push(folded(`${w.compare_subject.replace("{}", name)} (${own.length})`, () => [table(w.compare_subject.replace("{}", name), [w.day, w.score, w.light, w.change], own.map((visit, at) => [
        window.Suluh.counting.longDate(visit.day, data.lang), score(data, visit.percent), light(data, visit.light), at ? change(own[at - 1].percent, visit.percent, w) : "",
      ]), w)]));
    });
    return [...made, element("h4", w.compare_two), chooser(data, all, labels)];
  }

  window.Suluh.resultsComparison = comparison;
})();
