// Leaves a sensitive page: covers the screen at once, then puts another page in its place in the
// history. Without this script the link is a plain one. Nothing is stored.
//
// The help desk is many pages. Their links carry how many of its pages lie behind this one (`#2`),
// and no answer. Leaving goes back over them first, so that Back and Forward show none of them; the
// name of the window says so to the first page for that moment.
(function () {
  "use strict";
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-exit]"));
  if (!link) return;
  const to = link.href;
  const title = link.getAttribute("data-exit") || "";
  const WITHIN_MS = 5000;
  const BACK_MS = 700;
  const LEAVING = "suluh-keluar";
  const behind = Number((/^#(\d{1,2})$/.exec(location.hash) || [])[1]) || 0;
  /** @type {number[]} */
  let presses = [];

  function cover() {
    document.documentElement.classList.add("gone");
    document.title = title;
  }

  function leave() {
    cover();
    if (!behind) return location.replace(to);
    window.name = LEAVING;
    history.go(-behind);
    // Where the way back is not open (a new tab, a slow line) the page in hand must go all the same.
    setTimeout(() => { window.name = ""; location.replace(to); }, BACK_MS);
  }

  // The first page of the walk: it becomes the home page, and what came after it is cut off. A page
  // that is still loading would only be replaced, and the walk would stay in front of it: so wait.
  function finish() {
    window.name = "";
    try {
      const home = document.querySelector("a.brand");
      if (home) history.replaceState(null, "", home.getAttribute("href"));
    } catch (_) {
      // From a stick the address may not be changed; the first page names no answer.
    }
    setTimeout(() => { location.assign(to); }, 0);
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = presses.concat(event.timeStamp).slice(-3);
      if (presses.length === 3 && presses[2] - presses[0] <= WITHIN_MS) leave();
    }
  });
  document.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element ? event.target.closest("a") : null;
    if (clicked && clicked !== link && /\/bantuan\/[^#]*$/.test(clicked.href)) clicked.hash = String(behind + 1);
  });
  if (window.name === LEAVING) cover();
  window.addEventListener("pageshow", () => {
    if (window.name !== LEAVING) return;
    cover();
    finish();
  });
})();
