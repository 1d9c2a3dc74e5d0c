// Pieces of the page of results: tables, bars, numbers that are hidden. All text goes in as text.
(function () {
  "use strict";
  const SVG = "http://www.w3.org/2000/svg";

  /** @param {string} name @param {string} [text] @param {string} [className] @returns {HTMLElement} */
  function element(name, text, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  /** @param {Record<string, string>} w @returns {HTMLElement} the sign of a number that is hidden */
  function veiled(w) {
    const made = element("span", "", "veiled");
    const sign = element("span", "×");
    sign.setAttribute("aria-hidden", "true");
    made.append(sign, element("span", w.hidden, "unseen"));
    return made;
  }

  /** @param {string | number | null | HTMLElement | undefined} given @returns {boolean} */
  function isNumber(given) {
    return typeof given === "number" || given === null || (typeof given === "string" && /^[0-9]+ %$/.test(given));
  }

  /** @param {string} title @param {string[]} heads @param {(string | number | null | HTMLElement)[][]} rows null: a hidden number
   *  @param {Record<string, string>} w @returns {HTMLElement} */
  function table(title, heads, rows, w) {
    const frame = element("div", "", "scroll");
    frame.setAttribute("role", "group");
    frame.setAttribute("aria-label", title);
    frame.tabIndex = 0;
    const figures = rows.some((row) => row.length > 2 && isNumber(row[1]));
    const made = element("table", "", figures ? "figures" : "stack");
    made.appendChild(element("caption", title));
    const head = element("tr");
    heads.forEach((text, at) => {
      const drawn = rows.some((row) => row[at] instanceof HTMLElement && /** @type {HTMLElement} */ (row[at]).className === "bar");
      const th = element("th", text, drawn ? "bar" : at && rows.some((row) => isNumber(row[at])) ? "n" : "");
      th.setAttribute("scope", "col");
      head.appendChild(th);
    });
    made.appendChild(element("thead")).appendChild(head);
    const body = made.appendChild(element("tbody"));
    rows.forEach((row) => {
      const line = body.appendChild(element("tr"));
      row.forEach((given, at) => {
        const cell = line.appendChild(element(at ? "td" : "th"));
        if (at) cell.setAttribute("data-head", heads[at]);
        else cell.setAttribute("scope", "row");
        if (at && isNumber(given)) cell.className = "n";
        if (given === "" && at) {
          cell.className = "none";
          cell.appendChild(element("span", w.no_number, "note"));
        } else if (given === null) cell.appendChild(veiled(w));
        else if (typeof given === "object") {
          if (given.className === "bar") cell.className = "bar";
          cell.appendChild(given);
        }
        else cell.textContent = String(given);
      });
    });
    frame.appendChild(made);
    return frame;
  }

  /** @param {number | null} percent @param {string} tone @returns {HTMLElement} */
  function bar(percent, tone) {
    const holder = element("span", "", "bar");
    const picture = holder.appendChild(document.createElementNS(SVG, "svg"));
    /** @param {Element} shape @param {Record<string, string>} given */
    const set = (shape, given) => Object.keys(given).forEach((name) => shape.setAttribute(name, given[name]));
    set(picture, { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" });
    set(picture.appendChild(document.createElementNS(SVG, "rect")), { class: "ground", width: "100", height: "10" });
    if (percent !== null) set(picture.appendChild(document.createElementNS(SVG, "rect")), { class: tone || "plain", width: String(percent), height: "10" });
    return holder;
  }

  /** @param {SuluhFigure} figure @param {string} head @param {Record<string, string>} w @returns {HTMLElement} */
  function bars(figure, head, w) {
    const rows = figure.bars.map(({ label, count, percent, tone }) => [
      label, count, percent === null && count !== null ? "" : percent === null ? null : `${percent} %`, bar(percent, tone),
    ]);
    return table(figure.title, [w.answer, head || w.number, w.percent, w.graph], rows, w);
  }

  /** @param {(SuluhGrid | string)[]} tables @param {Record<string, string>} w @returns {HTMLElement[]} */
  function grids(tables, w) {
    const made = tables.filter((one) => typeof one !== "string").map((one) => {
      const { title, corner, heads, rows, totals, total } = /** @type {SuluhGrid} */ (one);
      const lines = rows.map(([label, numbers, sum]) => [label, ...numbers, sum]);
      const name = `${title}, ${w.by.replace("{}", corner)}`;
      const first = corner.charAt(0).toUpperCase() + corner.slice(1);
      return table(name, [first, ...heads, w.total], [...lines, [w.total, ...totals, total]], w);
    });
    const withheld = tables.filter((one) => typeof one === "string");
    if (withheld.length) {
      made.push(element("p", `${w.withheld_list}. ${w.withheld}`));
      const list = element("ul");
      withheld.forEach((name) => list.appendChild(element("li", /** @type {string} */ (name))));
      made.push(list);
    }
    return made;
  }

  /** What is long is made when somebody opens it. @param {string} title @param {() => HTMLElement[]} make @returns {HTMLElement} */
  function folded(title, make) {
    const details = /** @type {HTMLDetailsElement} */ (element("details"));
    details.appendChild(element("summary", title));
    details.addEventListener("toggle", () => {
      if (details.open && details.children.length === 1) details.append(...make());
    });
    return details;
  }

  window.Suluh.resultsDraw = { folded, element, table, bars, grids };
})();
