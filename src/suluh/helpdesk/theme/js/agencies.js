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
    var known = " " + plain(name);
    return plain(asked).split(" ").every(function (word) { return known.indexOf(" " + word) >= 0; });
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.matchesAgency = matches;
  if (typeof document === "undefined") return;

  Array.prototype.forEach.call(document.querySelectorAll("[data-licences]"), function (/** @type {HTMLElement} */ list) {
    if (new Date().toISOString().slice(0, 10) > (list.getAttribute("data-until") || "")) {
      list.textContent = list.getAttribute("data-late") || "";
      return;
    }
    var box = list.querySelector("input");
    var status = list.querySelector("[role=status]");
    var rows = list.querySelectorAll("tbody tr");
    if (!box || !box.parentElement || !status) return;
    var input = box;
    var said = status;
    box.parentElement.hidden = false;
    input.addEventListener("input", function () {
      var found = 0;
      Array.prototype.forEach.call(rows, function (/** @type {HTMLElement} */ row) {
        var name = row.querySelector("th");
        row.hidden = !matches((name && name.textContent) || "", input.value);
        if (!row.hidden) found += 1;
      });
      said.textContent = (list.getAttribute(found ? "data-found" : "data-nothing") || "").replace("{}", String(found));
    });
  });
})();
