// How far a hidden cell of a table can move while every row and column still adds up: the exact range, by
// augmenting paths, as src/suluh/monitoring/report/cell_range.py.
(function () {
  "use strict";

  /** The cells that make way for one, with whether each gives something up; null if none do.
   *  @param {Map<string, number>} values @param {Map<string, number>} floor @param {string} cell @param {Map<string, number>} moved @param {boolean} up
   *  @returns {[string, boolean][] | null} */
  function path(values, floor, cell, moved, up) {
    const [row, column] = cell.split("\u0000");
    const start = `c${column}`;
    const goal = `r${row}`;
    /** @type {Map<string, [string, string, boolean] | null>} */
    const came = new Map([[start, null]]);
    const queue = [start];
    for (let next = 0; next < queue.length && queue[next] !== goal; next += 1) {
      const here = queue[next];
      const byColumn = here[0] === "c";
      const takes = byColumn === up;
      values.forEach((value, step) => {
        const [stepRow, stepColumn] = step.split("\u0000");
        if (here.slice(1) !== (byColumn ? stepColumn : stepRow) || step === cell) return;
        const there = byColumn ? `r${stepRow}` : `c${stepColumn}`;
        if (came.has(there) || (takes && value + (moved.get(step) || 0) <= (floor.get(step) || 0))) return;
        came.set(there, [here, step, takes]);
        queue.push(there);
      });
    }
    if (!came.has(goal)) return null;
    /** @type {[string, boolean][]} */
    const found = [];
    for (let before = came.get(goal); before; before = came.get(before[0])) found.push([before[1], before[2]]);
    return found;
  }

  /** By how much a cell can be above its true value (`up`) or below it, counted up to `enough`.
   *  @param {Map<string, number>} values @param {Map<string, number>} floor @param {string} cell @param {number} enough @param {boolean} up @returns {number} */
  function rise(values, floor, cell, enough, up) {
    const most = up ? enough : Math.min(enough, (values.get(cell) || 0) - (floor.get(cell) || 0));
    /** @type {Map<string, number>} */
    const moved = new Map();
    let found = 0;
    while (found < most) {
      const way = path(values, floor, cell, moved, up);
      if (!way) break;
      const room = way.filter(([, takes]) => takes).map(([c]) => (values.get(c) || 0) + (moved.get(c) || 0) - (floor.get(c) || 0));
      const step = Math.min(most - found, ...room);
      way.forEach(([c, takes]) => moved.set(c, (moved.get(c) || 0) + (takes ? -step : step)));
      found += step;
    }
    return found;
  }

  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { rise });
})();
