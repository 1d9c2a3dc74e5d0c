// Leaves a page quickly: covers the screen at once, then goes back over every page of ours that this tab
// has opened in a row, so that neither Back nor Forward shows any of them. Nothing is stored.
//
// It stands in the head and does not wait for the page: who comes here on the way out sees nothing of it.
// On the first page of the visit leave.js puts the neutral page in its place; that one opens what stands in
// `data-to` and so cuts off what came after. The name of the window says for that moment who is leaving.
(function () {
  "use strict";
  const LEAVING = "suluh-keluar";
  const WITHIN_MS = 5000;
  const BACK_MS = 2000;
  const root = /** @type {HTMLScriptElement} */ (document.currentScript).src.replace(/aset\/[^/]*$/, "");
  const navigation = /** @type {any} */ (window).navigation;
  /** @type {number[]} */
  let presses = [];

  function cover() {
    document.documentElement.classList.add("gone");
  }

  /** @returns {HTMLAnchorElement | null} */
  function exit() {
    return document.querySelector("a[data-exit]");
  }

  // Browsers without `navigation` know the way through the help desk only: its links carry how many of its
  // pages lie behind (`#2`), and no answer.
  function counted() {
    return Number((/^#(\d{1,2})$/.exec(location.hash) || [])[1]) || 0;
  }

  // The browser names no address (null) of a page that was opened without a referrer, as ours are. A file of
  // the stick that is no page is not ours: it has no script that would go on.
  /** @param {string | null} url */
  function ours(url) {
    return url === null || (url.startsWith(root) && /(\.html|\/)$/.test(url.split(/[?#]/)[0]));
  }

  // How many pages of ours lie behind this one, in a row.
  function behind() {
    if (!navigation) return counted();
    const entries = navigation.entries();
    const here = navigation.currentEntry.index;
    let first = here;
    while (first && ours(entries[first - 1].url)) first--;
    return here - first;
  }

  function leave() {
    const link = exit();
    if (!link) return;
    cover();
    document.title = link.getAttribute("data-exit") || "";
    const to = link.getAttribute("data-to") || "";
    const back = behind();
    window.name = "";
    if (!back) {
      // What lies before this page in the tab must be cut off too: only a page that stays can do that.
      const ahead = navigation && navigation.currentEntry.index < navigation.entries().length - 1;
      return location.replace(ahead ? link.href : to);
    }
    // A page that is left before all of it is here must not take itself for the first one.
    document.documentElement.dataset.leaving = "1";
    window.name = LEAVING;
    // Where all that lies behind are places in this page (a country chosen), no other page comes to go on.
    window.addEventListener("popstate", () => { window.name = ""; location.replace(link.href); });
    history.go(-back);
    // Where the way back is not open (a new tab, a slow line) the page in hand must go all the same.
    setTimeout(() => { window.name = ""; location.replace(to); }, BACK_MS);
  }

  document.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element ? event.target.closest("a") : null;
    if (!clicked) return;
    if (clicked.hasAttribute("data-exit")) {
      event.preventDefault();
      leave();
    } else if (!navigation && /\/bantuan\/[^#]*$/.test(clicked.href)) clicked.hash = String(counted() + 1);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = presses.concat(event.timeStamp).slice(-3);
      if (presses.length === 3 && presses[2] - presses[0] <= WITHIN_MS) leave();
    }
  });
  if (window.name === LEAVING) cover();
})();
