// The neutral page goes on to where its link leads, and stays behind in the history. Who comes back to it
// stays on it. A page that is still loading would only be replaced, so wait until it is here.
(function () {
  "use strict";
  const link = document.querySelector("a");
  const timing = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
  window.addEventListener("load", () => {
    setTimeout(() => {
      if (link && (!timing || timing.type === "navigate")) location.assign(link.href);
    }, 0);
  });
})();
