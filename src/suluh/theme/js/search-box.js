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
  let turned = false; // the reader wants it
  S.load = (address) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });
  const note = document.createElement("p");
  /** Where what searches does not come: the page that helps, and a number. */
  const lost = () => {
    asked = false;
    if (!turned) return;
    const words = (form.dataset.words || "").split("|");
    const [label, way, name] = (form.dataset.phone || "").split("|");
    const link = (/** @type {string} */ to, /** @type {string} */ text) => Object.assign(document.createElement("a"), { href: to, textContent: text });
    note.className = "note";
    note.setAttribute("role", "alert");
    note.replaceChildren(words[3] + ". ", link(form.dataset.help || "", words[9]), ...(way ? [" " + name + " ", link(way, label)] : []));
    form.append(note);
  };
  S.warm = () => {
    if (!asked) S.load(form.dataset.engine || "").then(() => note.remove(), lost);
    asked = true;
  };
  const turn = () => {
    turned = true;
    S.warm();
  };
  link.remove();
  form.hidden = false;
  // Who sends it early is answered when the list is here.
  form.onsubmit = () => {
    form.dataset.sent = "1";
    turn();
    return false;
  };
  form.q.onfocus = turn;
  form.q.oninput = turn;
  document.addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || at.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    form.q.focus();
  });
  // Pages on a poor line (data-waits) and readers who save data get it when they turn to the box.
  if (!form.dataset.waits && !(/** @type {any} */ (navigator).connection?.saveData))
    window.addEventListener("load", () => setTimeout(S.warm, 1200));
})();
