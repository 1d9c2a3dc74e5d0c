// Draws what was found: danger and direct answers first, then the list, each with its section, a badge
// and a snippet around the words. Text goes in as text, never as HTML.
(function () {
  "use strict";
  const S = window.Suluh;

  const el = S.el;

  /** The link of a card, with the words to light up on arrival. @param {string} root @param {SuluhResult} card @param {string} [words] */
  const href = (root, card, words) =>
    root +
    (card.lang === "id" ? "" : card.lang + "/") +
    card.address +
    (card.anchor || (words && !card.address.includes("#")) ? "#" + card.anchor : "") +
    (words && "fragmentDirective" in document ? ":~:text=" + encodeURIComponent(words).replace(/-/g, "%2D") : "");

  /** One result: a link with its title, section, badge and a line. @param {SuluhView} view @param {SuluhResult} card @param {Record<string, string>} attributes */
  S.result = (view, card, attributes) => {
    const { badges } = view;
    const item = el("a", { href: href(view.root, card), "data-search-result": "", ...attributes }, el("strong", { "data-search-title": "" }, card.title));
    if (card.heading) item.append(" ", el("span", { "data-search-title": "", class: "find-section" }, "› " + card.heading));
    if (card.badge) item.append(" ", el("span", { class: "badge legacy" }, badges[card.badge] || card.badge));
    item.append(el("span", { class: "note" }, card.summary || ""));
    return item;
  };

  /** A direct answer with its numbers and pages. @param {SuluhView} view @param {SuluhResult} card */
  S.answer = (view, card) => {
    const box = el("div", { class: "find-answer", "data-search-result": "" });
    const title = el("a", { href: href(view.root, card), "data-search-title": "" }, card.title);
    const [text, links] = card.answer || ["", []];
    box.append(el("strong", {}, title), " ", el("span", {}, text));
    if (card.badge) box.append(" ", el("span", { class: "badge legacy" }, view.badges[card.badge] || card.badge));
    for (const [label, to] of links || []) {
      const away = /^(tel|sms|https):/.test(to);
      box.append(" ", el("a", { class: "channel", href: away ? to : view.root + (card.lang === "id" ? "" : card.lang + "/") + to }, label));
    }
    return box;
  };

  /** The answer to words of danger: where to go, and whom to call. @param {SuluhView} view @param {any[]} row @param {string} lang */
  S.danger = (view, row, lang) => {
    const [, titles, address, numbers] = row;
    const [label, title] = titles.split("|");
    const to = view.root + (lang === "id" ? "" : lang + "/") + address;
    const list = el("ul", {});
    for (const [name, number, link] of numbers) list.append(el("li", { "data-search-result": "" }, el("span", { "data-search-title": "" }, name), " ", el("a", { class: "channel", href: link }, number)));
    return el("div", { class: "find-answer callout danger" }, el("p", { "data-search-result": "" }, el("strong", { "data-search-title": "" }, label), ". ", view.words[9], " ", el("a", { href: to, "data-search-title": "" }, title)), list);
  };

  /** Puts a snippet around the words of the query below a result, and lights them up where the link leads.
   * @param {SuluhView} view @param {SuluhIndex} index @param {HTMLElement} item @param {SuluhResult} card @param {string[]} texts @param {Set<string>} stems */
  S.snippet = (view, index, item, card, texts, stems) => {
    const note = item.querySelector(".note");
    const text = texts[card.section] || "";
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    const meant = words.map((word) => S.fold(word[0]).some((part) => stems.has(part) || stems.has(index.words.stem(part))));
    let start = 0;
    let best = 0;
    for (let n = 0; n < words.length; n++) {
      const score = new Set(words.slice(n, n + 22).filter((_, i) => meant[n + i]).map((w) => w[0].toLowerCase())).size;
      if (score > best) {
        best = score;
        start = n;
      }
    }
    if (!note || !best) return;
    start = Math.max(0, start - 4);
    const end = Math.min(words.length, start + 26);
    /** @param {number} n */
    const at = (n) => (n < words.length ? words[n].index || 0 : text.length);
    note.textContent = start ? "… " : "";
    for (let n = start; n < end; n++) {
      const gap = text.slice(at(n) + words[n][0].length, at(n + 1));
      note.append(meant[n] ? el("mark", {}, words[n][0]) : words[n][0], n + 1 < end ? gap : end < words.length ? " …" : gap);
    }
    let first = start;
    while (!meant[first]) first++;
    let last = first;
    while (meant[last + 1] && text.slice(at(last) + words[last][0].length, at(last + 1)) === " ") last++;
    item.setAttribute("href", href(view.root, card, text.slice(at(first), at(last) + words[last][0].length)));
  };
})();
