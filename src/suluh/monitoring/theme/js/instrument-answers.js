// The answers that stand in the form of an instrument: reads them, fills them in, adds rounds of a repeat.
(function () {
  "use strict";
  /** What the form itself makes when it is saved. */
  const MADE = /^(start|end|today|instrumen|versi|nilai(_.*)?|lampu)$/;

  /** @param {HTMLFormElement} form @param {SuluhInstrument} instrument @returns {SuluhSheet} */
  function sheet(form, instrument) {
    const decimals = new Set(instrument.sections.flatMap(({ items }) => items.filter(({ type }) => type === "decimal").map(({ id }) => id)));

    /** @param {string} name @returns {string} */
    function word(name) {
      return form.getAttribute(`data-${name}`) || "";
    }

    /** @param {Element} root @returns {HTMLInputElement[]} those below it; of the form only those outside of rounds */
    function inputs(root) {
      const found = /** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll("input, textarea"));
      return Array.from(found).filter((input) => input.name && !(root === form && input.closest(".round")));
    }

    /** @param {HTMLInputElement} input @returns {string} its field; rounds add a number */
    function field(input) {
      return input.name.split("#")[0];
    }

    /** @param {HTMLInputElement} input */
    function isTick(input) {
      return input.type === "radio" || input.type === "checkbox";
    }

    /** @param {Element} root @returns {SuluhAnswers} the answers below an element, with those that the form has no place for */
    function collect(root) {
      return { ...left(root), ...given(root) };
    }

    /** @param {Element} root @returns {SuluhAnswers} answers of another version that no field can show */
    function left(root) {
      return JSON.parse(root.getAttribute("data-left") || "{}");
    }

    /** @param {Element} root @returns {SuluhAnswers} what stands in the fields */
    function given(root) {
      /** @type {SuluhAnswers} */
      const found = {};
      inputs(root).forEach((input) => {
        const name = field(input);
        if (isTick(input)) {
          if (input.checked) found[name] = found[name] ? `${found[name]} ${input.value}` : input.value;
        } else if (input.value.trim()) {
          found[name] = input.value.trim();
        }
      });
      // A comma is how Indonesian writes the decimal mark.
      Object.keys(found).filter((name) => decimals.has(name)).forEach((name) => { found[name] = found[name].replace(",", "."); });
      return found;
    }

    /** @param {string} id @returns {HTMLElement} */
    function section(id) {
      return /** @type {HTMLElement} */ (form.querySelector(`[data-section="${id}"]`));
    }

    /** @param {Element} root @param {string} item @returns {HTMLElement | null} */
    function question(root, item) {
      return root.querySelector(`[data-item="${item}"]`);
    }

    /** @returns {Record<string, SuluhAnswers[]>} by section that repeats */
    function rounds() {
      /** @type {Record<string, SuluhAnswers[]>} */
      const found = {};
      instrument.sections.forEach(({ id, repeat }) => {
        if (repeat) found[id] = Array.from(section(id).querySelectorAll(".round")).map(collect);
      });
      return found;
    }

    /** @param {Element} root @param {SuluhAnswers} answers @param {number} version of the instrument that they were given to */
    function fill(root, answers, version) {
      const names = new Set(inputs(root).map(field));
      inputs(root).forEach((input) => {
        const answer = String(answers[field(input)] || "");
        if (isTick(input)) input.checked = answer.split(" ").includes(input.value);
        else input.value = answer;
      });
      const shown = given(root);
      /** @type {SuluhAnswers} */
      const rest = {};
      Object.keys(answers).forEach((name) => {
        if (!answers[name] || MADE.test(name) || shown[name] === answers[name]) return;
        rest[names.has(name) ? `${name}@${version}` : name] = String(answers[name]);
      });
      if (Object.keys(rest).length) root.setAttribute("data-left", JSON.stringify(rest));
      else root.removeAttribute("data-left");
    }

    /** @param {Element} holder numbers the rounds anew */
    function number(holder) {
      holder.querySelectorAll(".round > h3").forEach((heading, at) => {
        heading.textContent = (holder.getAttribute("data-name") || "").replace("{}", String(at + 1));
      });
    }

    /** @param {string} id of a section @param {SuluhAnswers} answers @param {number} [version] */
    function addRound(id, answers, version) {
      const place = section(id);
      const template = /** @type {HTMLTemplateElement} */ (place.querySelector("template"));
      const holder = /** @type {Element} */ (place.querySelector("[data-rounds]"));
      const last = Number(holder.getAttribute("data-last") || "0") + 1;
      holder.setAttribute("data-last", String(last));
      const round = /** @type {Element} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
      round.querySelectorAll("[id], [for], [name], [aria-describedby]").forEach((element) => {
        ["id", "for", "name", "aria-describedby"].forEach((name) => {
          const old = element.getAttribute(name);
          if (old) element.setAttribute(name, `${old}#${last}`);
        });
      });
      holder.appendChild(round);
      fill(round, answers, version || instrument.version);
      number(holder);
    }

    return { form, word, collect, left, rounds, section, question, fill, addRound, number };
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.sheet = sheet;
})();
