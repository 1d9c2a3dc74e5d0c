// Takes a quiz to a learning system that speaks SCORM 1.2: score, status, time, and where to go on.
// A pass is kept: neither another try nor half a try takes it away. Without a system the quiz works too.
(function () {
  "use strict";
  /** @typedef {{ LMSInitialize(x: string): string, LMSGetValue(k: string): string, LMSSetValue(k: string, v: string): string, LMSCommit(x: string): string, LMSFinish(x: string): string }} Api */
  const ROOM = 4096; // characters of cmi.suspend_data in SCORM 1.2
  const DONE = ["passed", "completed"];

  /** The API lies in a window above, or in the one that opened this. @param {any} from @returns {Api | null} */
  function find(from) {
    try {
      for (let at = from, n = 0; at && n < 12; n++) {
        if (at.API) return at.API;
        if (at.parent === at) break;
        at = at.parent;
      }
    } catch (e) { /* a window of somebody else */ }
    return null;
  }

  const found = find(window) || find(window.opener);
  const place = /** @type {HTMLElement | null} */ (document.querySelector(".quiz"));
  if (!found || !place) return;
  const api = found, quiz = place, began = Date.now();
  if (api.LMSInitialize("") !== "true") return;
  let open = true;
  const looking = ["review", "browse"].includes(get("lesson_mode"));
  const questions = /** @type {HTMLElement[]} */ ([...quiz.querySelectorAll(".question")]);

  /** @param {string} name */
  function get(name) { return String(api.LMSGetValue("cmi.core." + name) || ""); }
  /** @param {string} name @param {string} value */
  function set(name, value) { if (open && !looking) api.LMSSetValue("cmi." + name, value); }
  /** @param {HTMLElement} q @returns {HTMLInputElement[]} */
  function fields(q) { return [...q.querySelectorAll(/** @type {"input"} */ ("fieldset input, fieldset select"))]; }
  /** @param {HTMLElement} q */
  function answered(q) { return q.classList.contains("right") || q.classList.contains("wrong"); }
  /** Six letters that stand for a question in what is kept. @param {HTMLElement} q */
  function mark(q) { return Suluh.fingerprint.hex(q.dataset.key || "").slice(0, 6); }

  /** What was answered: "1;mark=2;mark=1,3". Where room ends, so do the answers. */
  function kept() {
    let text = "1";
    for (const q of questions.filter(answered)) {
      const values = fields(q).map((f) => f.type !== "radio" && f.type !== "checkbox" ? f.value : f.checked ? f.value : "");
      const more = ";" + mark(q) + "=" + values.map(encodeURIComponent).filter(Boolean).join(",");
      if (text.length + more.length <= ROOM) text += more;
    }
    return text;
  }

  /** Answers again what was answered in an earlier session. @param {string} text */
  function resume(text) {
    const [version, ...parts] = text.split(";");
    if (version !== "1") return;
    const had = new Map(parts.map((part) => /** @type {[string, string]} */ (part.split("="))));
    for (const q of questions) {
      const values = (had.get(mark(q)) || "").split(",").map(decode);
      const button = /** @type {HTMLElement | null} */ (q.querySelector("[data-check]"));
      if (!values[0] || !button) continue;
      fields(q).forEach((f, n) => {
        if (f.type === "radio" || f.type === "checkbox") f.checked = values.includes(f.value);
        else f.value = values[n] || "";
      });
      button.click();
    }
  }

  /** @param {string} text */
  function decode(text) { try { return decodeURIComponent(text); } catch (e) { return ""; } }

  /** The question to go on with. */
  function next() { return questions.find((q) => !answered(q)); }

  /** How long this session has been, as 0000:01:30.00. */
  function time() {
    const seconds = Math.max(0, Math.floor((Date.now() - began) / 1000));
    const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
    return String(Math.floor(seconds / 3600)).padStart(4, "0") + ":" + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60) + ".00";
  }

  function save() {
    set("core.session_time", time());
    set("core.exit", next() || !DONE.includes(get("lesson_status")) ? "suspend" : "");
    if (open && !looking) api.LMSCommit("");
  }

  function finish() {
    if (!open) return;
    save();
    open = false;
    api.LMSFinish("");
  }

  if (["", "not attempted", "browsed"].includes(get("lesson_status"))) set("core.lesson_status", "incomplete");
  set("core.score.min", "0");
  set("core.score.max", "100");
  const location = get("lesson_location");
  resume(String(api.LMSGetValue("cmi.suspend_data") || ""));
  save();
  const goOn = questions.find((q) => q.id === location && !answered(q)) || next();
  if (questions.some(answered)) quiz.dispatchEvent(new CustomEvent("buka", { detail: goOn || null }));
  if (questions.some(answered) && goOn) {
    goOn.scrollIntoView();
    const first = fields(goOn)[0];
    if (first) first.focus({ preventScroll: true });
  }

  quiz.addEventListener("jawab", () => {
    const at = next();
    set("suspend_data", kept());
    set("core.lesson_location", at ? at.id : "");
    save();
  });
  quiz.addEventListener("nilai", (event) => {
    const { percent, pass } = /** @type {CustomEvent} */ (event).detail;
    // Systems judge by the score again when the session ends, so the best one stays too.
    const best = get("score.raw");
    if (best === "" || !(Number(best) >= percent)) set("core.score.raw", String(percent));
    if (!DONE.includes(get("lesson_status"))) set("core.lesson_status", pass ? "passed" : "failed");
    save();
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
  window.addEventListener("pagehide", finish);
  // A page taken back from memory has lost its session: it begins another.
  window.addEventListener("pageshow", (event) => { if (/** @type {PageTransitionEvent} */ (event).persisted) window.location.reload(); });
})();
