// The list of the visits on this device: what each is, opening, copying, deleting, files in and out.
(function () {
  "use strict";
  const FEW = 5;
  const MOST_BYTES = 20000000;

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

  /** @param {SuluhSheet} sheet @param {SuluhInstrument} instrument */
  function visitList(sheet, instrument) {
    const { visits, files, intake, scorer, stamp } = window.Suluh;
    const { form, word } = sheet;
    const box = /** @type {HTMLDetailsElement} */ (document.querySelector("[data-visits]"));
    const rows = /** @type {HTMLElement} */ (box.querySelector("[data-rows]"));
    const row = /** @type {HTMLTemplateElement} */ (box.querySelector("template"));
    const chooser = /** @type {HTMLInputElement} */ (box.querySelector("[data-import]"));
    const more = /** @type {HTMLButtonElement} */ (box.querySelector("[data-more]"));
    /** @type {SuluhVisit[]} */
    let found = [];
    let all = false;
    let opened = "";
    /** @type {((uuid: string) => void)[]} */
    const removed = [];

    /** @param {string} text */
    function day(text) {
      const at = new Date(text.length === 10 ? `${text}T12:00:00` : text);
      return Number.isNaN(at.getTime()) ? text : at.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "short", year: "numeric" });
    }

    /** @param {SuluhVisit} visit @returns {string} where and when, in the words of the form */
    function title(visit) {
      const place = (instrument.place || []).map((field) => {
        const answer = visit.answers[field] || "";
        const choice = form.querySelector(`input[name="${field}"][value="${CSS.escape(answer)}"]`);
        const label = choice && choice.closest("label");
        return label ? (label.textContent || "").trim() : answer;
      }).filter(Boolean).join(", ");
      return `${place || word("unnamed")}, ${day(visit.answers[instrument.day || ""] || visit.made)}`;
    }

    /** @param {SuluhVisit} visit */
    function draw(visit) {
      const line = /** @type {HTMLElement} */ (/** @type {Element} */ (row.content.firstElementChild).cloneNode(true));
      const open = /** @type {HTMLAnchorElement} */ (line.querySelector("[data-open]"));
      open.href = `#${visit.uuid}`;
      open.textContent = title(visit);
      if (visit.uuid === opened) open.setAttribute("aria-current", "true");
      const whole = scorer.score(instrument, visit.answers, visit.answers["today"] || stamp.today()).whole;
      const percent = visit.answers["nilai"] || (whole.percent === null ? "" : String(whole.percent));
      const light = visit.answers["lampu"] || whole.light;
      const facts = [word(visit.state)];
      if (percent) facts.push(`${percent} ${word("percent")}`);
      if (visit.version !== instrument.version) facts.push(word("version").replace("{}", String(visit.version)));
      /** @type {Element} */ (line.querySelector("[data-facts]")).textContent = facts.join(" · ");
      const lamp = /** @type {HTMLElement} */ (line.querySelector("[data-lamp]"));
      lamp.hidden = !light;
      lamp.className = `light light-${light}`;
      lamp.textContent = light ? word(`light-${light}`) : "";
      line.querySelectorAll("[data-act]").forEach((element) => {
        const button = /** @type {HTMLButtonElement} */ (element);
        const act = acts[button.getAttribute("data-act") || ""];
        button.setAttribute("aria-label", `${button.textContent}: ${title(visit)}`);
        button.addEventListener("click", () => act(visit));
      });
      return line;
    }

    /** @param {string} message */
    function say(message) {
      /** @type {Element} */ (box.querySelector("[data-list-said]")).textContent = message;
    }

    /** @param {string} current @returns {Promise<void>} */
    async function show(current) {
      opened = current;
      const fresh = await visits.list(instrument.id);
      const before = found.length;
      found = fresh;
      box.hidden = false;
      rows.textContent = "";
      found.slice(0, all ? found.length : FEW).forEach((visit) => rows.appendChild(draw(visit)));
      more.hidden = all || found.length <= FEW;
      const drafts = found.filter(({ state }) => state === "draft").length;
      const line = box.querySelector("[data-saved-count]");
      if (line) line.textContent = word("count").replace("{}", String(found.length - drafts)).replace("{}", String(drafts));
      ["csv", "json"].forEach((name) => button(name).disabled = found.length === drafts);
      button("delete").disabled = !found.length;
      if (found.length && !before) box.open = true;
      const kept = await visits.kept();
      note("no-store", kept === "none");
      note("forgets", kept === "forgets" && found.length > 0);
      note("crowded", kept !== "none" && (await visits.crowded()));
    }

    /** @param {string} name @returns {HTMLButtonElement} */
    const button = (name) => /** @type {HTMLButtonElement} */ (box.querySelector(`[data-${name}]`));

    /** @param {string} name @param {boolean} shown */
    function note(name, shown) {
      const line = /** @type {HTMLElement | null} */ (document.querySelector(`[data-${name}]`));
      if (line) line.hidden = !shown;
    }

    /** @param {SuluhVisit} visit a draft says as well what it was given to */
    const whole = (visit) => ({ ...visit, answers: { start: visit.made, instrumen: visit.instrument, versi: String(visit.version), ...visit.answers } });

    /** @param {SuluhVisit[]} chosen @param {string} mark @param {string} kind */
    function give(chosen, mark, kind) {
      const given = chosen.map(whole);
      const named = (/** @type {string} */ name) => name.replace(instrument.id, instrument.id + mark);
      if (kind === "json") return download(named(`${instrument.id}-v${instrument.version}.json`), files.json(instrument, given), "application/json");
      const tables = files.csv(instrument, given);
      return Object.keys(tables).forEach((name) => download(named(name), tables[name], "text/csv;charset=utf-8"));
    }

    /** @param {SuluhVisit[]} chosen */
    async function remove(chosen) {
      try {
        for (const { uuid } of chosen) await visits.remove(uuid);
        say(word("deleted").replace("{}", String(chosen.length)));
      } catch (refused) {
        say(word("undeleted"));
      }
      chosen.forEach(({ uuid }) => removed.forEach((listener) => listener(uuid)));
      await show(opened);
    }

    /** @type {Record<string, (visit: SuluhVisit) => void>} */
    const acts = {
      copy: async (visit) => {
        const { start, end, today, ...answers } = visit.answers;
        const copy = { ...visit, answers, uuid: stamp.uuid(), state: /** @type {"draft"} */ ("draft"), made: stamp.moment(), changed: new Date().toISOString() };
        await visits.put(copy);
        location.hash = copy.uuid;
      },
      csv: (visit) => give([visit], `-${visit.uuid.slice(0, 8)}`, "csv"),
      json: (visit) => give([visit], `-${visit.uuid.slice(0, 8)}`, "json"),
      remove: (visit) => { if (window.confirm(word("sure-one").replace("{}", title(visit)))) remove([visit]); },
    };

    /** @param {File[]} chosen */
    async function take(chosen) {
      const texts = await Promise.all(chosen.map((file) => (file.size > MOST_BYTES ? "" : file.text())));
      const read = intake.read(texts, instrument);
      const { fresh, newer, same, older } = intake.compare(read.visits, await visits.list(instrument.id));
      const replace = newer.length > 0 && window.confirm(word("newer").replace("{}", String(newer.length)));
      await visits.putAll(replace ? fresh.concat(newer) : fresh);
      const said = [["fresh", fresh.length], ["replaced", replace ? newer.length : 0], ["same", same], ["older", older + (replace ? 0 : newer.length)]]
        .filter(([name, count]) => count || name === "fresh").map(([name, count]) => word(`took-${name}`).replace("{}", String(count)));
      Object.entries(read.aside).forEach(([why, count]) => said.push(word(`aside-${why}`).replace("{}", String(count))));
      await show(opened);
      say(said.join(" "));
    }

    ["csv", "json"].forEach((kind) => button(kind).addEventListener("click", () => give(found.filter(({ state }) => state === "done"), "", kind)));
    button("delete").addEventListener("click", () => { if (window.confirm(word("sure"))) remove(found); });
    more.addEventListener("click", () => { all = true; show(opened); });
    chooser.addEventListener("change", async () => {
      await take(Array.from(chooser.files || []));
      chooser.value = "";
    });
    return { show, title, say, onRemove: (/** @type {(uuid: string) => void} */ listener) => { removed.push(listener); } };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.visitList = visitList;
})();
