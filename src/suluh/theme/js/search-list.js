// The list below the search box: a combobox, with danger and direct answers above its results; on the page of
// results the list stands in the page (search-page.js). Text goes in as text, never as HTML. The words stay
// on the device and in memory: the name of the window carries them to the page of results, the state of the
// history brings them back with Back, no address does (docs/decisions/0063).
(function () {
  "use strict";
  const S = window.Suluh;
  const form = /** @type {HTMLFormElement} */ (document.querySelector("form.find"));
  const box = /** @type {HTMLInputElement} */ (form[0]);
  const set = /** @type {Record<string, string>} */ (form.dataset);
  const page = S.page;
  const lang = document.documentElement.lang;
  const words = set.words.split("|");
  const { option, href, badge, answer, first, help, cross } = S.boxes;
  const el = S.el;
  /** @type {HTMLElement[]} */
  let items = [];
  /** @type {HTMLElement[]} */
  let results = [];
  let active = -1;
  let turn = 0;
  let timer = 0;
  /** The last danger card: its node, so that it does not flicker, its row and the words it was shown for.
   * @type {{node: HTMLElement, row: NonNullable<SuluhReading["danger"]>, text: string} | undefined} */
  let shown;

  const status = el("span", { class: "unseen", role: "status" });
  const list = el("div", page ? {} : { role: "listbox", id: "cari_daftar", "aria-label": /** @type {string} */ (box.ariaLabel) });
  const popup = page ? page.place : el("div", { class: "find-popup", tabindex: "-1" });
  document.head.append(el("link", { rel: "stylesheet", href: set.styles }));
  form.append(status);

  /** Words for Back. None of a page that must not tell, none of danger, and none where leaving quickly cannot go
   * back over this page (quick-exit.js). @param {string} words */
  const keep = (words) => {
    try {
      if ("navigation" in window && !set.sensitive) history.replaceState(words ? { words } : null, "");
    } catch (often) {
      // Some browsers count, and refuse.
    }
  };
  /** @param {Record<string, string>} attributes */
  const tell = (attributes) => {
    for (const name in attributes) box.setAttribute(name, attributes[name]);
  };
  /** @param {number} number */
  const mark = (number) => {
    active = number;
    items.forEach((item, n) => item.setAttribute("aria-selected", String(n === number)));
    tell({ "aria-activedescendant": items[number] ? items[number].id : "" });
    if (items[number]) items[number].scrollIntoView({ block: "nearest" });
  };
  /** @param {boolean} open */
  const show = (open) => {
    if (page) return;
    popup.hidden = !open;
    tell({ "aria-expanded": String(open) });
    mark(-1);
  };
  const close = () => {
    turn++;
    clearTimeout(timer);
    show(false);
    keep("");
  };
  /** The boxes above stand in the list: keys and readers meet them first. @param {string} text @param {HTMLElement[]} above @param {HTMLElement[]} [below] */
  const draw = (text, above, below) => {
    const [card] = above.filter((box) => box.matches(".find-answer"));
    const danger = card && card.matches(".danger");
    const told = (card ? [...card.childNodes].map((part) => part.textContent).join(" ") + ". " : "") + text;
    // What was said is not said again while somebody types on.
    if (status.textContent !== told) status.textContent = told;
    const parts = [...above, ...(below || [])];
    const boxes = parts.filter((box) => box.matches("[role=group]"));
    list.replaceChildren(...boxes.filter((box) => above.includes(box)), ...results, ...boxes.filter((box) => !above.includes(box)));
    items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll("a")]);
    if (!page) items.forEach((item, n) => (item.id = "cari_" + n));
    list.hidden = !items.length;
    const others = parts.filter((box) => !boxes.includes(box));
    const note = el("p", { class: "note" }, text);
    // Nothing stands above danger; where nothing is found, that is said before the ways to help.
    if (danger && !page) popup.replaceChildren(list, ...others, note);
    else popup.replaceChildren(...others.filter((box) => above.includes(box)), ...(results[0] ? [list, note] : [note, list]), ...others.filter((box) => !above.includes(box)));
    show(!!text);
  };
  /** The danger card of a query. While its last word grows it stays: "breath" tells of it, "breathi" not yet.
   * @param {SuluhReading["danger"]} row @param {string} text @param {boolean} typing @returns {HTMLElement[]} */
  const warn = (row, text, typing) => {
    const grown = shown && typing && text.startsWith(shown.text) && /^\S*$/.test(text.slice(shown.text.length));
    const kept = row || (shown && grown ? shown.row : undefined);
    if (!kept) shown = undefined;
    else if (shown && shown.row === kept) shown.text = row ? text : shown.text;
    else shown = { node: first(kept), row: kept, text };
    return shown ? [shown.node] : [];
  };

  /** @param {boolean} typing */
  const run = async (typing) => {
    const mine = ++turn;
    const text = box.value;
    clearTimeout(timer);
    results = [];
    if (!text.trim()) {
      keep("");
      return draw("", warn(undefined, "", false));
    }
    /** @type {HTMLElement[]} */
    let above = [];
    try {
      const own = await S.index(lang);
      if (mine !== turn) return;
      const reading = own.read(text, typing);
      const { danger, foreign, bare } = reading;
      above = warn(danger, text, typing);
      keep(above[0] ? "" : text);
      if (above[0]) draw(words[7], above);
      // A last word with a slip is believed once it is not typed any further.
      const late = () => typing && !danger && !!own.read(text, false).danger && !!run(false);
      const away = lang === "id" ? "en" : "id";
      for (list.lang of foreign ? [away, lang] : danger ? [lang] : [lang, away]) {
        const index = await S.index(list.lang);
        const query = index === own ? reading : index.read(text, typing);
        const found = await index.ask(query, +set.level, page ? page.most() : 6);
        const number = await index.number(text);
        if (mine !== turn) return;
        if (number) found.answer = undefined;
        if (!number && !found.cards[0] && !found.answer) {
          if (bare) break;
          continue;
        }
        const cards = page ? found.cards.filter(page.keep) : found.cards;
        if (query.corrected) above.push(el("p", { class: "note" }, own.said[0].replace("{}", query.corrected)));
        if (found.answer) above.push(answer("find-answer", href(found.answer), found.answer.title, found.answer.answer));
        results = cards.map((card) =>
          el(
            "a",
            { class: "find-item", href: href(card), "data-search-result": "", ...option },
            el("strong", { "data-search-title": "" }, card.title),
            " ",
            card.heading ? el("span", { "data-search-title": "", class: "find-section" }, "› " + card.heading) : "",
            badge(card),
            el("span", { class: "note" }, card.summary)
          )
        );
        if (number && number.owners[0]) above.push(answer("find-answer", href(number.owners[0]), number.owners[0].title, [number.said, number.owners.slice(1, 6).map((card) => [card.title, href(card).slice(S.root.length)])]));
        else if (number) above.push(help("find-answer callout warning", number.said));
        if (bare && !number) above.push(el("p", { class: "note" }, words[1]));
        /** Nothing fits well: help first, and what was found below it, folded. */
        const fold = () => {
          for (const item of results) for (const name of ["role", "tabindex", "id", "aria-selected"]) item.removeAttribute(name);
          const near = el("details", {}, el("summary", {}, own.said[2].replace("{}", String(results.length))), ...above, el("div", { lang: list.lang }, ...results));
          results = [];
          list.lang = lang;
          draw(own.said[1] + " " + words[1], [], [help("callout note", ""), near]);
          if (page && !typing) page.missed(text);
        };
        const weak = found.weak && !number && results[0];
        if (weak && !typing) return fold();
        draw(words[0].replace("{}", String(results.length + (found.answer || number ? 1 : 0))), above, page && page.below(cards, list.lang, index));
        // Snippets are longer than titles: they come when the reader pauses, for the first results.
        timer = window.setTimeout(async () => {
          if (late()) return;
          if (weak) return fold();
          await (S.snippet || S.load(set.snippets).catch(() => {}));
          if (S.snippet) for (let n = 0; n < (page ? 8 : 3) && results[n]; n++) S.snippet(index, results[n], cards[n], found.stems);
        }, 600);
        return;
      }
      if (above[0]) return draw(words[0].replace("{}", "1"), above);
      list.lang = lang;
      draw(words[0].replace("{}", "0") + ". " + words[1], above, [help("callout note", "")]);
      timer = window.setTimeout(late, 600);
      if (page && !typing && !bare) page.missed(text);
    } catch (lost) {
      if (mine !== turn) return;
      const again = el("button", { type: "button", class: "button" }, words[3]);
      again.onclick = () => run(typing);
      // Danger has its answer in the list of words: it stays.
      draw(words[2], [...above.filter((box) => box.matches(".danger")), again], [help("callout note", "")]);
    }
  };

  box.oninput = () => {
    turn++;
    clearTimeout(timer);
    timer = window.setTimeout(run, 120, true);
  };
  form.onsubmit = () => {
    if (items[active]) items[active].click();
    else if (page || set.sensitive) run(false);
    else if (box.value.trim()) leave();
    return false;
  };
  /** To the page of results, once the word list says whether the words may be kept; it is not waited for long. */
  const leave = async () => {
    /** @type {SuluhIndex | void} */
    const own = await Promise.race([S.index(lang), new Promise((late) => setTimeout(late, 1500))]).catch(() => {});
    keep(!own || own.read(box.value, false).danger ? "" : box.value);
    window.name = CARRIED + box.value;
    location.href = set.page;
  };
  form.onkeydown = (event) => {
    const at = items.indexOf(/** @type {HTMLElement} */ (event.target));
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape" && (box.value || !page)) {
      // First the list goes, then the words, then the box that covers the header of a phone. Browsers would take the words at once.
      event.preventDefault();
      box.focus();
      if (!page && (!popup.hidden || !box.value)) return popup.hidden ? box.blur() : close();
      box.value = "";
      run(false);
    }
    if (page || !step || !items[0] || (event.target !== box && at < 0)) return;
    event.preventDefault();
    if (at >= 0) active = at;
    box.focus();
    if (popup.hidden) show(true);
    // One place besides the options is the box itself.
    const places = items.length + 1;
    mark(((active + 1 + step + places) % places) - 1);
  };
  if (page) S.run = run;
  else {
    tell({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "cari_daftar",
      spellcheck: "false",
    });
    form.append(popup);
    box.onfocus = () => popup.hidden && box.value && run(true);
    for (const kind of ["click", "focusin"]) document.addEventListener(kind, (event) => form.contains(/** @type {Node} */ (event.target)) || close());
    show(false);
  }
  const sorry = form.querySelector(".find-link");
  if (sorry) sorry.remove();
  // The page before hands words over in the name of the window; Back brings those of a list that was open.
  const CARRIED = "suluh-cari:";
  const kept = (history.state || {}).words;
  if (window.name.startsWith(CARRIED)) {
    box.value = box.value || window.name.slice(CARRIED.length);
    window.name = "";
  } else if (kept && !box.value) {
    box.value = kept;
    if (!page && document.activeElement === document.body) box.focus({ preventScroll: true });
  }
  // Who leaves quickly leaves no words.
  document.addEventListener("click", (event) => /** @type {Element} */ (event.target).closest("[data-exit]") && keep(""));
  S.index(lang).then((own) => page || form.insertBefore(cross(own.said[3], close), status), () => {});
  if (set.sent) form.requestSubmit();
  else if (box.value) run(!page);
})();
