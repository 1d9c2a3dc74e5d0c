// On pages where somebody answers questions the search box comes when it is asked for: by its link, or by "/".
(function () {
  "use strict";
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-find]"));
  if (!link) return;
  let asked = false;
  const open = () => {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = link.dataset.find || "";
    script.onload = () => /** @type {HTMLElement | null} */ (document.querySelector(".find input"))?.focus();
    script.onerror = () => location.assign(link.href);
    document.head.append(script);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || asked || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
