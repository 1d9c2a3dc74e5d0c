// What is wrong with the answers of an instrument, said beside each question.
(function () {
  "use strict";
  const CONSENT = "persetujuan";

  /** @param {SuluhSheet} sheet @param {SuluhInstrument} instrument */
  function checker(sheet, instrument) {
    const { form, word, question } = sheet;
    const { scorer, stamp } = window.Suluh;

    /** A round counts as if it were the only section, with the answers outside of it at hand.
     *  @param {SuluhSection} section @param {SuluhAnswers} outer @param {SuluhAnswers} own
     *  @returns {{answers: SuluhAnswers, asked: Record<string, boolean>}} */
    function cleanRound(section, outer, own) {
      const sections = instrument.sections.map((other) => ({ ...other, relevant: null, repeat: other === section ? 0 : 1 }));
      const found = scorer.clean({ ...instrument, consent: false, sections }, { ...outer, ...own }, stamp.today());
      const fields = Object.keys(own).filter((field) => found.answers[field]);
      return { answers: Object.fromEntries(fields.map((field) => [field, found.answers[field]])), asked: found.asked };
    }

    const types = scorer.types(instrument);

    /** @param {SuluhItem} item @param {SuluhAnswers} answers all of them @returns {string} what is wrong, or "" */
    function fault(item, answers) {
      const given = item.fields.map((field) => answers[field] || "");
      const any = given.some(Boolean);
      if (item.required && (item.type === "count_by_sex" ? !given.every(Boolean) : !any)) return word("required");
      if (!any) return "";
      if (item.type === "count_by_sex" && !given.every((text) => !text || /^[0-9]+$/.test(text))) return word("whole");
      if (item.type === "integer" && !/^-?[0-9]+$/.test(given[0])) return word("number");
      if (item.type === "decimal" && scorer.number(given[0]) === null) return word("number");
      const ask = { answers, types, today: stamp.today(), own: item.id };
      if (item.constraint && !scorer.holds(item.constraint, ask)) {
        const place = question(form, item.id);
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

    /** Judges every question that is asked.
     *  @param {(place: HTMLElement | null, message: string) => void} judge @returns {{answers: SuluhAnswers, rounds: Record<string, SuluhAnswers[]>}} */
    function walk(judge) {
      const found = scorer.clean(instrument, sheet.collect(form), stamp.today());
      if (instrument.consent) judge(question(form, CONSENT), found.answers[CONSENT] ? "" : word("required"));
      /** @type {Record<string, SuluhAnswers[]>} */
      const rounds = {};
      instrument.sections.forEach((section) => {
        const place = sheet.section(section.id);
        if (!section.repeat) {
          section.items.forEach((item) => {
            judge(question(place, item.id), found.asked[item.id] ? fault(item, found.answers) : "");
          });
          return;
        }
        rounds[section.id] = [];
        if (!found.asked[section.id]) return;
        place.querySelectorAll(".round").forEach((round) => {
          const own = cleanRound(section, found.answers, sheet.collect(round));
          section.items.forEach((item) => {
            judge(question(round, item.id), own.asked[item.id] ? fault(item, { ...found.answers, ...own.answers }) : "");
          });
          rounds[section.id].push(own.answers);
        });
      });
      return { answers: found.answers, rounds };
    }

    /** @returns {{answers: SuluhAnswers, rounds: Record<string, SuluhAnswers[]>, faults: HTMLElement[]}} */
    function check() {
      /** @type {HTMLElement[]} */
      const faults = [];
      const found = walk((place, message) => {
        if (!tell(place, message) && place) faults.push(place);
      });
      return { ...found, faults };
    }

    /** Takes away what is no longer wrong, and says nothing new. @returns {number} how many faults are still said */
    function mend() {
      const said = () => form.querySelectorAll(".fault:not([hidden])").length;
      if (!said()) return 0;
      walk((place, message) => {
        if (place && place.querySelector(".fault:not([hidden])")) tell(place, message);
      });
      return said();
    }

    return { cleanRound, tell, check, mend };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.checker = checker;
})();
