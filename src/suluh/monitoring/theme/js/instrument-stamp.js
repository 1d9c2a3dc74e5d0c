// When a response was given, by the clock of this device, and which one it is.
(function () {
  "use strict";

  /** @param {number} n @returns {string} */
  function two(n) {
    return String(n).padStart(2, "0");
  }

  /** @returns {string} today on this device, YYYY-MM-DD */
  function today() {
    const now = new Date();
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /** @returns {string} this moment, with the offset of this device */
  function moment() {
    const now = new Date();
    const offset = -now.getTimezoneOffset();
    const minutes = Math.abs(offset);
    const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return `${today()}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${zone}`;
  }

  /** @returns {string} a random id; crypto.randomUUID is not everywhere */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const text = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
    return [text.slice(0, 8), text.slice(8, 12), `4${text.slice(13, 16)}`, `a${text.slice(17, 20)}`, text.slice(20)].join("-");
  }

  window.Suluh = window.Suluh || /** @type {SuluhParts} */ ({});
  window.Suluh.stamp = { today, moment, uuid };
})();
