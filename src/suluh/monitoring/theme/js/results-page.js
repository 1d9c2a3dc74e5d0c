// The page of results of an instrument: takes the visits on this device and in files, and shows what they come to.
(function () {
  "use strict";
  const holder = /** @type {HTMLElement | null} */ (document.querySelector("[data-results]"));
  if (!holder) return;
  const { visits, resultsOwn, resultsComparison, resultsShared, results, resultsFile } = window.Suluh;
  /** @type {SuluhResultsData} */
  const data = JSON.parse(holder.getAttribute("data-results") || "{}");
  const { w } = data;
  /** @type {SuluhVisit[]} */
  let added = [];

  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => /** @type {HTMLElement} */ (holder.querySelector(`[data-${name}]`));

  /** @param {string} name @param {string} text */
  const say = (name, text) => {
    part(name).textContent = text;
    part(name).hidden = !text;
  };

  /** @param {string} name @param {HTMLElement[]} elements */
  const fill = (name, elements) => {
    part(name).textContent = "";
    part(name).append(...elements);
    part(name).hidden = !elements.length;
  };

  /** @returns {string} today on this device */
  const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);

  /** @returns {Promise<void>} */
  async function show() {
    const here = await visits.list(data.id);
    const all = [...here, ...added];
    const done = all.filter(({ state }) => state !== "draft");
    say("drafts", done.length < all.length ? w.drafts.replace("{}", String(all.length - done.length)) : "");
    say("state", done.length ? "" : w.empty);
    part("print").hidden = !done.length;
    const labels = done.map((visit, at) => resultsOwn.label(data, visit, at));
    const found = results(data, done, today());
    fill("own", done.length ? [
      ...resultsOwn.visits(data, found, labels), ...resultsOwn.warnings(data, found, labels), ...resultsComparison(data, found, labels),
    ] : []);
    fill("share", done.length ? resultsShared(data, found) : []);
  }

  const field = /** @type {HTMLInputElement} */ (holder.querySelector('input[type="file"]'));
  field.addEventListener("change", async () => {
    /** @type {string[]} */
    const said = [];
    added = [];
    for (const file of Array.from(field.files || [])) {
      let found = null;
      try { found = resultsFile(await file.text(), data); } catch (unreadable) { /* said below */ }
      said.push((found ? w.file_read : w.file_bad).replace("{}", file.name).replace("{}", String((found || []).length)));
      added.push(...(found || []));
    }
    say("files", said.join(" "));
    await show();
  });

  /** @param {boolean} shareOnly */
  const print = (shareOnly) => {
    const closed = Array.from(holder.querySelectorAll("details")).filter((details) => !details.open && !shareOnly);
    closed.forEach((details) => {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    document.body.classList.toggle("only-share", shareOnly);
    window.addEventListener("afterprint", () => {
      document.body.classList.remove("only-share");
      closed.forEach((details) => { details.open = false; });
    }, { once: true });
    window.print();
  };
  part("print-all").addEventListener("click", () => print(false));
  part("print-share").addEventListener("click", () => print(true));

  holder.hidden = false;
  show();
  visits.onChange(() => { show(); });
})();
