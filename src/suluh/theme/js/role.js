// The role that a reader of an internal edition has chosen, on this device alone and only if they ask for it.
(function () {
  "use strict";
  const { keys, read, shelf } = Suluh.storage;
  const own = shelf();
  const choice = /** @type {HTMLElement | null} */ (document.querySelector("[data-keep]"));
  const chosen = /** @type {HTMLElement | null} */ (document.querySelector("[data-chosen]"));
  if (!own) return;

  /** @param {HTMLElement} box @param {string} name @returns {string} */
  function word(box, name) {
    return box.getAttribute(`data-${name}`) || "";
  }

  /** @param {HTMLElement} box whose role can be kept on this device, or forgotten again */
  function offer(box) {
    const kept = read(keys.role) === word(box, "role");
    const button = document.createElement("button");
    button.className = "button";
    button.type = "button";
    button.textContent = word(box, kept ? "forget" : "keep");
    button.addEventListener("click", () => {
      try {
        if (kept) /** @type {Storage} */ (own).removeItem(keys.role);
        else /** @type {Storage} */ (own).setItem(keys.role, JSON.stringify(word(box, "role")));
      } catch (full) { return; }
      offer(box);
      /** @type {HTMLElement} */ (box.querySelector("button")).focus();
    });
    box.replaceChildren(kept ? `${word(box, "kept")} ` : "", button);
    box.hidden = false;
  }

  if (choice) offer(choice);
  if (!chosen) return;
  const role = read(keys.role);
  const door = Array.from(document.querySelectorAll("a[data-role]")).find((a) => a.getAttribute("data-role") === role);
  if (!door) return;
  const link = document.createElement("a");
  link.className = "button";
  link.href = /** @type {HTMLAnchorElement} */ (door).href;
  link.textContent = word(chosen, "go").replace("{}", /** @type {HTMLElement} */ (door.querySelector("strong")).textContent || "");
  chosen.replaceChildren(link);
  chosen.hidden = false;
})();
