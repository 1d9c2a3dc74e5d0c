// Quotes the best sentence below a result, with the words that matter lit up, and opens the page there. It comes
// when the reader pauses: the list stands before.
(function () {
  "use strict";
  const S = window.Suluh;
  const [BEFORE, MOST, SHORT] = [8, 52, 12]; // words and what stands between them
  S.snippet = async (index, item, card, stems) => {
    const texts = await index.text(card.unit).catch(() => []);
    // Words stand at even places.
    const parts = (texts[card.section + 1] || "").split(/([^\p{L}\p{N}]+)/u);
    const meant = parts.map((word) => S.fold(word).map((part) => index.words.stem(part) || part).find((stem) => stems.includes(stem)));
    /** How many of the words that matter stand from a place up to another. @param {number} from @param {number} to */
    const many = (from, to) => new Set(meant.slice(from, to).filter(Boolean)).size;
    let [from, to, best] = [0, 0, 0];
    for (let at = 0, end; at < parts.length; at = end) {
      end = at + 2;
      while (end < parts.length && !(/[.!?]\S*\s/.test(parts[end - 1]) && /^\p{Lu}/u.test(parts[end]))) end += 2;
      if (many(at, end) > best) [from, to, best] = [at, end, many(at, end)];
    }
    if (!best) return;
    // Of a long sentence the part that says the most; after a short one the next.
    let start = from;
    for (let at = from, most = 0; at < to; at += 2)
      if (meant[at] && many(at, Math.min(to, at + MOST - BEFORE)) > most) [start, most] = [at, many(at, Math.min(to, at + MOST - BEFORE))];
    let [first, last] = [start, start];
    for (let words = 1; words < 5 && parts[last + 1] === " " && last + 2 < to; words++) last += 2;
    while (last - first < 4 && parts[first - 1] === " " && first > from) first -= 2;
    if (to - from > MOST) from = Math.max(from, start - BEFORE);
    if (to - from > MOST || to - from < SHORT) to = from + MOST;
    const told = parts.slice(from, to).map((part, n) => (meant[from + n] ? S.el("mark", {}, part) : part));
    /** @type {HTMLElement} */ (item.lastChild).replaceChildren(from ? "… " : "", ...told, to < parts.length ? " …" : "");
    // One word may stand anywhere on the page: a phrase tells the place.
    if (first === last || !("fragmentDirective" in document)) return;
    const href = item.getAttribute("href") || "";
    const words = encodeURIComponent(parts.slice(first, last + 1).join("")).replace(/-/g, "%2D");
    item.setAttribute("href", href + (href.includes("#") ? "" : "#") + ":~:text=" + words);
  };
})();
