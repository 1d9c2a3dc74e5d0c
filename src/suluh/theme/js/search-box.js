// The search box of every page. It stands there at once; what reads words, ranks and draws (search-words.js,
// search-index.js, search-list.js) comes when the page has nothing else to do, or when the reader turns to
// the box. Without scripts a link stands in its place.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {any} */ ({}));
  const link = /** @type {HTMLElement | null} */ (document.querySelector(".find-link"));
  if (!link) return;
  const form = /** @type {HTMLFormElement} */ (link.nextElementSibling);
  const box = /** @type {HTMLInputElement} */ (form[0]);
  /** @type {unknown} */
  let asked;
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
  const set = /** @type {Record<string, string>} */ (form.dataset);
  /** Where what searches does not come the link leads to help, and a number stands beside it. */
  const loaded = () => {
    // A file that was cut loads, and does nothing.
    asked = S.index;
    if (asked || !turned || link.isConnected) return;
    const words = set.words.split("|");
    const [label, way, name] = set.phone.split("|");
    const help = /** @type {HTMLAnchorElement} */ (link.firstChild);
    const call = /** @type {HTMLAnchorElement} */ (help.cloneNode());
    help.href = set.help;
    help.textContent = words[8];
    call.href = way;
    call.append(name, " ", label);
    link.setAttribute("role", "alert");
    link.prepend(words[2] + " ");
    link.append(" ", call);
    form.append(link);
  };
  S.warm = (/** @type {unknown} */ event) => {
    turned = turned || event;
    asked = asked || S.load(set.engine).then(loaded, loaded);
  };
  link.remove();
  form.hidden = false;
  // Who sends it early is answered when the list is here.
  form.onsubmit = () => !(set.sent = "1");
  box.onfocus = box.oninput = S.warm;
  // Words for Back: search-list.js.
  if (history.state) S.warm(1);
  document.addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || at.closest("input,textarea,select")) return;
    event.preventDefault();
    box.focus();
  });
  // Pages on a poor line (data-waits) and readers who save data get it when they turn to the box.
  if (!set.waits && !(/** @type {any} */ (navigator).connection?.saveData))
    window.addEventListener("load", () => setTimeout(() => S.warm(), 1200));
})();
