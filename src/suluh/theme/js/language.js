// The language switch keeps the section the reader is in: both languages share their anchors.
(function () {
  "use strict";
  var link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-switch]"));
  if (!link) return;
  var base = link.getAttribute("href") || "";
  function follow() {
    if (link) link.setAttribute("href", base + location.hash);
  }
  follow();
  window.addEventListener("hashchange", follow);
})();
