// The clock calculator: the last day of a time limit. Nothing is stored or sent. Without this
// script the page still has the table of all clocks.
(function () {
  "use strict";
  const DAY_MS = 86400000;
  const UNITS = ["working_day", "day", "month"];

  /**
   * The last day of a limit that begins on `start` (YYYY-MM-DD); the first day counted is the next.
   * Working days leave out Saturdays, Sundays and `holidays`. A month ends on the same day of the
   * month, or on its last day. Empty for a start that no calendar has.
   * @param {string} start @param {number} value @param {string} unit @param {string[]} holidays
   * @returns {string}
   */
  function lastDay(start, value, unit, holidays) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(start);
    if (!match || !UNITS.includes(unit)) return "";
    let day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
    if (iso(day) !== start) return "";
    if (unit === "month") {
      const then = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + value, 1));
      const length = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
      then.setUTCDate(Math.min(day.getUTCDate(), length));
      return iso(then);
    }
    let left = value;
    while (left > 0) {
      day = new Date(day.getTime() + DAY_MS);
      const rest = day.getUTCDay() === 0 || day.getUTCDay() === 6 || holidays.includes(iso(day));
      if (unit === "day" || !rest) left -= 1;
    }
    return iso(day);
  }

  /** @param {Date} day */
  function iso(day) {
    return day.toISOString().slice(0, 10);
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.lastDay = lastDay;

  if (typeof document === "undefined") return;
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-clock]"));
  if (!form) return;
  const pick = /** @type {HTMLSelectElement} */ (form.querySelector("select"));
  const from = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const output = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
  const print = form.querySelector("[data-print]");
  form.hidden = false;

  /** @param {string} day */
  const said = (day) => {
    const shape = /** @type {Intl.DateTimeFormatOptions} */ ({
      weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
    });
    return new Date(`${day}T00:00:00Z`).toLocaleDateString(form.getAttribute("data-lang") || "id", shape);
  };

  /** @param {string} name @param {string} [value] @param {string} [more] */
  const word = (name, value, more) =>
    (form.getAttribute(name) || "").replace("{}", value || "").replace("{}", more || "");

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const option = pick.options[pick.selectedIndex];
    const unit = option.getAttribute("data-unit") || "";
    const holidays = (form.getAttribute("data-holidays") || "").split(" ").filter(Boolean);
    const years = (form.getAttribute("data-years") || "").split(" ");
    const last = lastDay(from.value, Number(option.value), unit, holidays);
    output.textContent = "";
    if (!last) {
      output.textContent = word("data-none");
      return;
    }
    const lines = [word("data-result", said(last)), word("data-counted", option.getAttribute("data-length") || "", said(from.value))];
    if (unit === "working_day") {
      for (let year = Number(from.value.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
        if (!years.includes(String(year))) lines.push(word("data-year", String(year)));
      }
    }
    const open = option.getAttribute("data-open");
    if (open) lines.push(open);
    lines.forEach((text, at) => {
      const line = document.createElement(at ? "p" : "strong");
      line.textContent = text;
      output.appendChild(line);
    });
  });
  if (print) print.addEventListener("click", () => window.print());
})();
