// The form of an instrument on the screen: asks what is to be asked, keeps answers on this device, exports.
(function () {
  "use strict";
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.instrument-form:not(.survey)"));
  if (!form) return;
  const { scorer, files, surveyText, stamp, storage } = window.Suluh;
  /** @type {SuluhInstrument} */
  const instrument = JSON.parse(form.getAttribute("data-instrument") || "{}");
  const sheet = window.Suluh.sheet(form, instrument);
  const { word, collect, question } = sheet;
  const checker = window.Suluh.checker(sheet, instrument);
  const STORE = storage.keys.answers + instrument.id;
  let started = stamp.moment();
  let kept = true;
  /** @type {{draft: {answers: SuluhAnswers, rounds: Record<string, SuluhAnswers[]>} | null, saved: SuluhResponse[]}} */
  let store = { draft: null, saved: [] };

  /** @param {Element} place @param {SuluhItem[]} items @param {Record<string, boolean>} asked */
  function showAsked(place, items, asked) {
    items.forEach((item) => {
      const element = question(place, item.id);
      if (element) element.hidden = !asked[item.id];
    });
  }

  /** Shows what is to be asked, and the score so far. */
  const refresh = () => {
    const found = scorer.clean(instrument, collect(form), stamp.today());
    instrument.sections.forEach((section) => {
      const place = sheet.section(section.id);
      place.hidden = !found.asked[section.id];
      if (!section.repeat) return showAsked(place, section.items, found.asked);
      const rounds = place.querySelectorAll(".round");
      rounds.forEach((round) => {
        showAsked(round, section.items, checker.cleanRound(section, found.answers, collect(round)).asked);
      });
      const add = /** @type {HTMLButtonElement} */ (place.querySelector("[data-add]"));
      add.disabled = rounds.length >= section.repeat;
    });
    showScore(scorer.score(instrument, found.answers, stamp.today()).whole);
  };

  /** @param {SuluhPart} whole */
  const showScore = (whole) => {
    const output = form.querySelector("[data-score]");
    const light = /** @type {HTMLElement | null} */ (form.querySelector("[data-light]"));
    if (!output || !light) return;
    output.textContent = whole.percent === null ? word("none") : `${whole.percent} ${word("percent")}`;
    light.hidden = !whole.light;
    light.className = `light light-${whole.light}`;
    light.textContent = whole.light ? word(`light-${whole.light}`) : "";
  };

  const empty = () => {
    form.reset();
    form.querySelectorAll("[data-rounds]").forEach((holder) => { holder.textContent = ""; });
    form.querySelectorAll("[data-item]").forEach((place) => checker.tell(/** @type {HTMLElement} */ (place), ""));
    started = stamp.moment();
    store.draft = null;
    write();
    refresh();
  };

  /** @param {any} x */
  const sound = (x) => Boolean(x && x.answers && x.rounds) && Object.values(x.rounds).every(Array.isArray);

  function read() {
    const found = storage.read(STORE);
    const saved = found && Array.isArray(found.saved) ? found.saved : [];
    store = { draft: found && sound(found.draft) ? found.draft : null, saved: saved.filter(sound) };
    try {
      // What cannot be read is not thrown away.
      const text = localStorage.getItem(STORE) || "null";
      const short = store.saved.length < saved.length || (found && found.draft && !store.draft);
      const lost = !found || !Array.isArray(found.saved) || short;
      if (text !== "null" && lost) localStorage.setItem(`${STORE}.rusak`, text);
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
      const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(`[data-${name}]`));
      if (button) button.disabled = !store.saved.length;
    });
  }

  /** @param {string} message */
  const say = (message) => {
    const line = form.querySelector("[data-message]");
    if (line) line.textContent = message;
  };

  /** @param {string} name @param {string} content @param {string} type */
  function download(name, content, type) {
    const link = document.createElement("a");
    const url = URL.createObjectURL(new Blob([content], { type }));
    link.href = url;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  /** @param {string} name @param {() => void} act */
  function on(name, act) {
    const button = document.querySelector(`[data-${name}]`);
    if (button) button.addEventListener("click", act);
  }

  const changed = () => {
    refresh();
    store.draft = { answers: collect(form), rounds: sheet.rounds() };
    write();
  };

  form.addEventListener("input", changed);
  form.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const place = target.closest("[data-section]");
    if (place && target.closest("[data-add]")) {
      sheet.addRound(place.getAttribute("data-section") || "", {});
      changed();
    } else if (target.closest("[data-remove]")) {
      const round = /** @type {Element} */ (target.closest(".round"));
      const holder = /** @type {Element} */ (round.parentElement);
      round.remove();
      sheet.number(holder);
      changed();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = checker.check();
    if (found.faults.length) {
      say(word("faults").replace("{}", String(found.faults.length)));
      const first = /** @type {HTMLElement | null} */ (found.faults[0].querySelector("input, textarea"));
      if (first) first.focus();
      return;
    }
    const { whole, sections } = scorer.score(instrument, found.answers, stamp.today());
    /** @type {SuluhAnswers} */
    const answers = {
      ...found.answers, start: started, end: stamp.moment(), today: stamp.today(),
      instrumen: instrument.id, versi: String(instrument.version),
      nilai: whole.percent === null ? "" : String(whole.percent), lampu: whole.light,
    };
    instrument.sections.forEach(({ id }) => {
      const { percent } = sections[id];
      answers[`nilai_${id}`] = percent === null ? "" : String(percent);
    });
    store.saved.push({ uuid: stamp.uuid(), answers, rounds: found.rounds });
    empty();
    count();
    say(word("saved"));
  });
  on("clear", () => {
    empty();
    say("");
  });
  on("csv", () => {
    const tables = files.csv(instrument, store.saved);
    Object.keys(tables).forEach((name) => download(name, tables[name], "text/csv;charset=utf-8"));
  });
  on("json", () => {
    download(`${instrument.id}-v${instrument.version}.json`, files.json(instrument, store.saved), "application/json");
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
    if (!area || !line) return;
    const found = surveyText.read(area.value, instrument);
    line.textContent = found ? "" : word("bad-text");
    if (!found) return;
    sheet.fill(form, found.answers);
    if (found.unread.length) line.textContent = word("unread").replace("{}", found.unread.join("; "));
    area.value = "";
    changed();
  });

  read();
  const { draft } = store;
  if (draft) {
    sheet.fill(form, draft.answers || {});
    instrument.sections.forEach(({ id, repeat }) => {
      if (repeat) ((draft.rounds || {})[id] || []).forEach((round) => sheet.addRound(id, round));
    });
  }
  write();
  count();
  refresh();
})();
