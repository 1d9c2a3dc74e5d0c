// What opens over the page closes with Escape, or when the reader goes on elsewhere. The tools in the menu come
// with the scripts that need them once it is opened.
(function () {
  "use strict";
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const folds = document.querySelectorAll(".exit details, .menu");
  for (const kind of ["click", "focusin", "keydown"])
    document.addEventListener(kind, (event) =>
      folds.forEach((fold) => {
        const target = /** @type {Element} */ (event.target);
        const inside = fold.contains(target) && !(kind === "click" && target.closest("a"));
        const escaped = /** @type {KeyboardEvent} */ (event).key === "Escape";
        if (!fold.open || (kind === "keydown" ? !escaped : inside)) return;
        fold.open = false;
        if (escaped && inside) /** @type {HTMLElement} */ (fold.firstElementChild).focus();
      })
    );
  folds.forEach((fold) => {
    const tools = fold.dataset.tools;
    if (tools) fold.addEventListener("toggle", () => window.Suluh.load(tools), { once: true });
  });
})();
