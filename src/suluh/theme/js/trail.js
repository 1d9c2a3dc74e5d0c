// The way through questions, from memory: where several questions lead to a page (.trail), only the one that was
// asked stays. An answer that is clicked hands the pages of the way over in the name of the window, as folder
// and page ("luar-negeri/a2.html"), never the answers; the next page empties it at once. Nothing is stored,
// nothing stands in an address, and a page that is opened anew shows all questions again.
(function () {
  "use strict";
  const CARRIED = "suluh-jalan:";
  const way = window.name.split(CARRIED)[1] || "";
  if (way) window.name = "";
  /** @param {{ pathname: string }} place */
  const page = (place) => place.pathname.replace(/.*\/(?=.*\/)/, " ");
  document.addEventListener("DOMContentLoaded", () => {
    /** @type {HTMLAnchorElement[]} */
    const links = Array.from(document.querySelectorAll(".trail ul a"));
    const [asked, ...others] = links.sort((a, b) => way.lastIndexOf(page(b)) - way.lastIndexOf(page(a)));
    if (!asked || !way.includes(page(asked))) return;
    others.forEach((link) => link.parentElement && link.parentElement.remove());
    const back = /** @type {HTMLAnchorElement | null} */ (document.querySelector('[href="#jejak"]'));
    if (back) back.href = asked.href;
  });
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest(".answers a, .kind-helpdesk .tasks a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) window.name = CARRIED + way + page(location);
  });
})();
