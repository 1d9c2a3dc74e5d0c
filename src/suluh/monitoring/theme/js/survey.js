// A survey that a worker fills in: nothing is stored, nothing is sent; the answers become a text to send.
(function () {
  "use strict";
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.survey"));
  if (!form) return;
  const sheet = form;
  const { scorer, surveyText } = window.Suluh;
  /** @type {SuluhInstrument} */
  const instrument = JSON.parse(sheet.getAttribute("data-instrument") || "{}");
  const SMS = 153; // letters of one SMS that is part of several
  const area = /** @type {HTMLTextAreaElement} */ (document.getElementById("teks"));
  const said = /** @type {HTMLElement} */ (sheet.querySelector("[data-said]"));
  const code = /** @type {HTMLElement} */ (sheet.querySelector("[data-code]"));
  /** Each link with its beginning, which holds the number of the office where one is set. @type {[Element, string][]} */
  const links = Array.from(sheet.querySelectorAll("[data-sms], [data-whatsapp]"), (link) => [link, link.getAttribute("href") || ""]);
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

  /** @returns {SuluhAnswers} */
  function collect() {
    /** @type {SuluhAnswers} */
    const found = {};
    sheet.querySelectorAll("input, textarea[name]").forEach((element) => {
      const input = /** @type {HTMLInputElement} */ (element);
      if (input.type === "radio" || input.type === "checkbox") {
        if (input.checked) found[input.name] = found[input.name] ? `${found[input.name]} ${input.value}` : input.value;
      } else if (input.value.trim()) {
        found[input.name] = input.value.trim();
      }
    });
    return found;
  }

  function refresh() {
    const found = scorer.clean(instrument, collect(), today);
    sheet.querySelectorAll("[data-section], [data-item]").forEach((element) => {
      const id = element.getAttribute("data-section") || element.getAttribute("data-item") || "";
      if (id in found.asked) /** @type {HTMLElement} */ (element).hidden = !found.asked[id];
    });
    const any = Object.keys(found.answers).some((field) => found.answers[field]);
    const text = surveyText.write(instrument, found.answers);
    area.value = any ? text : "";
    said.textContent = any
      ? (sheet.getAttribute("data-length") || "").replace("{}", String(text.length)).replace("{}", String(text.length <= 160 ? 1 : Math.ceil(text.length / SMS)))
      : sheet.getAttribute("data-none");
    links.forEach(([link, start]) => link.setAttribute("href", start + encodeURIComponent(area.value)));
    code.textContent = area.value;
  }

  sheet.addEventListener("input", refresh);
  sheet.addEventListener("submit", (event) => event.preventDefault());
  sheet.addEventListener("reset", () => setTimeout(refresh, 0));
  const copy = sheet.querySelector("[data-copy-text]");
  if (copy) {
    copy.addEventListener("click", () => {
      area.select();
      // From file:// and plain http there is no clipboard object.
      const done = document.execCommand("copy");
      if (done) said.textContent = sheet.getAttribute("data-copied");
    });
  }
  const show = sheet.querySelector("[data-show]");
  if (show) {
    show.addEventListener("click", () => {
      code.hidden = !code.hidden;
      show.setAttribute("aria-expanded", String(!code.hidden));
    });
  }
  const share = /** @type {HTMLElement | null} */ (sheet.querySelector("[data-share]"));
  if (share && typeof navigator.share === "function") {
    share.hidden = false;
    share.addEventListener("click", () => { navigator.share({ text: area.value }).catch(() => {}); });
  }
  // Browsers keep ticks when a page is opened again by "back"; ours is to be empty.
  window.addEventListener("pageshow", () => { sheet.reset(); refresh(); });
  window.addEventListener("pagehide", () => sheet.reset());
  const send = /** @type {HTMLElement | null} */ (sheet.querySelector("[data-send]"));
  if (send) send.hidden = false;
  refresh();
})();
