// The form of an instrument on the screen: asks what is to be asked, keeps answers on this device, exports.
(function () {
  "use strict";
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.instrument-form:not(.survey)"));
  const parts = window.Suluh || /** @type {SuluhParts} */ ({});
  if (!form || !parts.nilai || !parts.berkas) return;
  const sheet = form;
  const nilai = parts.nilai;
  const berkas = parts.berkas;
  const teks = parts.teks;
  /** @type {SuluhInstrument} */
  const instrument = JSON.parse(sheet.getAttribute("data-instrument") || "{}");
  const STORE = "suluh-isian-" + instrument.id;
  const CONSENT = "persetujuan";
  let started = stamp();
  let kept = true;
  /** @type {{draft: {answers: SuluhAnswers, rounds: Record<string, SuluhAnswers[]>} | null, saved: SuluhResponse[]}} */
  let store = { draft: null, saved: [] };

  /** @param {string} name @returns {string} */
  function word(name) { return sheet.getAttribute("data-" + name) || ""; }

  /** @param {number} n @returns {string} */
  function two(n) { return (n < 10 ? "0" : "") + n; }

  /** @returns {string} today on this device, YYYY-MM-DD */
  function today() {
    const now = new Date();
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  /** @returns {string} now, with the offset of this device */
  function stamp() {
    const now = new Date();
    const offset = -now.getTimezoneOffset();
    const zone = (offset < 0 ? "-" : "+") + two(Math.floor(Math.abs(offset) / 60)) + ":" + two(Math.abs(offset) % 60);
    return today() + "T" + two(now.getHours()) + ":" + two(now.getMinutes()) + ":" + two(now.getSeconds()) + zone;
  }

  /** @returns {string} a random id; crypto.randomUUID is not everywhere */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const text = Array.prototype.map.call(bytes, (b) => (b < 16 ? "0" : "") + b.toString(16)).join("");
    return [text.slice(0, 8), text.slice(8, 12), "4" + text.slice(13, 16), "a" + text.slice(17, 20), text.slice(20)].join("-");
  }

  /** @param {Element} root @returns {SuluhAnswers} the answers below an element */
  function collect(root) {
    /** @type {SuluhAnswers} */
    const found = {};
    root.querySelectorAll("input, textarea").forEach((element) => {
      const input = /** @type {HTMLInputElement} */ (element);
      const name = input.name.split("#")[0];
      if (!name || (root === sheet && input.closest(".round"))) return;
      if (input.type === "radio" || input.type === "checkbox") {
        if (input.checked) found[name] = found[name] ? found[name] + " " + input.value : input.value;
      } else if (input.value.trim()) {
        found[name] = input.value.trim();
      }
    });
    // A comma is how Indonesian writes the decimal mark.
    instrument.sections.forEach((section) => {
      section.items.forEach((item) => {
        if (item.type === "decimal" && found[item.id]) found[item.id] = found[item.id].replace(",", ".");
      });
    });
    return found;
  }

  /** @returns {Record<string, SuluhAnswers[]>} */
  function rounds() {
    /** @type {Record<string, SuluhAnswers[]>} */
    const found = {};
    instrument.sections.forEach((section) => {
      if (section.repeat) found[section.id] = Array.from(part(section.id).querySelectorAll(".round")).map(collect);
    });
    return found;
  }

  /** @param {string} section @returns {Element} */
  function part(section) {
    return /** @type {Element} */ (sheet.querySelector('[data-section="' + section + '"]'));
  }

  /** @param {Element} root @param {string} item @returns {HTMLElement | null} */
  function question(root, item) {
    return /** @type {HTMLElement | null} */ (root.querySelector('[data-item="' + item + '"]'));
  }

  /** Shows what is to be asked, and the score so far. */
  function refresh() {
    const found = nilai.clean(instrument, collect(sheet), today());
    instrument.sections.forEach((section) => {
      const place = /** @type {HTMLElement} */ (part(section.id));
      place.hidden = !found.asked[section.id];
      if (!section.repeat) {
        section.items.forEach((item) => {
          const asked = question(place, item.id);
          if (asked) asked.hidden = !found.asked[item.id];
        });
        return;
      }
      place.querySelectorAll(".round").forEach((round) => {
        const inner = cleanRound(section, found.answers, collect(round));
        section.items.forEach((item) => {
          const asked = question(round, item.id);
          if (asked) asked.hidden = !inner.asked[item.id];
        });
      });
      const add = /** @type {HTMLButtonElement} */ (place.querySelector("[data-add]"));
      add.disabled = place.querySelectorAll(".round").length >= section.repeat;
    });
    showScore(nilai.score(instrument, found.answers, today()).whole);
  }

  /** @param {SuluhInstrument["sections"][0]} section @param {SuluhAnswers} outer @param {SuluhAnswers} own
   *  @returns {{answers: SuluhAnswers, asked: Record<string, boolean>}} */
  function cleanRound(section, outer, own) {
    const inner = Object.assign({}, instrument, { consent: false, sections: instrument.sections.map((other) => {
      return other === section ? Object.assign({}, section, { relevant: null, repeat: 0 }) : Object.assign({}, other, { relevant: null, repeat: 1 });
    }) });
    const found = nilai.clean(inner, Object.assign({}, outer, own), today());
    /** @type {SuluhAnswers} */
    const answers = {};
    Object.keys(own).forEach((field) => { if (found.answers[field]) answers[field] = found.answers[field]; });
    return { answers: answers, asked: found.asked };
  }

  /** @param {SuluhPart} whole */
  function showScore(whole) {
    const output = sheet.querySelector("[data-score]");
    const light = /** @type {HTMLElement | null} */ (sheet.querySelector("[data-light]"));
    if (!output || !light) return;
    output.textContent = whole.percent === null ? word("none") : whole.percent + " " + word("percent");
    light.hidden = !whole.light;
    light.className = "light light-" + whole.light;
    light.textContent = whole.light ? word("light-" + whole.light) : "";
  }

  /** @param {SuluhItem} item @param {SuluhAnswers} answers all of them @returns {string} what is wrong, or "" */
  function fault(item, answers) {
    const given = item.fields.map((field) => answers[field] || "");
    const any = given.some(Boolean);
    if (item.required && (item.type === "count_by_sex" ? !given.every(Boolean) : !any)) return word("required");
    if (!any) return "";
    if (item.type === "count_by_sex" && !given.every((text) => !text || /^[0-9]+$/.test(text))) return word("whole");
    if (item.type === "integer" && !/^-?[0-9]+$/.test(given[0])) return word("number");
    if (item.type === "decimal" && nilai.number(given[0]) === null) return word("number");
    const ask = { answers: answers, types: nilai.types(instrument), today: today(), own: item.id };
    if (item.constraint && !nilai.holds(item.constraint, ask)) {
      const place = question(sheet, item.id);
      return (place && place.getAttribute("data-wrong")) || word("constraint");
    }
    return "";
  }

  /** @param {HTMLElement | null} place @param {string} message @returns {boolean} whether it is in order */
  function tell(place, message) {
    const line = /** @type {HTMLElement | null} */ (place && place.querySelector(".fault"));
    if (!place || !line) return true;
    line.hidden = !message;
    line.textContent = message;
    place.querySelectorAll("input, textarea").forEach((input) => {
      if (message) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });
    return !message;
  }

  /** @returns {{answers: SuluhAnswers, rounds: Record<string, SuluhAnswers[]>, faults: HTMLElement[]}} */
  function check() {
    const found = nilai.clean(instrument, collect(sheet), today());
    /** @type {HTMLElement[]} */
    const faults = [];
    /** @param {HTMLElement | null} place @param {string} message */
    function judge(place, message) {
      if (!tell(place, message) && place) faults.push(place);
    }
    if (instrument.consent) judge(question(sheet, CONSENT), found.answers[CONSENT] ? "" : word("required"));
    /** @type {Record<string, SuluhAnswers[]>} */
    const inner = {};
    instrument.sections.forEach((section) => {
      const place = part(section.id);
      if (!section.repeat) {
        section.items.forEach((item) => {
          judge(question(place, item.id), found.asked[item.id] ? fault(item, found.answers) : "");
        });
        return;
      }
      inner[section.id] = [];
      if (!found.asked[section.id]) return;
      place.querySelectorAll(".round").forEach((round) => {
        const own = cleanRound(section, found.answers, collect(round));
        section.items.forEach((item) => {
          judge(question(round, item.id), own.asked[item.id] ? fault(item, Object.assign({}, found.answers, own.answers)) : "");
        });
        inner[section.id].push(own.answers);
      });
    });
    return { answers: found.answers, rounds: inner, faults: faults };
  }

  /** @param {string} section @param {SuluhAnswers} answers */
  function addRound(section, answers) {
    const place = part(section);
    const template = /** @type {HTMLTemplateElement} */ (place.querySelector("template"));
    const holder = /** @type {Element} */ (place.querySelector("[data-rounds]"));
    const number = Number(holder.getAttribute("data-last") || "0") + 1;
    holder.setAttribute("data-last", String(number));
    const round = /** @type {Element} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
    round.querySelectorAll("[id], [for], [name], [aria-describedby]").forEach((element) => {
      ["id", "for", "name", "aria-describedby"].forEach((name) => {
        const old = element.getAttribute(name);
        if (old) element.setAttribute(name, old + "#" + number);
      });
    });
    holder.appendChild(round);
    fill(round, answers);
    title(holder);
  }

  /** @param {Element} holder numbers the rounds anew */
  function title(holder) {
    holder.querySelectorAll(".round > h3").forEach((heading, at) => {
      heading.textContent = (holder.getAttribute("data-name") || "").replace("{}", String(at + 1));
    });
  }

  /** @param {Element} root @param {SuluhAnswers} answers */
  function fill(root, answers) {
    root.querySelectorAll("input, textarea").forEach((element) => {
      const input = /** @type {HTMLInputElement} */ (element);
      if (!input.name || (root === sheet && input.closest(".round"))) return;
      const answer = answers[input.name.split("#")[0]] || "";
      if (input.type === "radio" || input.type === "checkbox") input.checked = answer.split(" ").indexOf(input.value) >= 0;
      else input.value = answer;
    });
  }

  function empty() {
    sheet.reset();
    sheet.querySelectorAll("[data-rounds]").forEach((holder) => { holder.textContent = ""; });
    sheet.querySelectorAll("[data-item]").forEach((place) => { tell(/** @type {HTMLElement} */ (place), ""); });
    started = stamp();
    store.draft = null;
    write();
    refresh();
  }

  function read() {
    try {
      const text = localStorage.getItem(STORE);
      if (text) store = Object.assign({ draft: null, saved: [] }, JSON.parse(text));
    } catch (problem) {
      kept = false;
    }
  }

  function write() {
    try {
      localStorage.setItem(STORE, JSON.stringify(store));
    } catch (problem) {
      kept = false;
    }
    const note = /** @type {HTMLElement | null} */ (document.querySelector("[data-no-store]"));
    if (note) note.hidden = kept;
  }

  function count() {
    const line = document.querySelector("[data-saved-count]");
    if (line) line.textContent = word("count").replace("{}", String(store.saved.length));
    ["csv", "json", "delete"].forEach((name) => {
      const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-" + name + "]"));
      if (button) button.disabled = !store.saved.length;
    });
  }

  /** @param {string} message */
  function say(message) {
    const line = sheet.querySelector("[data-message]");
    if (line) line.textContent = message;
  }

  /** @param {string} name @param {string} content @param {string} type */
  function download(name, content, type) {
    const link = document.createElement("a");
    const url = URL.createObjectURL(new Blob([content], { type: type }));
    link.href = url;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => { URL.revokeObjectURL(url); }, 10000);
  }

  /** @param {string} name @param {() => void} act */
  function on(name, act) {
    const button = document.querySelector("[data-" + name + "]");
    if (button) button.addEventListener("click", act);
  }

  function changed() {
    refresh();
    store.draft = { answers: collect(sheet), rounds: rounds() };
    write();
  }

  sheet.addEventListener("input", changed);
  sheet.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const place = target.closest("[data-section]");
    if (place && target.closest("[data-add]")) {
      addRound(place.getAttribute("data-section") || "", {});
      changed();
    } else if (target.closest("[data-remove]")) {
      const round = /** @type {Element} */ (target.closest(".round"));
      const holder = /** @type {Element} */ (round.parentElement);
      round.remove();
      title(holder);
      changed();
    }
  });
  sheet.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = check();
    if (found.faults.length) {
      say(word("faults").replace("{}", String(found.faults.length)));
      const first = /** @type {HTMLElement | null} */ (found.faults[0].querySelector("input, textarea"));
      if (first) first.focus();
      return;
    }
    const score = nilai.score(instrument, found.answers, today());
    const answers = Object.assign({}, found.answers, {
      start: started, end: stamp(), today: today(), instrumen: instrument.id, versi: String(instrument.version),
      nilai: score.whole.percent === null ? "" : String(score.whole.percent), lampu: score.whole.light
    });
    instrument.sections.forEach((section) => {
      const percent = score.sections[section.id].percent;
      answers["nilai_" + section.id] = percent === null ? "" : String(percent);
    });
    store.saved.push({ uuid: uuid(), answers: answers, rounds: found.rounds });
    empty();
    count();
    say(word("saved"));
  });
  on("clear", () => { empty(); say(""); });
  on("csv", () => {
    const files = berkas.csv(instrument, store.saved);
    Object.keys(files).forEach((name) => { download(name, files[name], "text/csv;charset=utf-8"); });
  });
  on("json", () => {
    download(instrument.id + "-v" + instrument.version + ".json", berkas.json(instrument, store.saved), "application/json");
  });
  on("delete", () => {
    if (!window.confirm(word("sure"))) return;
    store.saved = [];
    write();
    count();
    say(word("deleted"));
  });
  on("paste", () => {
    const area = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("teks_diterima"));
    const line = document.querySelector("[data-paste-said]");
    if (!area || !line || !teks) return;
    const found = teks.read(area.value, instrument);
    line.textContent = found ? "" : word("bad-text");
    if (!found) return;
    fill(sheet, found.answers);
    if (found.unread.length) line.textContent = word("unread").replace("{}", found.unread.join("; "));
    area.value = "";
    changed();
  });

  read();
  if (store.draft) {
    fill(sheet, store.draft.answers || {});
    instrument.sections.forEach((section) => {
      if (section.repeat) (((store.draft || {}).rounds || {})[section.id] || []).forEach((round) => { addRound(section.id, round); });
    });
  }
  write();
  count();
  refresh();
})();
