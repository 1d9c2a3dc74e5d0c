// The language switch keeps the section the reader is in: both languages share their anchors.
(function () {
  "use strict";
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-switch]"));
  if (!link) return;
  const base = link.getAttribute("href") || "";
  const follow = () => link.setAttribute("href", base + location.hash);
  follow();
  window.addEventListener("hashchange", follow);
})();
