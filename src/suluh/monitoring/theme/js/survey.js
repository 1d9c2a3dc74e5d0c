// A survey that a worker fills in: nothing is stored, nothing is sent; the answers become a text to send.
(function () {
  "use strict";
  var form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.survey"));
  var parts = window.Suluh || /** @type {SuluhParts} */ ({});
  if (!form || !parts.nilai || !parts.teks) return;
  var sheet = form;
  var nilai = parts.nilai;
  var teks = parts.teks;
  /** @type {SuluhInstrument} */
  var instrument = JSON.parse(sheet.getAttribute("data-instrument") || "{}");
  var SMS = 153; // letters of one SMS that is part of several
  var area = /** @type {HTMLTextAreaElement} */ (document.getElementById("teks"));
  var said = /** @type {HTMLElement} */ (sheet.querySelector("[data-said]"));
  var now = new Date();
  var today = new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);

  /** @returns {SuluhAnswers} */
  function collect() {
    /** @type {SuluhAnswers} */
    var found = {};
    sheet.querySelectorAll("input, textarea[name]").forEach(function (element) {
      var input = /** @type {HTMLInputElement} */ (element);
      if (input.type === "radio" || input.type === "checkbox") {
        if (input.checked) found[input.name] = found[input.name] ? found[input.name] + " " + input.value : input.value;
      } else if (input.value.trim()) {
        found[input.name] = input.value.trim();
      }
    });
    return found;
  }

  function refresh() {
    var found = nilai.clean(instrument, collect(), today);
    sheet.querySelectorAll("[data-section], [data-item]").forEach(function (element) {
      var id = element.getAttribute("data-section") || element.getAttribute("data-item") || "";
      if (id in found.asked) /** @type {HTMLElement} */ (element).hidden = !found.asked[id];
    });
    var any = Object.keys(found.answers).some(function (field) { return found.answers[field]; });
    var text = teks.write(instrument, found.answers);
    area.value = any ? text : "";
    said.textContent = any
      ? (sheet.getAttribute("data-length") || "").replace("{}", String(text.length)).replace("{}", String(text.length <= 160 ? 1 : Math.ceil(text.length / SMS)))
      : sheet.getAttribute("data-none");
    /** @type {[string, string][]} */
    var links = [["[data-sms]", "sms:?body="], ["[data-whatsapp]", "https://wa.me/?text="]];
    links.forEach(function (link) {
      var element = sheet.querySelector(link[0]);
      if (element) element.setAttribute("href", link[1] + encodeURIComponent(area.value));
    });
  }

  sheet.addEventListener("input", refresh);
  sheet.addEventListener("submit", function (event) { event.preventDefault(); });
  sheet.addEventListener("reset", function () { setTimeout(refresh, 0); });
  var copy = sheet.querySelector("[data-copy-text]");
  if (copy) {
    copy.addEventListener("click", function () {
      area.select();
      // From file:// and plain http there is no clipboard object.
      var done = document.execCommand("copy");
      if (done) said.textContent = sheet.getAttribute("data-copied");
    });
  }
  // Browsers keep ticks when a page is opened again by "back"; ours is to be empty.
  window.addEventListener("pageshow", function () { sheet.reset(); refresh(); });
  window.addEventListener("pagehide", function () { sheet.reset(); });
  var send = /** @type {HTMLElement | null} */ (sheet.querySelector("[data-send]"));
  if (send) send.hidden = false;
  refresh();
})();
