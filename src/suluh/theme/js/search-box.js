// The search box of every page. It stands there at once; what reads words, ranks and draws (search-words.js,
// search-index.js, search-list.js) comes when the page has nothing else to do, or when the reader turns to
// the box. Without scripts a link stands in its place.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {any} */ ({}));
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find"));
  const link = /** @type {HTMLElement | null} */ (document.querySelector(".find-link"));
  if (!form || !link) return;
  let asked = false;
  /** What the reader did to want it. @type {unknown} */
  let turned;
  S.load = (address) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });
  // Where what searches does not come: the page that helps, and a number.
  const note = /** @type {HTMLElement} */ (form.lastElementChild);
  S.warm = (/** @type {unknown} */ event) => {
    turned = turned || event;
    if (!asked)
      S.load(form.dataset.engine || "").then(
        () => (note.hidden = true),
        () => {
          asked = false;
          note.hidden = !turned;
        }
      );
    asked = true;
  };
  link.remove();
  form.hidden = false;
  // Who sends it early is answered when the list is here.
  form.onsubmit = () => !(form.dataset.sent = "1");
  form.q.onfocus = form.q.oninput = S.warm;
  document.addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || at.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    form.q.focus();
  });
  // Pages on a poor line (data-waits) and readers who save data get it when they turn to the box.
  if (!form.dataset.waits && !(/** @type {any} */ (navigator).connection?.saveData))
    window.addEventListener("load", () => setTimeout(() => S.warm(), 1200));
})();
