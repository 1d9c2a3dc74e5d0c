// Whose number was typed. The same as src/suluh/search/numbers.py, and a test compares both.
(function () {
  "use strict";
  /** @param {string} typed @param {string} number */
  const same = (typed, number) => {
    const digits = typed.replace(/^\+/, "").replace(/^0+/, "");
    const own = number.replace(/^\+/, "").replace(/^0+/, "");
    const rest = own.length - digits.length;
    return digits === own || (!/^(\+|00)/.test(typed) && number[0] === "+" && digits.length > 5 && rest > 0 && rest < 4 && own.endsWith(digits));
  };
  const asked = (/** @type {string} */ text) => {
    const [, run = ""] = /^[^\d+]*((?:\+[ ().-]*)?\d[\d ().-]*)(?:[^\d ().-]\D*)?$/.exec([...text.slice(0, 600)].slice(0, 300).join("")) || [];
    return run.replace(/\(0\)|[^\d+]/g, "");
  };
  window.Suluh.numbers = {
    asked,
    whose: (text, numbers) => {
      const typed = asked(text);
      const digits = typed.replace("+", "");
      const found = [...new Set(numbers.filter(([number]) => same(typed, number)).map(([, unit]) => unit))];
      if (found[0] !== undefined && (digits.length > 5 || typed === text.trim())) return found;
      return /^[+06]/.test(typed) && digits.length > 8 && digits.length < 16 ? [] : undefined;
    },
  };
})();
