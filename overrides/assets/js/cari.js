// The search box: on the home page it leads to the alphabet of pages, there it filters the list.
// The words stand after the # of the address, so they are never sent anywhere. Without this script
// there is no box, only the link to the alphabet.
(function () {
  "use strict";
  var form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.search"));
  if (!form) return;
  var box = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=q]"));
  var list = document.querySelector("[data-index]");
  var results = document.querySelector("[data-results]");
  var status = form.querySelector("[role=status]");
  if (!box) return;
  var input = box;
  form.hidden = false;

  /** @param {string} text */
  function words(text) {
    return text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]/g, "")
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
  }

  var entries = list
    ? Array.prototype.map.call(list.querySelectorAll("li"), function (/** @type {HTMLElement} */ item, index) {
        var link = item.querySelector("a");
        return {
          item: item,
          title: words(link ? link.textContent || "" : ""),
          all: words(item.textContent || ""),
          stale: item.hasAttribute("data-stale"),
          order: index,
        };
      })
    : [];

  /**
   * How well an entry answers: a word of the title counts three times one of its other names, a
   * beginning of a word half a word.
   * @param {any} entry @param {string[]} asked
   */
  function score(entry, asked) {
    var sum = 0;
    asked.forEach(function (word) {
      var best = 0;
      entry.all.forEach(function (/** @type {string} */ known) {
        if (known === word) best = Math.max(best, 1);
        else if (word.length > 2 && known.indexOf(word) === 0) best = Math.max(best, 0.5);
      });
      if (best && entry.title.some(function (/** @type {string} */ known) { return known.indexOf(word) === 0; })) best *= 3;
      sum += best;
    });
    return sum;
  }

  function show() {
    if (!list || !results || !form) return;
    var asked = words(input.value.slice(0, 300)).slice(0, 40);
    var found = asked.length
      ? entries
          .map(function (entry) { return { entry: /** @type {any} */ (entry), score: score(entry, asked) }; })
          .filter(function (hit) { return hit.score > 0; })
          .sort(function (a, b) {
            // What rests on changed law, or is overdue, comes after what is sound.
            return Number(a.entry.stale) - Number(b.entry.stale) || b.score - a.score || a.entry.order - b.entry.order;
          })
          .slice(0, 20)
      : [];
    results.textContent = "";
    found.forEach(function (hit) {
      results && results.appendChild(hit.entry.item.cloneNode(true));
    });
    /** @type {HTMLElement} */ (list).hidden = asked.length > 0;
    /** @type {HTMLElement} */ (results).hidden = asked.length === 0;
    var none = /** @type {HTMLElement | null} */ (document.querySelector("[data-none]"));
    if (none) none.hidden = asked.length === 0 || found.length > 0;
    if (status) {
      var said = form.getAttribute(found.length ? "data-found" : "data-nothing") || "";
      status.textContent = asked.length ? said.replace("{}", String(found.length)) : "";
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (list) show();
    else if (form) location.href = form.action + "#q=" + encodeURIComponent(input.value);
  });
  if (!list) return;
  input.addEventListener("input", show);
  var given = /^#q=(.*)$/.exec(location.hash);
  if (given) {
    input.value = decodeURIComponent(given[1]);
    show();
    input.focus();
  }
})();
