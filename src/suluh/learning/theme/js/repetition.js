// When a question comes back: FSRS 6 with its published default weights, a day being the shortest
// interval. Source: open-spaced-repetition, "The Algorithm"; tests/js compares it with ts-fsrs.
(function () {
  "use strict";
  const W = [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542];
  const RETENTION = 0.9;
  const FACTOR = Math.exp(Math.log(0.9) / -W[20]) - 1;
  const AGAIN = 1, HARD = 2, GOOD = 3, EASY = 4;

  /** @param {number} x @param {number} low @param {number} high */
  function clamp(x, low, high) { return Math.min(Math.max(x, low), high); }

  /** @param {number} grade */
  function firstDifficulty(grade) { return W[4] - Math.exp((grade - 1) * W[5]) + 1; }

  /** @param {number} s stability in days @param {number} days since the last answer */
  function recall(s, days) { return Math.pow(1 + FACTOR * days / s, -W[20]); }

  /** @param {number} s @returns {number} days, at least one */
  function interval(s) {
    return clamp(Math.round(s / FACTOR * (Math.pow(RETENTION, -1 / W[20]) - 1)), 1, 36500);
  }

  /** @param {[number, number] | null} memory stability and difficulty @param {number} days @param {number} grade
   *  @returns {[number, number]} */
  function next(memory, days, grade) {
    if (!memory) return [Math.max(W[grade - 1], 0.1), clamp(firstDifficulty(grade), 1, 10)];
    const [s, d] = memory;
    const r = recall(s, days);
    const damped = d - W[6] * (grade - 3) * (10 - d) / 9;
    const difficulty = clamp(W[7] * firstDifficulty(EASY) + (1 - W[7]) * damped, 1, 10);
    const forgotten = W[11] * Math.pow(d, -W[12]) * (Math.pow(s + 1, W[13]) - 1) * Math.exp((1 - r) * W[14]);
    const extra = grade === HARD ? W[15] : grade === EASY ? W[16] : 1;
    const kept = s * (1 + Math.exp(W[8]) * (11 - d) * Math.pow(s, -W[9]) * (Math.exp((1 - r) * W[10]) - 1) * extra);
    return [clamp(grade === AGAIN ? Math.min(forgotten, s) : kept, 0.001, 36500), difficulty];
  }

  Suluh.repetition = {
    // Right counts as "good", wrong as "again"; the other two grades only keep the order of intervals.
    answer: (memory, days, right) => {
      const states = [AGAIN, HARD, GOOD].map((grade) => next(memory, days, grade));
      const again = Math.min(interval(states[0][0]), interval(states[1][0]));
      const hard = Math.max(interval(states[1][0]), again + 1);
      const [s, d] = states[right ? 2 : 0];
      return { memory: [s, d], days: right ? Math.max(interval(s), hard + 1) : again };
    },
    recall,
  };
})();
