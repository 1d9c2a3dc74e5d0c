// The page of results: the list in the page, the twins of its results in the other language; on internal
// editions one desk alone, and what was not found. Misses stay on this device until somebody writes them to
// a file on purpose.
(function () {
  "use strict";
  const S = window.Suluh;
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find"));
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-results]"));
  if (!S || !S.warm || !form || !place) return;
  // Here the box stands above its results.
  place.before(form);
  const KEY = S.storage.keys.misses;
  const box = /** @type {HTMLInputElement} */ (form[0]);
  const desk = /** @type {HTMLSelectElement | null} */ (document.querySelector("select[data-desk]"));
  const misses = /** @type {HTMLElement | null} */ (document.querySelector("[data-misses]"));
  const run = () => (S.run ? S.run(false) : S.warm(1));

  /** @returns {string[]} */
  const read = () => {
    const rows = S.storage.read(KEY);
    return Array.isArray(rows) ? rows.filter((row) => typeof row === "string") : [];
  };
  const show = () => {
    const count = misses && misses.querySelector("[data-count]");
    if (misses) misses.hidden = !read().length;
    if (count) count.textContent = String(read().length);
  };
  /** @param {string[]} rows */
  const write = (rows) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(rows.slice(-500)));
      show();
    } catch (full) {
      // A full or closed store: the search works without.
    }
  };

  S.page = {
    place,
    most: () => (desk && desk.value ? 60 : 20),
    keep: (card) => !desk || !desk.value || card.role === desk.value,
    missed: (text) => misses && write([...read().filter((row) => row !== text), text.slice(0, 300)]),
    below: (cards, lang, index) => {
      const away = lang === "id" ? "en" : "id";
      if (lang !== document.documentElement.lang) return [];
      const part = S.el("div", {});
      // The titles of twins come with the texts, which the first results need anyway.
      Promise.all(cards.slice(0, 8).map((card) => index.text(card.unit).catch(() => [""]))).then((texts) => {
        const rows = cards.flatMap((card, n) =>
          texts[n] && texts[n][0] ? [S.el("li", {}, S.el("a", { href: S.root + (away === "en" ? "en/" : "") + card.address.replace(/^en\//, "") }, texts[n][0]))] : []
        );
        if (rows[0]) part.append(S.el("h2", {}, (form.dataset.words || "").split("|")[9]), S.el("ul", { lang: away }, ...rows.slice(0, 3)));
      });
      return [part];
    },
  };

  // An address with words (a shared link) is read, and they are taken out of it at once.
  const arrive = () => {
    const given = /[?#&]q=([^&]*)/.exec(location.search + location.hash);
    if (given) {
      try {
        box.value = decodeURIComponent(given[1].replace(/\+/g, " "));
      } catch (odd) {
        box.value = given[1];
      }
      try {
        history.replaceState(null, "", location.pathname);
      } catch (stick) {
        // From a stick a page may not take the ? out of its address, but may open itself without it.
        window.name = "suluh-cari:" + box.value;
        return location.replace(location.pathname);
      }
    }
    if (box.value || window.name) run();
  };
  window.addEventListener("hashchange", arrive);
  // Where leaving quickly cannot go back over this page (quick-exit.js), it must not come back as it was left.
  if (!("navigation" in window))
    window.addEventListener("pagehide", () => {
      box.value = "";
      place.replaceChildren();
    });
  if (desk && misses) {
    const [save, clear] = misses.querySelectorAll("button");
    desk.onchange = run;
    save.onclick = () =>
      S.el("a", { download: "luput.txt", href: "data:text/plain;charset=utf-8," + encodeURIComponent(read().join("\n") + "\n") }).click();
    clear.onclick = () => write([]);
    /** @type {HTMLElement} */ (desk.closest("[hidden]") || desk).hidden = false;
    show();
  }
  arrive();
})();
