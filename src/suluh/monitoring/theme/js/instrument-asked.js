// What of an instrument is to be asked, from the answers so far; and the score so far.
(function () {
  "use strict";

  /** @param {SuluhSheet} sheet @param {SuluhInstrument} instrument @param {ReturnType<SuluhParts["checker"]>} checker @returns {() => void} */
  function asked(sheet, instrument, checker) {
    const { scorer, stamp, completeness } = window.Suluh;
    const { form, word, collect, question } = sheet;

    /** @param {Element} place @param {SuluhItem[]} items @param {Record<string, boolean>} asked */
    function showAsked(place, items, asked) {
      items.forEach((item) => {
        const element = question(place, item.id);
        if (element) element.hidden = !asked[item.id];
      });
    }

    /** Shows what is to be asked, how much is answered, and the score so far. */
    function refresh() {
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
      completeness(sheet, instrument);
      showScore(scorer.score(instrument, found.answers, stamp.today()).whole);
    }

    /** @param {SuluhPart} whole */
    function showScore(whole) {
      const output = form.querySelector("[data-score]");
      const light = /** @type {HTMLElement | null} */ (form.querySelector("[data-light]"));
      if (!output || !light) return;
      output.textContent = whole.percent === null ? word("none") : `${whole.percent} ${word("percent")}`;
      light.hidden = !whole.light;
      light.className = `light light-${whole.light}`;
      light.textContent = whole.light ? word(`light-${whole.light}`) : "";
    }

    return refresh;
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.asked = asked;
})();
