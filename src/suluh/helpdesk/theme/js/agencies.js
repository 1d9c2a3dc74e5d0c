// The licence checker: filters a dated list by name, and hides it once it is past its term, also
// where the page has been lying on a stick. Without this script the whole list stands there with
// the day until which it holds.
(function () {
  "use strict";

  /** @param {string} text */
  function plain(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, " ").trim();
  }

  /**
   * Whether all words asked for stand in a name.
   * @param {string} name @param {string} asked
   */
  function matches(name, asked) {
    const known = ` ${plain(name)}`;
    return plain(asked).split(" ").every((word) => known.includes(` ${word}`));
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.matchesAgency = matches;
  if (typeof document === "undefined") return;

  document.querySelectorAll("[data-licences]").forEach((list) => {
    if (new Date().toISOString().slice(0, 10) > (list.getAttribute("data-until") || "")) {
      list.textContent = list.getAttribute("data-late") || "";
      return;
    }
    const box = list.querySelector("input");
    const status = list.querySelector("[role=status]");
    const rows = /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("tbody tr"));
    if (!box || !box.parentElement || !status) return;
    box.parentElement.hidden = false;
    box.addEventListener("input", () => {
      let found = 0;
      rows.forEach((row) => {
        const name = row.querySelector("th");
        row.hidden = !matches((name && name.textContent) || "", box.value);
        if (!row.hidden) found += 1;
      });
      status.textContent = (list.getAttribute(found ? "data-found" : "data-nothing") || "").replace("{}", String(found));
    });
  });
})();
