// The result page of internal editions: one desk alone, and what was not found. Misses stay on this
// device until somebody writes them to a file on purpose.
(function () {
  "use strict";
  const S = window.Suluh;
  const KEY = "suluh-cari-luput";
  const desk = /** @type {HTMLSelectElement | null} */ (document.querySelector("select[data-desk]"));
  const misses = /** @type {HTMLElement | null} */ (document.querySelector("[data-misses]"));
  if (!S || !desk || !misses) return;
  const count = misses.querySelector("[data-count]");
  const [save, clear] = misses.querySelectorAll("button");

  /** @returns {string[]} */
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY) || "[]");
    } catch (odd) {
      return [];
    }
  };
  /** @param {string[]} rows */
  const write = (rows) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(rows.slice(-500)));
    } catch (full) {
      return;
    }
    show();
  };
  const show = () => {
    const rows = read();
    misses.hidden = !rows.length;
    if (count) count.textContent = String(rows.length);
  };

  S.filter = (again) => {
    desk.onchange = again;
    return desk.value;
  };
  S.missed = (text) => write([...read().filter((row) => row !== text), text.slice(0, 300)]);
  save.addEventListener("click", () => {
    const link = S.el("a", { download: "luput.txt", href: "data:text/plain;charset=utf-8," + encodeURIComponent(read().join("\n") + "\n") });
    link.click();
  });
  clear.addEventListener("click", () => write([]));
  /** @type {HTMLElement} */ (desk.closest("[hidden]") || desk).hidden = false;
  show();
})();
