// Which numbers are hidden, so that none of them can be worked out from the rest: line by line as
// src/suluh/monitoring/report/suppression.py, where the reasons stand.
(function () {
  "use strict";
  const SMALL = 5;
  const INTERVAL = 5;
  const SHARE_PERCENT = 15;
  const REST = "\u0001rest";

  /** @param {number} n @param {number | undefined} behind @returns {boolean} */
  function isSmall(n, behind) {
    return (n > 0 && n < SMALL) || (behind !== undefined && behind > 0 && behind < SMALL);
  }

  /** @param {number} n @returns {number} how many values above the lowest possible one must stay open */
  function need(n) {
    return n >= 20 * SMALL ? Math.max(INTERVAL, Math.ceil((n * SHARE_PERCENT) / 100)) : INTERVAL;
  }

  /** @param {string} one @param {string} other @returns {number} by code points, as Python compares */
  function compare(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  /** @param {SuluhCounts} counts @param {string} name @returns {Set<string>} */
  function hiddenCategories(counts, name) {
    const margin = /** @type {Map<string, number>} */ (counts.margins.get(name));
    const hidden = new Set([...margin.keys()].filter((c) => isSmall(margin.get(c) || 0, counts.behind.get(`${name}\u0000${c}`))));
    if (!hidden.size) return hidden;
    const shown = [...margin].filter(([c, n]) => n && !hidden.has(c)).sort((a, b) => a[1] - b[1] || compare(a[0], b[0]));
    const wide = () => {
      const own = [...hidden].map((c) => margin.get(c) || 0);
      return own.reduce((sum, n) => sum + n, 0) - own.length >= Math.max(...own.map(need));
    };
    while (shown.length && (hidden.size < 2 || !wide())) hidden.add(/** @type {[string, number]} */ (shown.shift())[0]);
    return hidden;
  }

  /** @param {string} cell @returns {boolean} whether it stands for lines that are hidden whole */
  function isRest(cell) {
    return cell.split("\u0000").includes(REST);
  }

  /** The other three corners of the cheapest rectangle that protects a cell.
   *  @param {Map<string, number>} merged @param {Map<string, number>} hidden @param {string} cell @returns {string[] | null} */
  function rectangle(merged, hidden, cell) {
    const [row, column] = cell.split("\u0000");
    const parts = [...merged.keys()].map((key) => key.split("\u0000"));
    const rows = [...new Set(parts.map((part) => part[0]))].filter((r) => r !== row).sort();
    const columns = [...new Set(parts.map((part) => part[1]))].filter((c) => c !== column).sort();
    /** @param {string} c @returns {number} */
    const value = (c) => merged.get(c) || 0;
    /** @param {string} c @returns {number} */
    const room = (c) => value(c) - (isRest(c) ? 0 : 1);
    /** @type {{cost: number, fresh: number, corners: string[]} | null} */
    let best = null;
    for (const otherRow of rows) {
      const beside = `${otherRow}\u0000${column}`;
      if (!value(beside) && !isRest(beside)) continue;
      for (const otherColumn of columns) {
        const corners = [beside, `${row}\u0000${otherColumn}`, `${otherRow}\u0000${otherColumn}`];
        if (corners.some((c) => !value(c) && !isRest(c))) continue;
        const up = Math.min(room(corners[0]), room(corners[1]));
        const width = isRest(cell) ? value(cell) + up : up + Math.min(room(cell), room(corners[2]));
        if (width < need(value(cell))) continue;
        const fresh = corners.filter((c) => !hidden.has(c));
        const cost = fresh.reduce((sum, c) => sum + value(c), 0);
        // Rows and columns come in order, so of equals the first is the least.
        if (!best || cost < best.cost || (cost === best.cost && fresh.length < best.fresh)) best = { cost, fresh: fresh.length, corners };
      }
    }
    return best && best.corners;
  }

  /** @param {Map<string, number>} merged @param {Map<string, number>} hidden @returns {boolean} false: it cannot be done */
  function protect(merged, hidden) {
    const { rise } = window.Suluh.counting;
    const floor = new Map([...hidden.keys()].map((cell) => [cell, isRest(cell) ? 0 : 1]));
    const todo = [...hidden.keys()].sort((a, b) => (merged.get(a) || 0) - (merged.get(b) || 0) || compare(a, b));
    for (let next = 0; next < todo.length; next += 1) {
      const cell = todo[next];
      const least = need(merged.get(cell) || 0);
      const up = rise(hidden, floor, cell, least, true);
      const range = isRest(cell) ? (hidden.get(cell) || 0) + up : up < least ? up + rise(hidden, floor, cell, least - up, false) : up;
      if (range >= least) continue;
      const best = rectangle(merged, hidden, cell);
      if (!best) return false;
      best.filter((c) => !hidden.has(c)).forEach((c) => {
        hidden.set(c, merged.get(c) || 0);
        floor.set(c, isRest(c) ? 0 : 1);
        todo.push(c);
      });
    }
    return true;
  }

  /** @param {SuluhCounts} counts @param {string} pair @param {SuluhTable<number>} table @param {Set<string>} rows @param {Set<string>} columns
   *  @returns {SuluhTable<number | null> | null} null: it must be withheld */
  function hide(counts, pair, table, rows, columns) {
    /** @param {string} cell @returns {string} */
    const at = (cell) => {
      const [row, column] = cell.split("\u0000");
      return `${rows.has(row) ? REST : row}\u0000${columns.has(column) ? REST : column}`;
    };
    /** @type {Map<string, number>} */
    const merged = new Map();
    table.cells.forEach((n, cell) => merged.set(at(cell), (merged.get(at(cell)) || 0) + n));
    const hidden = new Map([...merged].filter(([cell, n]) => isRest(cell) || isSmall(n, counts.behind.get(`${pair}\u0000${cell}`))));
    if (!protect(merged, hidden)) return null;
    return { ...table, cells: new Map([...table.cells].map(([cell, n]) => [cell, hidden.has(at(cell)) ? null : n])) };
  }

  /** @param {SuluhCounts} counts @returns {SuluhPublished} what of them may be shown */
  function suppress(counts) {
    const behind = counts.behind.get("");
    /** @type {SuluhPublished} */
    const found = { total: counts.total, margins: new Map(), tables: new Map(), withheld: [] };
    if (counts.total < SMALL || (behind !== undefined && behind < SMALL)) return { ...found, total: null };
    const hidden = new Map([...counts.margins.keys()].map((name) => [name, hiddenCategories(counts, name)]));
    /** @param {string} name @returns {Set<string>} */
    const of = (name) => hidden.get(name) || new Set();
    counts.margins.forEach((margin, name) => {
      found.margins.set(name, new Map([...margin].map(([category, n]) => [category, of(name).has(category) ? null : n])));
    });
    counts.tables.forEach((table, pair) => {
      const [rows, columns] = pair.split("\u0000");
      const made = hide(counts, pair, table, of(rows), of(columns));
      if (made) found.tables.set(pair, made);
      else found.withheld.push(pair);
    });
    return found;
  }

  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { suppress });
})();
