// The size of the text, in three steps. Nothing is kept: the next page starts at the normal size.
(function () {
  "use strict";
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("button[data-sizes]"));
  if (!button) return;
  const names = (button.getAttribute("data-sizes") || "").split("|");
  const state = button.querySelector("[data-size]");
  let step = 0;
  function show() {
    if (state) state.textContent = names[step];
  }
  button.addEventListener("click", () => {
    const root = document.documentElement.classList;
    root.remove(`huruf-${step}`);
    step = (step + 1) % names.length;
    root.add(`huruf-${step}`);
    show();
  });
  show();
  button.hidden = false;
})();
