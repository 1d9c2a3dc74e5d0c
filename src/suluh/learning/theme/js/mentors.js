// The mentor's page: reads progress files and verifies codes, all on this device.
(function () {
  "use strict";
  const page = /** @type {HTMLElement | null} */ (document.querySelector(".mentors"));
  if (!page) return;
  const words = page.dataset;
  const K = Suluh.progress;
  /** @template {HTMLElement} T @param {string} selector @returns {T} */
  function find(selector) { return /** @type {T} */ (/** @type {HTMLElement} */ (page).querySelector(selector)); }
  const file = /** @type {HTMLInputElement} */ (find("#berkas"));
  const body = find("tbody");
  const heads = [...page.querySelectorAll("th")].map((th) => th.textContent || "");
  const paths = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("details[data-path]")]);

  /** @param {HTMLElement} path @param {SuluhUnpacked} found @returns {string[] | null} a row, or nothing if it was not begun */
  function row(path, found) {
    const items = /** @type {HTMLElement[]} */ ([...path.querySelectorAll("li[data-key]")]);
    const states = items.map((li) => ({
      li, s: K.standing(/** @type {SuluhState} */ (found.state), li.dataset.key || "", (li.dataset.marks || "").match(/.{5}/g) || []),
    }));
    const begun = states.filter((x) => x.s.day);
    if (!begun.length) return null;
    const done = states.filter((x) => x.s.done).length;
    const changed = begun.filter((x) => !x.s.done);
    const open = states.filter((x) => !x.s.done);
    const tasks = open.filter((x) => x.li.dataset.kind === "task").length;
    const needs = [
      ...open.filter((x) => x.li.dataset.kind !== "task").map((x) => x.li.textContent || ""),
      ...(tasks ? [(words.unsigned || "").replace("{}", String(tasks))] : []),
    ];
    const name = /** @type {HTMLElement} */ (path.querySelector("summary")).textContent || "";
    return [found.name || "", name, done + "/" + items.length, changed.map((x) => x.li.textContent).join("; ") || "0",
      needs.join("; ") || words.ready || "", found.saved || ""];
  }

  file.addEventListener("change", () => {
    const files = [...(file.files || [])];
    Promise.all(files.map((f) => f.text().then((text) => ({ f, found: K.unpack(text) })))).then((read) => {
      const bad = read.filter((x) => x.found.fault).map((x) => x.f.name + ": " + words[x.found.fault]);
      const rows = read.filter((x) => !x.found.fault)
        .flatMap((x) => paths.map((path) => row(path, x.found)).filter((r) => r !== null));
      body.replaceChildren(...rows.map((cells) => {
        const tr = document.createElement("tr");
        (cells || []).forEach((text, n) => {
          const cell = document.createElement(n ? "td" : "th");
          if (n) cell.dataset.head = heads[n]; else cell.scope = "row";
          cell.textContent = text;
          tr.append(cell);
        });
        return tr;
      }));
      find("table").hidden = !rows.length;
      find("[data-said]").textContent = bad.join(" ");
    });
  });

  find("[data-verify]").addEventListener("click", () => {
    /** @param {string} id */
    function value(id) { return /** @type {HTMLInputElement} */ (find("#periksa_" + id)).value.trim(); }
    const path = /** @type {HTMLSelectElement} */ (find("select"));
    const code = K.code(value("nama"), path.value, value("hari"), value("isi"), value("kata"));
    const fits = code === value("kode").toUpperCase();
    const present = path.selectedOptions[0].dataset.content === value("isi");
    const said = find(".verify").dataset;
    find("[data-verdict]").textContent = (!fits ? said.bad : present ? said.good : said.old) || "";
  });
})();
