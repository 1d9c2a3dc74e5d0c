// The search box of every page: a combobox with a list below it, and the whole list on the result page.
// What reads words and ranks (cari-kata.js, cari-indeks.js, cari-jawab.js) is loaded when it is needed.
// The words stay on the device: they stand after the # of the result page's address, never in a request.
(function () {
  "use strict";
  const S = (window.Suluh = window.Suluh || /** @type {any} */ ({}));
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.find"));
  if (!form) return;
  const box = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const away = document.documentElement.lang === "id" ? "en" : "id";
  S.el = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    made.append(...children);
    return made;
  };
  const listbox = S.el("div", { role: "listbox", id: "cari_daftar", "aria-label": box.getAttribute("aria-label") || "" });
  const popup = S.el("div", { class: "find-popup", hidden: "" }, listbox);
  const status = S.el("span", { class: "unseen", role: "status" });
  form.append(status, popup);
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-results]"));
  const set = form.dataset;
  // What the list below makes of the box; without this script it is a plain search field.
  const made = {
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "cari_daftar",
    autocomplete: "off", autocapitalize: "none", spellcheck: "false", enterkeyhint: "search",
  };
  for (const [name, value] of Object.entries(made)) box.setAttribute(name, value);
  form.action = /** @type {HTMLAnchorElement} */ (document.querySelector(".find-link a")).href;
  const root = (set.engine || "").split("aset/")[0];
  const lang = document.documentElement.lang;
  const words = (set.words || "").split("|");
  /** @type {SuluhView} */
  const view = { root, words, badges: { stale: words[6], revoked: words[7], legacy: words[8] } };
  const saving = /** @type {any} */ (navigator).connection?.saveData;
  /** @type {Promise<void> | undefined} */
  let engine;
  /** @type {HTMLElement[]} */
  let items = [];
  let active = -1;
  let turn = 0;
  let timer = 0;

  S.load = (address) =>
    new Promise((done, fail) => {
      const script = S.el("script", { src: address });
      script.onload = () => done();
      script.onerror = fail;
      document.head.append(script);
    });
  /** @param {string} of */
  const index = async (of) => {
    if (!engine) {
      engine = S.load(set.engine || "");
      document.head.append(S.el("link", { rel: "stylesheet", href: set.styles || "" }));
    }
    engine.catch(() => (engine = undefined));
    await engine;
    return S.index(root, of);
  };
  const warm = () => index(lang).catch(() => {});

  /** @param {number} number */
  const mark = (number) => {
    items.forEach((item, n) => item.setAttribute("aria-selected", String(n === number)));
    active = number;
    if (items[number]) {
      box.setAttribute("aria-activedescendant", items[number].id);
      items[number].scrollIntoView({ block: "nearest" });
    } else box.removeAttribute("aria-activedescendant");
  };
  /** @param {boolean} open */
  const show = (open) => {
    popup.hidden = !open || !!page;
    box.setAttribute("aria-expanded", String(!popup.hidden));
    if (!page) mark(-1);
  };
  /** @param {string} text @param {Node[]} above @param {Node[]} below */
  const draw = (text, above, below) => {
    status.textContent = text;
    listbox.hidden = !items.length;
    if (page) page.replaceChildren(S.el("p", { class: "note" }, text), ...above, ...below);
    else popup.replaceChildren(...above, listbox, ...below, S.el("p", { class: "note" }, text));
    show(!!text);
  };
  /** What stands where nothing was found, and below every failure. @param {string} text */
  const help = (text) => {
    const [name, number, link] = (set.phone || "").split("|");
    const way = S.el("p", { class: "callout note" }, text, " ", S.el("a", { href: set.help || "" }, words[11]));
    if (link) way.append(" · ", name, " ", S.el("a", { class: "channel", href: link }, number));
    return way;
  };

  /** @param {boolean} typing */
  const run = async (typing) => {
    const mine = ++turn;
    const text = box.value;
    const role = page && S.filter ? S.filter(() => run(false)) : "";
    const most = role ? 60 : page ? 20 : 6;
    clearTimeout(timer);
    items = [];
    if (!text.trim()) return draw("", [], []);
    try {
      let here = await index(lang);
      if (mine !== turn) return;
      const danger = here.danger(text);
      const above = danger ? [S.danger(view, danger, lang)] : [];
      if (danger) draw(words[10], above, []);
      let found = await here.ask(text, typing, Number(set.level || 0), most);
      const home = found.hits.length || found.answer ? lang : away;
      if (home !== lang) {
        here = await index(home);
        found = await here.ask(text, typing, Number(set.level || 0), most);
      }
      const cards = /** @type {SuluhResult[]} */ (await Promise.all(found.hits.map((hit) => hit.card)));
      const answer = found.answer && (await found.answer.card);
      if (mine !== turn) return;
      if (found.mended) above.push(S.el("p", { class: "note" }, words[1].replace("{}", found.mended)));
      if (answer) above.push(S.answer(view, answer));
      const kept = cards.map((_, n) => n).filter((n) => !role || cards[n].role === role);
      items = kept.map((n, at) =>
        S.result(view, cards[n], page ? { class: "find-item" } : { class: "find-item", role: "option", id: "cari_" + at, tabindex: "-1" })
      );
      const list = page ? S.el("div", {}, ...items) : listbox;
      if (!page) listbox.replaceChildren(...items);
      if (home === lang) list.removeAttribute("lang");
      else list.lang = home;
      const below = page ? [list] : [];
      const twins = home === lang ? cards.filter((card) => card.twin).slice(0, 3) : [];
      if (page && twins.length) {
        const rows = twins.map((card) => S.el("li", {}, S.el("a", { href: root + (away === "en" ? "en/" : "") + card.address }, card.twin)));
        below.push(S.el("h2", {}, words[5]), S.el("ul", { lang: away }, ...rows));
      } else if (home !== lang && items.length) above.push(S.el("p", {}, words[5]));
      const count = items.length + (answer ? 1 : 0);
      if (!count) {
        below.push(help(words[2]));
        if (S.missed && !typing) S.missed(text);
      }
      draw(count ? words[0].replace("{}", String(count)) : words[2], above, below);
      const look = async (/** @type {number} */ n) => {
        const texts = await here.text(found.hits[kept[n]].unit);
        if (mine === turn) S.snippet(view, here, items[n], cards[kept[n]], texts, found.stems);
      };
      // Snippets are longer than titles: they come when the reader pauses, for the first results.
      if (!saving || !typing)
        timer = window.setTimeout(() => items.slice(0, page ? 8 : 3).forEach((_, n) => look(n).catch(() => {})), 600);
    } catch (lost) {
      if (mine !== turn) return;
      const again = S.el("button", { type: "button", class: "button" }, words[4]);
      again.onclick = () => run(typing);
      items = [];
      draw(words[3], [S.el("p", {}, words[3], " ", again)], [help("")]);
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    turn++;
    timer = window.setTimeout(() => run(true), 120);
    if (page) history.replaceState(null, "", "#q=" + encodeURIComponent(box.value));
  });
  box.addEventListener("focus", () => {
    warm();
    if (box.value && !page) run(true);
  });
  box.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") show(false);
    if (!step || !items.length || page) return;
    event.preventDefault();
    if (popup.hidden) show(true);
    // One place besides the options is the box itself.
    mark(((active + 1 + step + items.length + 1) % (items.length + 1)) - 1);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (items[active]) location.href = items[active].getAttribute("href") || "";
    else if (page || set.sensitive) run(false);
    else if (box.value.trim()) location.href = form.action + "#q=" + encodeURIComponent(box.value);
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(/** @type {Node} */ (event.target))) show(false);
  });
  document.addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || at.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    box.focus();
  });

  document.querySelectorAll(".find-link").forEach((link) => link.remove());
  form.hidden = false;
  const arrive = () => {
    const given = /[?#&]q=([^&]*)/.exec(location.search + location.hash);
    if (!given) return;
    try {
      box.value = decodeURIComponent(given[1].replace(/\+/g, " "));
    } catch (odd) {
      box.value = given[1];
    }
    history.replaceState(null, "", location.pathname + "#q=" + encodeURIComponent(box.value));
    run(false);
  };
  if (page) {
    window.addEventListener("hashchange", arrive);
    document.addEventListener("DOMContentLoaded", arrive);
  }
  // The word list comes when the page has nothing else to do, unless the reader saves data.
  if (!saving) window.addEventListener("load", () => setTimeout(warm, 1200));
})();
