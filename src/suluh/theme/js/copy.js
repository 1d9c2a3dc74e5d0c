// Copies the page's message; the old way too, for pages that do not come over https.
(function () {
  "use strict";
  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("button[data-copied]"));
  const sms = document.querySelector(".share a[href^='sms:']");
  if (!button || !button.parentElement || !sms) return;
  const done = button.getAttribute("data-copied");
  const text = decodeURIComponent((sms.getAttribute("href") || "").split("body=")[1]);
  const status = document.querySelector(".share [role=status]");

  function say() {
    if (status) status.textContent = done;
  }

  const select = () => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    if (document.execCommand("copy")) say();
    area.remove();
    button.focus();
  };

  button.addEventListener("click", () => {
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(say, select);
    else select();
  });
  button.parentElement.hidden = false;
})();
