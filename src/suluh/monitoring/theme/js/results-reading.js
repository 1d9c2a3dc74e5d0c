// Visits into sound rows, and those set aside with the reasons: as src/suluh/monitoring/report/intake.py reads the
// file that our form writes of them. Answers in other forms (labels, commas, dates by hand) are for `suluh report`.
(function () {
  "use strict";
  const UNANSWERED = ["", "-", "--", "---", "–", "—", "n/a", "na", "n.a.", "n/a.", "tidak ada data", "no data"];
  const NOTHING = [...UNANSWERED, "null", "none", "nil"];
  const ERROR = /^(#(n\/a|ref!|value!|div\/0!|name\?|null!|num!|spill!|calc!|field!|blocked!|connect!|unknown!|getting_data|busy!|python!|error!)|#{3,}|err:[0-9]{3})$/i;
  const NUMBER = /^([-+\u2212]?)\s*([0-9]{1,12})(?:\.([0-9]{1,9}))?$/;
  const DAY = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt ]|, ?)\s*[0-9]{1,2}[:.][0-9]{2}.*)?$/;
  const MOST_REASONS = 20;
  /** @type {Record<string, string>} */
  const NO_ANSWER = { integer: "number", decimal: "number", count_by_sex: "number", date: "date" };

  /** @param {string} text @returns {string | null} YYYY-MM-DD; null: no day */
  function day(text) {
    const parts = DAY.exec(text);
    if (!parts || parts[1] < "1900" || parts[1] > "2100") return null;
    const iso = `${parts[1]}-${parts[2].padStart(2, "0")}-${parts[3].padStart(2, "0")}`;
    const at = new Date(`${iso}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === iso ? iso : null;
  }

  /** @param {string} text @param {boolean} whole @returns {string | null} plain digits; null: no number */
  function number(text, whole) {
    const parts = NUMBER.exec(text);
    if (!parts) return null;
    const sign = parts[1] && parts[1] !== "+" ? "-" : "";
    if (!parts[3]) return sign + parts[2];
    if (!whole) return `${sign}${parts[2]}.${parts[3]}`;
    return /^0+$/.test(parts[3]) ? sign + parts[2] : null;
  }

  /** @param {SuluhResultsData} data @param {SuluhNamedItem} item @param {string} cell @returns {string | null} the answer; null: it is none */
  function answer(data, item, cell) {
    const ids = item.type === "yes_no" ? ["ya", "tidak"] : (data.lists[item.list || ""] || []).map((choice) => choice[0]);
    const low = cell.trim().toLowerCase();
    if (item.type === "multi") {
      const tokens = low ? low.split(/[\s,;]+/) : [];
      if (tokens.every((token) => ids.includes(token))) return ids.filter((id) => tokens.includes(id)).join(" ");
      return NOTHING.includes(low) ? "" : null;
    }
    const text = cell.replace(/^'(?=[=+\-@\t\r])/, "").trim();
    const bare = text.toLowerCase();
    if (item.type === "yes_no" || item.type === "choice") {
      return ids.includes(bare) ? bare : NOTHING.includes(bare) ? "" : null;
    }
    if (item.type in NO_ANSWER) {
      if (NOTHING.includes(bare)) return "";
      return item.type === "date" ? day(text) : number(text, item.type !== "decimal");
    }
    if (UNANSWERED.includes(bare)) return "";
    return ERROR.test(text) ? null : text;
  }

  /** @param {SuluhResultsData} data @param {SuluhResponse} visit @param {number} at @param {RegExp[]} broken garbled, mojibake
   *  @returns {{row: SuluhVisitRow, reasons: SuluhReason[]}} */
  function one(data, visit, at, broken) {
    /** @type {SuluhReason[]} */
    const reasons = [];
    const given = visit.answers;
    /** @param {string} name @returns {string} */
    const cell = (name) => (Object.prototype.hasOwnProperty.call(given, name) ? String(given[name] || "") : "");
    /** @param {string} name @param {string} column @param {string} value */
    const note = (name, column, value) => {
      if (reasons.length < MOST_REASONS && !reasons.some((r) => r.name === name && r.column === column)) reasons.push({ name, column, value });
    };
    const items = data.sections.filter((section) => !section.repeat).flatMap((section) => section.items);
    const fields = items.flatMap((item) => item.fields);
    ["start", "end", "today", "instrumen", "versi", "persetujuan", ...fields].forEach((name) => {
      ["garbled", "mojibake"].forEach((kind, which) => {
        if (broken[which].test(cell(name))) note(kind, name, cell(name));
      });
    });
    /** @type {SuluhAnswers} */
    const answers = {};
    items.forEach((item) => {
      item.fields.forEach((name) => {
        const made = answer(data, item, cell(name));
        if (made === null) note(ERROR.test(cell(name).trim()) ? "error" : NO_ANSWER[item.type] || "choice", name, cell(name));
        else if (item.type === "count_by_sex" && made.startsWith("-")) note("negative", name, made);
        answers[name] = made || "";
      });
    });
    const yesNo = /** @type {SuluhNamedItem} */ ({ type: "yes_no" });
    const consent = answer(data, yesNo, cell("persetujuan"));
    if (consent === null) note("choice", "persetujuan", cell("persetujuan"));
    answers.persetujuan = consent || "";
    const form = cell("instrumen").trim();
    if (!["", data.id, data.id.replace(/-/g, "_")].includes(form)) note("instrument", "", form);
    const version = cell("versi").trim().replace(/\.0$/, "");
    if (!["", String(data.version)].includes(version)) note("version", "", version);
    const end = cell("end").trim();
    const sent = NOTHING.includes(end.toLowerCase()) ? "" : day(end);
    const dated = items.find((item) => item.dimension === "date");
    if (sent === null && !(dated && answers[dated.id])) note("date", "end", end);
    return { row: { at, id: visit.uuid.trim(), time: sent || "", answers }, reasons };
  }

  /** With the same answers the first of one id stays, with different ones none does.
   *  @param {SuluhVisitRow[]} rows @returns {Map<number, SuluhReason>} place -> why it goes */
  function duplicates(rows) {
    /** @type {Map<string, SuluhVisitRow[]>} */
    const groups = new Map();
    rows.forEach((row) => { if (row.id) groups.set(row.id, [...(groups.get(row.id) || []), row]); });
    /** @type {Map<number, SuluhReason>} */
    const gone = new Map();
    groups.forEach((group, id) => {
      const same = new Set(group.map((row) => JSON.stringify(row.answers))).size === 1;
      (same ? group.slice(1) : group).forEach((row) => gone.set(row.at, { name: same ? "duplicate" : "conflict", column: id, value: "" }));
    });
    return gone;
  }

  /** @param {SuluhResultsData} data @param {SuluhResponse[]} visits @returns {{good: SuluhVisitRow[], aside: SuluhAside[]}} */
  function read(data, visits) {
    const broken = [new RegExp(data.garbled, "u"), new RegExp(data.mojibake, "u")];
    const made = visits.map((visit, at) => one(data, visit, at, broken));
    const sound = made.filter(({ reasons }) => !reasons.length).map(({ row }) => row);
    const gone = duplicates(sound);
    const aside = made.filter(({ reasons }) => reasons.length).map(({ row, reasons }) => ({ at: row.at, reasons }));
    gone.forEach((reason, at) => aside.push({ at, reasons: [reason] }));
    return { good: sound.filter((row) => !gone.has(row.at)), aside };
  }

  window.Suluh.counting = Object.assign(window.Suluh.counting || {}, { read });
})();
