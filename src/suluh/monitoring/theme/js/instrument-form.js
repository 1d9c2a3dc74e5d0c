// The form of an instrument on the screen: asks what is to be asked, keeps answers on this device, exports.
(function () {
  "use strict";
  var form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.instrument-form:not(.survey)"));
  var parts = window.Suluh || /** @type {SuluhParts} */ ({});
  if (!form || !parts.nilai || !parts.berkas) return;
  var sheet = form;
  var nilai = parts.nilai;
  var berkas = parts.berkas;
  var teks = parts.teks;
  /** @type {SuluhInstrument} */
  var instrument = JSON.parse(sheet.getAttribute("data-instrument") || "{}");
  var STORE = "suluh-isian-" + instrument.id;
  var CONSENT = "persetujuan";
  var started = stamp();
  var kept = true;
  /** @type {{draft: {answers: SuluhAnswers, rounds: Record<string, SuluhAnswers[]>} | null, saved: SuluhResponse[]}} */
  var store = { draft: null, saved: [] };

  /** @param {string} name @returns {string} */
  function word(name) { return sheet.getAttribute("data-" + name) || ""; }

  /** @param {number} n @returns {string} */
  function two(n) { return (n < 10 ? "0" : "") + n; }

  /** @returns {string} today on this device, YYYY-MM-DD */
  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  /** @returns {string} now, with the offset of this device */
  function stamp() {
    var now = new Date();
    var offset = -now.getTimezoneOffset();
    var zone = (offset < 0 ? "-" : "+") + two(Math.floor(Math.abs(offset) / 60)) + ":" + two(Math.abs(offset) % 60);
    return today() + "T" + two(now.getHours()) + ":" + two(now.getMinutes()) + ":" + two(now.getSeconds()) + zone;
  }

  /** @returns {string} a random id; crypto.randomUUID is not everywhere */
  function uuid() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    var text = Array.prototype.map.call(bytes, function (b) { return (b < 16 ? "0" : "") + b.toString(16); }).join("");
    return [text.slice(0, 8), text.slice(8, 12), "4" + text.slice(13, 16), "a" + text.slice(17, 20), text.slice(20)].join("-");
  }

  /** @param {Element} root @returns {SuluhAnswers} the answers below an element */
  function collect(root) {
    /** @type {SuluhAnswers} */
    var found = {};
    root.querySelectorAll("input, textarea").forEach(function (element) {
      var input = /** @type {HTMLInputElement} */ (element);
      var name = input.name.split("#")[0];
      if (!name || (root === sheet && input.closest(".round"))) return;
      if (input.type === "radio" || input.type === "checkbox") {
        if (input.checked) found[name] = found[name] ? found[name] + " " + input.value : input.value;
      } else if (input.value.trim()) {
        found[name] = input.value.trim();
      }
    });
    // A comma is how Indonesian writes the decimal mark.
    instrument.sections.forEach(function (section) {
      section.items.forEach(function (item) {
        if (item.type === "decimal" && found[item.id]) found[item.id] = found[item.id].replace(",", ".");
      });
    });
    return found;
  }

  /** @returns {Record<string, SuluhAnswers[]>} */
  function rounds() {
    /** @type {Record<string, SuluhAnswers[]>} */
    var found = {};
    instrument.sections.forEach(function (section) {
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
    var found = nilai.clean(instrument, collect(sheet), today());
    instrument.sections.forEach(function (section) {
      var place = /** @type {HTMLElement} */ (part(section.id));
      place.hidden = !found.asked[section.id];
      if (!section.repeat) {
        section.items.forEach(function (item) {
          var asked = question(place, item.id);
          if (asked) asked.hidden = !found.asked[item.id];
        });
        return;
      }
      place.querySelectorAll(".round").forEach(function (round) {
        var inner = cleanRound(section, found.answers, collect(round));
        section.items.forEach(function (item) {
          var asked = question(round, item.id);
          if (asked) asked.hidden = !inner.asked[item.id];
        });
      });
      var add = /** @type {HTMLButtonElement} */ (place.querySelector("[data-add]"));
      add.disabled = place.querySelectorAll(".round").length >= section.repeat;
    });
    showScore(nilai.score(instrument, found.answers, today()).whole);
  }

  /** @param {SuluhInstrument["sections"][0]} section @param {SuluhAnswers} outer @param {SuluhAnswers} own
   *  @returns {{answers: SuluhAnswers, asked: Record<string, boolean>}} */
  function cleanRound(section, outer, own) {
    var inner = Object.assign({}, instrument, { consent: false, sections: instrument.sections.map(function (other) {
      return other === section ? Object.assign({}, section, { relevant: null, repeat: 0 }) : Object.assign({}, other, { relevant: null, repeat: 1 });
    }) });
    var found = nilai.clean(inner, Object.assign({}, outer, own), today());
    /** @type {SuluhAnswers} */
    var answers = {};
    Object.keys(own).forEach(function (field) { if (found.answers[field]) answers[field] = found.answers[field]; });
    return { answers: answers, asked: found.asked };
  }

  /** @param {SuluhPart} whole */
  function showScore(whole) {
    var output = sheet.querySelector("[data-score]");
    var light = /** @type {HTMLElement | null} */ (sheet.querySelector("[data-light]"));
    if (!output || !light) return;
    output.textContent = whole.percent === null ? word("none") : whole.percent + " " + word("percent");
    light.hidden = !whole.light;
    light.className = "light light-" + whole.light;
    light.textContent = whole.light ? word("light-" + whole.light) : "";
  }

  /** @param {SuluhItem} item @param {SuluhAnswers} answers all of them @returns {string} what is wrong, or "" */
  function fault(item, answers) {
    var given = item.fields.map(function (field) { return answers[field] || ""; });
    var any = given.some(Boolean);
    if (item.required && (item.type === "count_by_sex" ? !given.every(Boolean) : !any)) return word("required");
    if (!any) return "";
    if (item.type === "count_by_sex" && !given.every(function (text) { return !text || /^[0-9]+$/.test(text); })) return word("whole");
    if (item.type === "integer" && !/^-?[0-9]+$/.test(given[0])) return word("number");
    if (item.type === "decimal" && nilai.number(given[0]) === null) return word("number");
    var ask = { answers: answers, types: nilai.types(instrument), today: today(), own: item.id };
    if (item.constraint && !nilai.holds(item.constraint, ask)) {
      var place = question(sheet, item.id);
      return (place && place.getAttribute("data-wrong")) || word("constraint");
    }
    return "";
  }

  /** @param {HTMLElement | null} place @param {string} message @returns {boolean} whether it is in order */
  function tell(place, message) {
    var line = /** @type {HTMLElement | null} */ (place && place.querySelector(".fault"));
    if (!place || !line) return true;
    line.hidden = !message;
    line.textContent = message;
    place.querySelectorAll("input, textarea").forEach(function (input) {
      if (message) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });
    return !message;
  }

  /** @returns {{answers: SuluhAnswers, rounds: Record<string, SuluhAnswers[]>, faults: HTMLElement[]}} */
  function check() {
    var found = nilai.clean(instrument, collect(sheet), today());
    /** @type {HTMLElement[]} */
    var faults = [];
    /** @param {HTMLElement | null} place @param {string} message */
    function judge(place, message) {
      if (!tell(place, message) && place) faults.push(place);
    }
    if (instrument.consent) judge(question(sheet, CONSENT), found.answers[CONSENT] ? "" : word("required"));
    /** @type {Record<string, SuluhAnswers[]>} */
    var inner = {};
    instrument.sections.forEach(function (section) {
      var place = part(section.id);
      if (!section.repeat) {
        section.items.forEach(function (item) {
          judge(question(place, item.id), found.asked[item.id] ? fault(item, found.answers) : "");
        });
        return;
      }
      inner[section.id] = [];
      if (!found.asked[section.id]) return;
      place.querySelectorAll(".round").forEach(function (round) {
        var own = cleanRound(section, found.answers, collect(round));
        section.items.forEach(function (item) {
          judge(question(round, item.id), own.asked[item.id] ? fault(item, Object.assign({}, found.answers, own.answers)) : "");
        });
        inner[section.id].push(own.answers);
      });
    });
    return { answers: found.answers, rounds: inner, faults: faults };
  }

  /** @param {string} section @param {SuluhAnswers} answers */
  function addRound(section, answers) {
    var place = part(section);
    var template = /** @type {HTMLTemplateElement} */ (place.querySelector("template"));
    var holder = /** @type {Element} */ (place.querySelector("[data-rounds]"));
    var number = Number(holder.getAttribute("data-last") || "0") + 1;
    holder.setAttribute("data-last", String(number));
    var round = /** @type {Element} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
    round.querySelectorAll("[id], [for], [name], [aria-describedby]").forEach(function (element) {
      ["id", "for", "name", "aria-describedby"].forEach(function (name) {
        var old = element.getAttribute(name);
        if (old) element.setAttribute(name, old + "#" + number);
      });
    });
    holder.appendChild(round);
    fill(round, answers);
    title(holder);
  }

  /** @param {Element} holder numbers the rounds anew */
  function title(holder) {
    holder.querySelectorAll(".round > h3").forEach(function (heading, at) {
      heading.textContent = (holder.getAttribute("data-name") || "").replace("{}", String(at + 1));
    });
  }

  /** @param {Element} root @param {SuluhAnswers} answers */
  function fill(root, answers) {
    root.querySelectorAll("input, textarea").forEach(function (element) {
      var input = /** @type {HTMLInputElement} */ (element);
      if (!input.name || (root === sheet && input.closest(".round"))) return;
      var answer = answers[input.name.split("#")[0]] || "";
      if (input.type === "radio" || input.type === "checkbox") input.checked = answer.split(" ").indexOf(input.value) >= 0;
      else input.value = answer;
    });
  }

  function empty() {
    sheet.reset();
    sheet.querySelectorAll("[data-rounds]").forEach(function (holder) { holder.textContent = ""; });
    sheet.querySelectorAll("[data-item]").forEach(function (place) { tell(/** @type {HTMLElement} */ (place), ""); });
    started = stamp();
    store.draft = null;
    write();
    refresh();
  }

  function read() {
    try {
      var text = localStorage.getItem(STORE);
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
    var note = /** @type {HTMLElement | null} */ (document.querySelector("[data-no-store]"));
    if (note) note.hidden = kept;
  }

  function count() {
    var line = document.querySelector("[data-saved-count]");
    if (line) line.textContent = word("count").replace("{}", String(store.saved.length));
    ["csv", "json", "delete"].forEach(function (name) {
      var button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-" + name + "]"));
      if (button) button.disabled = !store.saved.length;
    });
  }

  /** @param {string} message */
  function say(message) {
    var line = sheet.querySelector("[data-message]");
    if (line) line.textContent = message;
  }

  /** @param {string} name @param {string} content @param {string} type */
  function download(name, content, type) {
    var link = document.createElement("a");
    var url = URL.createObjectURL(new Blob([content], { type: type }));
    link.href = url;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
  }

  /** @param {string} name @param {() => void} act */
  function on(name, act) {
    var button = document.querySelector("[data-" + name + "]");
    if (button) button.addEventListener("click", act);
  }

  function changed() {
    refresh();
    store.draft = { answers: collect(sheet), rounds: rounds() };
    write();
  }

  sheet.addEventListener("input", changed);
  sheet.addEventListener("click", function (event) {
    var target = /** @type {Element} */ (event.target);
    var place = target.closest("[data-section]");
    if (place && target.closest("[data-add]")) {
      addRound(place.getAttribute("data-section") || "", {});
      changed();
    } else if (target.closest("[data-remove]")) {
      var round = /** @type {Element} */ (target.closest(".round"));
      var holder = /** @type {Element} */ (round.parentElement);
      round.remove();
      title(holder);
      changed();
    }
  });
  sheet.addEventListener("submit", function (event) {
    event.preventDefault();
    var found = check();
    if (found.faults.length) {
      say(word("faults").replace("{}", String(found.faults.length)));
      var first = /** @type {HTMLElement | null} */ (found.faults[0].querySelector("input, textarea"));
      if (first) first.focus();
      return;
    }
    var score = nilai.score(instrument, found.answers, today());
    var answers = Object.assign({}, found.answers, {
      start: started, end: stamp(), today: today(), instrumen: instrument.id, versi: String(instrument.version),
      nilai: score.whole.percent === null ? "" : String(score.whole.percent), lampu: score.whole.light
    });
    instrument.sections.forEach(function (section) {
      var percent = score.sections[section.id].percent;
      answers["nilai_" + section.id] = percent === null ? "" : String(percent);
    });
    store.saved.push({ uuid: uuid(), answers: answers, rounds: found.rounds });
    empty();
    count();
    say(word("saved"));
  });
  on("clear", function () { empty(); say(""); });
  on("csv", function () {
    var files = berkas.csv(instrument, store.saved);
    Object.keys(files).forEach(function (name) { download(name, files[name], "text/csv;charset=utf-8"); });
  });
  on("json", function () {
    download(instrument.id + "-v" + instrument.version + ".json", berkas.json(instrument, store.saved), "application/json");
  });
  on("delete", function () {
    if (!window.confirm(word("sure"))) return;
    store.saved = [];
    write();
    count();
    say(word("deleted"));
  });
  on("paste", function () {
    var area = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("teks_diterima"));
    var line = document.querySelector("[data-paste-said]");
    if (!area || !line || !teks) return;
    var found = teks.read(area.value, instrument);
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
    instrument.sections.forEach(function (section) {
      if (section.repeat) (((store.draft || {}).rounds || {})[section.id] || []).forEach(function (round) { addRound(section.id, round); });
    });
  }
  write();
  count();
  refresh();
})();
