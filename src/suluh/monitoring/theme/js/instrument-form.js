// The form of an instrument on the screen: asks what is to be asked, and keeps each visit on this device as it is typed.
(function () {
  "use strict";
  const place = /** @type {HTMLFormElement | null} */ (document.querySelector("form.instrument-form:not(.survey)"));
  if (!place) return;
  const { scorer, surveyText, stamp, visits, visitsBefore } = window.Suluh;
  /** @type {SuluhInstrument} */
  const instrument = JSON.parse(place.getAttribute("data-instrument") || "{}");
  const sheet = window.Suluh.sheet(place, instrument);
  const { form, word, collect } = sheet;
  const checker = window.Suluh.checker(sheet, instrument);
  const refresh = window.Suluh.asked(sheet, instrument, checker);
  const list = window.Suluh.visitList(sheet, instrument);
  /** @type {SuluhVisit} */
  let visit = blank();
  /** `changed` of the copy on the device that this one goes back to. @type {string | undefined} */
  let since;
  let dirty = false;
  /** @type {Promise<void> | null} */
  let writing = null;

  /** @returns {SuluhVisit} */
  function blank() {
    return { uuid: "", instrument: instrument.id, version: instrument.version, state: "draft", made: stamp.moment(), changed: "", answers: {}, rounds: {} };
  }

  /** Which visit is open, and what of it the form cannot show. */
  function showWhich() {
    const line = /** @type {HTMLElement} */ (form.querySelector("[data-which]"));
    line.textContent = visit.uuid ? word(`which-${visit.state}`).replace("{}", list.title(visit)) : word("which-new");
    const rest = [form, ...form.querySelectorAll(".round")].flatMap((root) => Object.entries(sheet.left(root)));
    const known = new Set(instrument.sections.filter(({ repeat }) => repeat).map(({ id }) => id));
    const lost = Object.keys(visit.rounds).filter((id) => !known.has(id) && visit.rounds[id].length);
    const old = /** @type {HTMLElement} */ (form.querySelector("[data-old]"));
    const texts = visit.version === instrument.version ? [] : [word("of-version").replace("{}", String(visit.version)).replace("{}", String(instrument.version))];
    if (rest.length + lost.length) texts.push(`${word("left")} ${[...rest.map(([name, text]) => `${name} = ${text}`), ...lost].join("; ")}.`);
    old.hidden = !texts.length;
    old.textContent = texts.join(" ");
  }

  function remember() {
    try { history.replaceState(null, "", visit.uuid ? `#${visit.uuid}` : location.pathname + location.search); } catch (refused) { /* some files */ }
  }

  /** @param {SuluhVisit} found */
  function load(found) {
    form.reset();
    form.querySelectorAll("[data-rounds]").forEach((holder) => { holder.textContent = ""; });
    form.querySelectorAll("[data-item]").forEach((place) => checker.tell(/** @type {HTMLElement} */ (place), ""));
    visit = found;
    since = found.changed || undefined;
    dirty = false;
    sheet.fill(form, found.answers, found.version);
    instrument.sections.forEach(({ id, repeat }) => {
      if (repeat) (found.rounds[id] || []).forEach((round) => sheet.addRound(id, round, found.version));
    });
    refresh();
    showWhich();
    say("");
  }

  /** @param {string} message */
  const say = (message) => {
    const line = form.querySelector("[data-message]");
    if (line) line.textContent = message;
  };

  /** @returns {SuluhVisit} the visit as it stands in the form now */
  function current() {
    return { ...visit, answers: collect(form), rounds: { ...visit.rounds, ...sheet.rounds() }, changed: new Date().toISOString() };
  }

  /** Nothing is lost if another window has saved the same visit: this one becomes a copy.
   *  @param {SuluhVisit} copy @returns {Promise<boolean>} whether it did */
  async function put(copy) {
    try {
      await visits.put(copy, since);
      return false;
    } catch (older) {
      copy.uuid = stamp.uuid();
      await visits.put(copy);
      return true;
    }
  }

  async function write() {
    while (dirty) {
      dirty = false;
      const from = visit.uuid;
      const copy = current();
      const forked = await put(copy);
      visitsBefore.arrived({ ...copy, uuid: from });
      if (visit.uuid !== from) return; // deleted meanwhile
      visit = copy;
      since = copy.changed;
      if (forked) {
        remember();
        say(word("forked"));
      }
    }
    showWhich();
    await list.show(visit.uuid);
  }

  /** @returns {Promise<void>} settled when all that was typed stands */
  function save() {
    writing = writing || write().finally(() => { writing = null; });
    return writing;
  }

  const changed = () => {
    refresh();
    const faults = checker.mend();
    const line = form.querySelector("[data-message]");
    if (line && line.textContent) say(faults ? word("faults").replace("{}", String(faults)) : "");
    if (!visit.uuid) {
      visit.uuid = stamp.uuid();
      remember();
    }
    visit.state = "draft";
    dirty = true;
    save();
  };

  async function openNamed() {
    const uuid = location.hash.slice(1);
    if (uuid === visit.uuid) return;
    if (!uuid || document.getElementById(uuid)) return remember();
    const found = await visits.get(uuid);
    while (dirty || writing) await save();
    if (!found || found.instrument !== instrument.id) {
      remember();
      return list.say(word("gone"));
    }
    load(found);
    remember();
    await list.show(visit.uuid);
  }

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
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const found = checker.check();
    if (found.faults.length) {
      say(word("faults").replace("{}", String(found.faults.length)));
      const first = /** @type {HTMLElement | null} */ (found.faults[0].querySelector("input, textarea"));
      if (first) first.focus();
      return;
    }
    await save();
    const { whole, sections } = scorer.score(instrument, found.answers, stamp.today());
    /** @type {SuluhAnswers} */
    const answers = {
      ...found.answers, start: visit.made, end: stamp.moment(), today: stamp.today(),
      instrumen: instrument.id, versi: String(instrument.version),
      nilai: whole.percent === null ? "" : String(whole.percent), lampu: whole.light,
    };
    instrument.sections.forEach(({ id }) => {
      const { percent } = sections[id];
      answers[`nilai_${id}`] = percent === null ? "" : String(percent);
    });
    /** @type {SuluhVisit} */
    const done = { ...current(), uuid: visit.uuid || stamp.uuid(), state: "done", version: instrument.version, answers };
    done.rounds = { ...done.rounds, ...found.rounds };
    const forked = await put(done);
    visits.ask();
    load(blank());
    remember();
    await list.show("");
    say(forked ? word("forked") : word("saved"));
  });

  /** @param {string} name @param {() => void} act */
  function on(name, act) {
    const button = document.querySelector(`[data-${name}]`);
    if (button) button.addEventListener("click", act);
  }

  on("clear", async () => {
    await save();
    load(blank());
    remember();
    await list.show("");
  });
  on("print", () => window.print());
  on("paste", () => {
    const area = /** @type {HTMLTextAreaElement | null} */ (document.getElementById("teks_diterima"));
    const line = document.querySelector("[data-paste-said]");
    if (!area || !line) return;
    const found = surveyText.read(area.value, instrument);
    line.textContent = found ? "" : word("bad-text");
    if (!found) return;
    sheet.fill(form, found.answers, instrument.version);
    if (found.unread.length) line.textContent = word("unread").replace("{}", found.unread.join("; "));
    area.value = "";
    changed();
  });
  list.onRemove((uuid) => {
    if (uuid !== visit.uuid) return;
    load(blank());
    remember();
  });
  visits.onChange((uuid, what) => {
    if (uuid === visit.uuid && !dirty && !writing) say(word(what === "remove" ? "removed-there" : "changed-there"));
    list.show(visit.uuid);
  });
  window.addEventListener("hashchange", async () => {
    const before = visit.uuid;
    await openNamed();
    if (visit.uuid !== before) form.scrollIntoView();
  });
  window.addEventListener("pagehide", () => { if (dirty || writing) visitsBefore.leave(current()); });

  const index = /** @type {HTMLDetailsElement} */ (form.querySelector(".section-index"));
  index.addEventListener("click", (event) => { if (/** @type {Element} */ (event.target).closest("a")) index.open = false; });
  window.Suluh.printed(form);
  load({ ...visit });
  visitsBefore.takeOver(instrument).then(async () => {
    await list.show("");
    await openNamed();
  });
})();
