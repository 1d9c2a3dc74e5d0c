// How many of the questions that are asked have an answer, beside each section and in the list of sections.
(function () {
  "use strict";

  /** @param {Element} question */
  function answered(question) {
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (question.querySelectorAll("input, textarea"));
    return Array.from(fields).some((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : field.value.trim()));
  }

  /** @param {SuluhSheet} sheet @param {SuluhInstrument} instrument */
  function completeness({ form, section, word }, instrument) {
    let done = 0;
    let asked = 0;
    instrument.sections.forEach(({ id }) => {
      const place = section(id);
      const questions = Array.from(place.querySelectorAll(".question")).filter((element) => !(/** @type {HTMLElement} */ (element).hidden));
      const own = place.hidden ? 0 : questions.filter(answered).length;
      done += own;
      asked += place.hidden ? 0 : questions.length;
      const text = word("done-of").replace("{}", String(own)).replace("{}", String(questions.length));
      document.querySelectorAll(`[data-done="${id}"]`).forEach((element) => {
        element.textContent = place.hidden || !questions.length ? "" : text;
        const entry = /** @type {HTMLElement | null} */ (element.closest("li"));
        if (entry) entry.hidden = place.hidden;
      });
    });
    const whole = document.querySelector("[data-done-all]");
    if (whole) whole.textContent = word("done-of").replace("{}", String(done)).replace("{}", String(asked));
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.completeness = completeness;
})();
