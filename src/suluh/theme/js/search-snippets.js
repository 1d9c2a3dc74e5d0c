// Puts the words around those of a query below its results, and lights them up where a result leads. It comes
// when the reader pauses: the list stands before.
(function () {
  "use strict";
  const S = window.Suluh;
  const BEFORE = 8;
  const WINDOW = 44; // words and what stands between them
  S.snippet = async (index, item, card, stems) => {
    const texts = await index.text(card.unit).catch(() => []);
    const parts = (texts[card.section + 1] || "").split(/([^\p{L}\p{N}]+)/u);
    const meant = parts.map((word) => S.fold(word).some((part) => stems.includes(part) || stems.includes(index.words.stem(part))));
    let start = 0;
    let best = 0;
    meant.forEach((yes, n) => {
      const score = yes ? new Set(parts.filter((_, i) => meant[i] && i >= n && i < n + WINDOW)).size : 0;
      if (score > best) [start, best] = [n, score];
    });
    if (!best) return;
    const from = Math.max(0, start - BEFORE);
    const told = parts.slice(from, start + WINDOW).map((part, n) => (meant[from + n] ? S.el("mark", {}, part) : part));
    /** @type {HTMLElement} */ (item.lastChild).replaceChildren(from ? "… " : "", ...told, start + WINDOW < parts.length ? " …" : "");
    let end = start + 1;
    while (meant[end + 1] && parts[end] === " ") end += 2;
    if (!("fragmentDirective" in document)) return;
    const to = item.getAttribute("href") || "";
    const words = encodeURIComponent(parts.slice(start, end).join("")).replace(/-/g, "%2D");
    item.setAttribute("href", to + (to.includes("#") ? "" : "#") + ":~:text=" + words);
  };
})();
