// Reads the page aloud with a voice that lives on the device: a voice from the network would send
// what is read to its maker. Without such a voice the button stays hidden.
(function () {
  "use strict";
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("button[data-read]"));
  const main = document.querySelector("main");
  if (!button || !main || !("speechSynthesis" in window)) return;
  const synth = window.speechSynthesis;
  const lang = document.documentElement.lang;
  const label = button.querySelector("span");
  const start = label ? label.textContent : "";
  const stop = button.getAttribute("data-stop");
  // What is read from: not the tools, lists of contents and small print.
  const SKIPPED = "svg, nav, button:not(.term), .tools, .stamp, .toc, .about, .share, .feedback, [popover]";
  const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, div, section";
  const LONGEST = 200; // some voices fall silent within longer texts
  /** @type {string[]} */
  let queue = [];
  let reading = false;
  let run = 0; // tells the events of an earlier reading from those of this one

  function voice() {
    return synth.getVoices().find((v) => {
      const code = v.lang.toLowerCase().split(/[-_]/)[0];
      return v.localService && (code === lang || (code === "in" && lang === "id"));
    });
  }

  /** @param {Element} from @returns {string[]} sentences, at most LONGEST letters where they can be cut */
  function sentences(from) {
    const copy = /** @type {Element} */ (from.cloneNode(true));
    copy.querySelectorAll(SKIPPED).forEach((e) => e.remove());
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    /** @type {string[]} */
    const texts = [];
    /** @type {Element | null} */
    let last = null;
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const block = parent && parent.closest(BLOCKS);
      if (block === last && texts.length) texts[texts.length - 1] += walker.currentNode.nodeValue;
      else texts.push(walker.currentNode.nodeValue || "");
      last = block;
    }
    /** @type {string[]} */
    const found = [];
    texts.forEach((text) => {
      let rest = text.replace(/\s+/g, " ").trim();
      while (rest) {
        let end = rest.search(/[.!?:;] /) + 1 || rest.length;
        if (end > LONGEST) end = rest.lastIndexOf(" ", LONGEST) + 1 || LONGEST;
        found.push(rest.slice(0, end));
        rest = rest.slice(end).trim();
      }
    });
    return found;
  }

  /** @param {boolean} on */
  function set(on) {
    reading = on;
    if (label) label.textContent = on ? stop : start;
  }

  function next() {
    const text = reading ? queue.shift() : "";
    const chosen = voice();
    if (!text || !chosen) return set(false);
    const words = new SpeechSynthesisUtterance(text);
    words.voice = chosen;
    words.lang = chosen.lang;
    const mine = run;
    words.onend = () => { if (mine === run) next(); };
    words.onerror = () => { if (mine === run) set(false); };
    synth.speak(words);
  }

  function quiet() {
    run += 1;
    set(false);
    synth.cancel();
  }

  const show = () => {
    button.hidden = !voice();
  };

  button.addEventListener("click", () => {
    if (reading) return quiet();
    run += 1;
    queue = sentences(main);
    set(true);
    next();
  });
  window.addEventListener("pagehide", quiet);
  if (synth.addEventListener) synth.addEventListener("voiceschanged", show);
  show();
})();
