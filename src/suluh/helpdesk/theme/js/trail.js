// The way through the questions, from memory: where several questions lead to a page, only the one that was
// asked stays. An answer that is clicked hands the pages of the way over in the name of the window, as folder
// and page ("luar-negeri/a2"), never the answers; the next page empties it at once. Nothing is stored, nothing
// stands in an address, and a page that is opened anew shows all questions again.
(function () {
  "use strict";
  const CARRIED = "suluh-jalan:";
  /** @type {string[]} */
  let way = [];
  const arrive = () => {
    if (!window.name.startsWith(CARRIED)) return;
    way = window.name.slice(CARRIED.length).split(" ");
    window.name = "";
  };
  /** @param {{ pathname: string }} place */
  const page = (place) => place.pathname.split("/").slice(-2).join("/").replace(".html", "");
  arrive();
  // A page that comes back from memory knows its own way; what a broken-off click left is emptied.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && window.name.startsWith(CARRIED)) window.name = "";
  });

  const trail = document.querySelector(".trail");
  const any = trail && trail.querySelector("[data-any]");
  if (trail && any) {
    /** @type {HTMLAnchorElement[]} */
    const links = Array.from(trail.querySelectorAll("ul a"));
    /** @type {HTMLAnchorElement | undefined} */
    let asked;
    for (const name of way) asked = links.find((link) => page(link) === name) || asked;
    if (asked) {
      for (const link of links) if (link !== asked) /** @type {Element} */ (link.closest("li")).remove();
      any.remove();
      const back = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-back]"));
      if (back) back.href = asked.href;
    }
  }

  const answers = document.querySelector(".answers, .kind-helpdesk .tasks");
  if (answers)
    answers.addEventListener("click", (event) => {
      const clicked = /** @type {MouseEvent} */ (event);
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link || clicked.ctrlKey || clicked.metaKey || clicked.shiftKey || clicked.altKey) return;
      window.name = CARRIED + way.concat(page(location)).join(" ");
    });
})();
