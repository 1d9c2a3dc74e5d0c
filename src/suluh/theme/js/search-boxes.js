// What stands in the list of results besides pages: danger, direct answers, and the way on where nothing was found.
// Text goes in as text, never as HTML.
(function () {
  "use strict";
  const S = window.Suluh;
  const set = /** @type {Record<string, string>} */ (/** @type {HTMLFormElement} */ (document.querySelector("form.find")).dataset);
  const page = S.page;
  const lang = document.documentElement.lang;
  const root = (S.root = set.engine.split("aset/")[0]);
  const words = set.words.split("|");
  const el = (S.el = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    made.append(...children);
    return made;
  });
  /** What makes an element of the list a choice. @type {Record<string, string>} */
  const option = page ? {} : { role: "option" };
  /** @param {string} name @returns {Record<string, string>} */
  const group = (name) => (page ? {} : { role: "group", "aria-label": name });

  /** Where a result leads. @param {SuluhResult} card */
  const href = (card) => root + card.address + (card.anchor && "#" + card.anchor);
  /** @param {SuluhResult} card */
  const badge = (card) => (card.badge ? el("span", { class: "badge legacy" }, words[+card.badge]) : "");
  /** A box above the list: a link, a text, ways to call and pages to open.
   * @param {string} kind @param {string} to @param {string} name @param {SuluhAnswer} answer */
  const answer = (kind, to, name, [text, links]) =>
    el(
      "div",
      { class: kind, "data-search-result": "", ...group(name) },
      el("strong", {}, el("a", { href: to, "data-search-title": "", ...option }, name)),
      " ",
      text,
      ...(links || []).map(([label, way, name]) => el("span", {}, name || "", " ", el("a", { class: "channel", href: /^\w+:/.test(way) ? way : root + way, ...option }, label)))
    );
  /** Danger: whom to call before all else, then the page that says what to do.
   * @param {NonNullable<SuluhReading["danger"]>} danger */
  const first = ([, title, to, calls]) =>
    el(
      "div",
      { class: "find-answer callout danger", lang, "data-search-result": "", ...group(title) },
      ...calls.slice(0, 2).map(([label, way, name]) => el("a", { class: "call", href: way, ...option }, el("span", {}, name), " ", el("b", {}, label))),
      el("a", { class: "more", href: root + to, "data-search-title": "", ...option }, title),
      ...calls.slice(2).map(([label, way, name]) => el("span", { class: "note" }, name, " ", el("a", { class: "channel", href: way, ...option }, label)))
    );
  /** The way on where nothing was found, or where a number is nobody's: the help desk, somebody who
   * answers; where nothing was found all pages too, as the menu names them. @param {string} kind @param {string} said */
  const help = (kind, said) => {
    const all = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".menu a[href$='indeks.html']"));
    /** @type {[string, string, string?][]} */
    const ways = set.phone ? [/** @type {[string, string, string]} */ (set.phone.split("|"))] : [];
    if (all && !said) ways.push([all.text, all.href]);
    return answer(kind, set.help, words[8], [said, ways]);
  };
  /** The box that covers the header of a phone has a cross; keys have Escape, and their next stop is the first answer. @param {string} name @param {() => void} close */
  const cross = (name, close) => {
    const button = el("button", { type: "button", class: "button find-close", tabindex: "-1", "aria-label": name }, "×");
    button.onclick = () => {
      close();
      button.blur();
    };
    return button;
  };
  S.boxes = { option, href, badge, answer, first, help, cross };
})();
