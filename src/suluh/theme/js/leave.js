// The last step of a quick exit (quick-exit.js), on the first page of the visit, whichever that was: the neutral
// page takes its place.
(function () {
  "use strict";
  const root = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/aset\/[^/]*$/, "");
  function arrive() {
    if (window.name !== "suluh-keluar" || document.documentElement.dataset.leaving) return;
    window.name = "";
    document.documentElement.classList.add("gone");
    location.replace(root + "wiki.html");
  }
  arrive();
  window.addEventListener("pageshow", arrive);
})();
