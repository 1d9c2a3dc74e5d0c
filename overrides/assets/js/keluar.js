// Leaves a sensitive page: covers the screen at once, then puts another page in its place in the
// history. Without this script the link is a plain one. Nothing is stored.
(function () {
  "use strict";
  var link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-exit]"));
  if (!link) return;
  var to = link.href;
  var title = link.getAttribute("data-exit") || "";
  var WITHIN_MS = 5000;
  /** @type {number[]} */
  var presses = [];

  function leave() {
    document.documentElement.classList.add("gone");
    document.title = title;
    location.replace(to);
  }

  link.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = presses.concat(event.timeStamp).slice(-3);
      if (presses.length === 3 && presses[2] - presses[0] <= WITHIN_MS) leave();
    }
  });
})();
