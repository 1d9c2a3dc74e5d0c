// Who learns on this device: choose, add, save to a file, take from one, delete all traces.
(function () {
  "use strict";
  const box = /** @type {HTMLElement | null} */ (document.querySelector(".learner"));
  if (!box) return;
  const storage = Suluh.storage.shelf(); // where it is refused, progress goes into a file
  let book = Suluh.progress.open(storage);
  /** @type {(() => void)[]} */
  const listeners = [];
  Suluh.learner = { get book() { return book; }, changed: (what) => { listeners.push(what); } };

  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  function part(selector) { return /** @type {T} */ (/** @type {HTMLElement} */ (box).querySelector(selector)); }
  const said = part("[data-said]");
  const who = /** @type {HTMLSelectElement} */ (part("select"));
  const name = /** @type {HTMLInputElement} */ (part("#pelajar_nama"));
  const file = /** @type {HTMLInputElement} */ (part("[type=file]"));

  const settings = /** @type {HTMLDetailsElement} */ (part("details"));
  let named = "-"; // who was shown last: the settings fold when somebody else learns

  /** @param {string} key a data- attribute of the box, or nothing */
  function say(key) { said.textContent = key ? /** @type {HTMLElement} */ (box).dataset[key] || "" : ""; }

  function show() {
    const person = book.people.find((p) => p[0] === book.now);
    part("[data-name]").textContent = (/** @type {HTMLElement} */ (box).dataset[person ? "as" : "nobody"] || "").replace("{}", person ? person[1] : "");
    if (!person !== settings.open && (!person || named !== book.now)) settings.open = !person;
    named = book.now;
    who.replaceChildren(...book.people.map((p) => new Option(p[1], p[0], false, p[0] === book.now)));
    part("[data-who]").hidden = book.people.length < 2;
    part("[data-own]").hidden = !book.now;
    part("[data-first]").hidden = Boolean(book.now);
    listeners.forEach((what) => what());
  }

  who.addEventListener("change", () => { book.choose(who.value); say(book.fault); show(); });
  function add() {
    if (!name.value.trim()) return name.focus();
    book.add(name.value);
    name.value = "";
    say(book.kept ? "" : "lost");
    show();
  }
  part("[data-add]").addEventListener("click", add);
  name.addEventListener("keydown", (event) => { if (event.key === "Enter") add(); });

  part("[data-save]").addEventListener("click", () => {
    const person = book.people.find((p) => p[0] === book.now);
    const day = Suluh.progress.today(new Date());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([Suluh.progress.pack(person ? person[1] : "", book.state, day)], { type: "application/json" }));
    link.download = "suluh-belajar-" + day + ".json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  file.addEventListener("change", () => {
    const chosen = file.files && file.files[0];
    if (!chosen) return;
    chosen.text().then((text) => {
      const found = Suluh.progress.unpack(text);
      book.take(found);
      say(found.fault || "taken");
      file.value = "";
      show();
    });
  });

  /** @param {boolean} all */
  function forget(all) {
    if (!window.confirm(/** @type {HTMLElement} */ (box).dataset[all ? "sureAll" : "sure"])) return;
    book.forget(all ? undefined : book.now);
    if (all) Suluh.storage.forget();
    say("forgotten");
    show();
  }
  part("[data-forget]").addEventListener("click", () => forget(false));
  part("[data-forget-all]").addEventListener("click", () => forget(true));

  // Another tab has saved: what it has is added, so that nothing of it is overwritten.
  window.addEventListener("storage", (event) => {
    if (event.key && !event.key.startsWith("suluh.belajar")) return;
    const mine = book.state, at = book.now;
    book = Suluh.progress.open(storage);
    if (book.now === at && event.newValue) book.state = Suluh.progress.merge(book.state, mine);
    show();
  });

  // Come back to as it was left: what lessons have marked meanwhile is on the device.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted || !book.kept) return;
    book = Suluh.progress.open(storage);
    show();
  });

  box.hidden = false;
  say(book.fault || (book.kept ? "" : "lost"));
  document.addEventListener("DOMContentLoaded", show);
  if (document.readyState === "complete") show();
})();
