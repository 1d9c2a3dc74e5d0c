// The answers as text, for paper: the fields themselves are not printed.
(function () {
  "use strict";

  /** @param {HTMLFormElement} form */
  function printed(form) {
    function write() {
      form.querySelectorAll(".question").forEach((question) => {
        const fields = /** @type {HTMLInputElement[]} */ (Array.from(question.querySelectorAll("input, textarea")));
        const texts = fields.map((field) => {
          const label = field.closest("label");
          const name = label ? (label.textContent || "").trim() : "";
          if (field.type === "radio" || field.type === "checkbox") return field.checked ? name : "";
          return field.value.trim() && name ? `${name}: ${field.value.trim()}` : field.value.trim();
        });
        let line = question.querySelector(".printed");
        if (!line) {
          line = document.createElement("p");
          line.className = "printed";
          question.appendChild(line);
        }
        line.textContent = texts.filter(Boolean).join("; ") || "–";
      });
      form.classList.add("as-text");
    }
    window.addEventListener("beforeprint", write);
    const media = window.matchMedia("print");
    if (media.addEventListener) media.addEventListener("change", () => { if (media.matches) write(); });
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.printed = printed;
})();
