// The way through the questions, from memory: where several questions lead to a page, only the one that was
// asked stays. An answer that is clicked hands the pages of the way over in the name of the window, as folder
// and page ("luar-negeri/a2.html"), never the answers; the next page empties it at once. Nothing is stored,
// nothing stands in an address, and a page that is opened anew shows all questions again.
(function () {
  "use strict";
  const CARRIED = "suluh-jalan:";
  /** @param {{ pathname: string }} place */
  const page = (place) => " " + place.pathname.split("/").slice(-2).join("/");
  let way = "";
  if (window.name.startsWith(CARRIED)) {
    way = window.name.slice(CARRIED.length);
    window.name = "";
  }
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".trail ul a");
  let asked = links[0];
  for (const link of links) if (way.lastIndexOf(page(link)) > way.lastIndexOf(page(asked))) asked = link;
  if (asked && way.includes(page(asked))) {
    const list = /** @type {Element} */ (asked.closest("ul"));
    for (const link of links) if (link !== asked) /** @type {Element} */ (link.closest("li")).remove();
    /** @type {Element} */ (list.previousElementSibling).remove();
    const back = /** @type {HTMLAnchorElement | null} */ (document.querySelector('a[href="#jejak"]'));
    if (back) back.href = asked.href;
  }

  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest(".answers a, .kind-helpdesk .tasks a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) window.name = CARRIED + way + page(location);
  });
})();
