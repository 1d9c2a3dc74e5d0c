// Reads the page aloud with a voice that lives on the device: a voice from the network would send
// what is read to its maker. Without such a voice the button stays hidden.
(function () {
  "use strict";
  var button = /** @type {HTMLButtonElement | null} */ (document.querySelector("button[data-read]"));
  var main = document.querySelector("main");
  if (!button || !main || !("speechSynthesis" in window)) return;
  var synth = window.speechSynthesis;
  var lang = document.documentElement.lang;
  var label = button.querySelector("span");
  var start = label ? label.textContent : "";
  var stop = button.getAttribute("data-stop");
  // What is read from: not the tools, lists of contents and small print.
  var SKIPPED = "svg, button:not(.term), .tools, .stamp, .toc, .about, .share, .feedback, [popover]";
  var BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, caption, summary, div, section";
  var LONGEST = 200; // some voices fall silent within longer texts
  /** @type {string[]} */
  var queue = [];
  var reading = false;
  var run = 0; // tells the events of an earlier reading from those of this one

  function voice() {
    return synth.getVoices().filter(function (v) {
      var code = v.lang.toLowerCase().split(/[-_]/)[0];
      return v.localService && (code === lang || (code === "in" && lang === "id"));
    })[0];
  }

  /** @param {Element} from @returns {string[]} sentences, at most LONGEST letters where they can be cut */
  function sentences(from) {
    var copy = /** @type {Element} */ (from.cloneNode(true));
    copy.querySelectorAll(SKIPPED).forEach(function (e) { e.remove(); });
    var walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    /** @type {string[]} */
    var texts = [];
    /** @type {Element | null} */
    var last = null;
    while (walker.nextNode()) {
      var parent = walker.currentNode.parentElement;
      var block = parent && parent.closest(BLOCKS);
      if (block === last && texts.length) texts[texts.length - 1] += walker.currentNode.nodeValue;
      else texts.push(walker.currentNode.nodeValue || "");
      last = block;
    }
    /** @type {string[]} */
    var found = [];
    texts.forEach(function (text) {
      var rest = text.replace(/\s+/g, " ").trim();
      while (rest) {
        var end = rest.search(/[.!?:;] /) + 1 || rest.length;
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
    var text = reading ? queue.shift() : "";
    var chosen = voice();
    if (!text || !chosen) return set(false);
    var words = new SpeechSynthesisUtterance(text);
    words.voice = chosen;
    words.lang = chosen.lang;
    var mine = run;
    words.onend = function () { if (mine === run) next(); };
    words.onerror = function () { if (mine === run) set(false); };
    synth.speak(words);
  }

  function quiet() {
    run += 1;
    set(false);
    synth.cancel();
  }

  function show() {
    if (button) button.hidden = !voice();
  }

  button.addEventListener("click", function () {
    if (reading) return quiet();
    run += 1;
    queue = main ? sentences(main) : [];
    set(true);
    next();
  });
  window.addEventListener("pagehide", quiet);
  if (synth.addEventListener) synth.addEventListener("voiceschanged", show);
  show();
})();
