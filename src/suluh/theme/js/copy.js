// Copies the page's message; the old way too, for pages that do not come over https.
(function () {
  "use strict";
  var button = /** @type {HTMLButtonElement | null} */ (document.querySelector("button[data-copied]"));
  var sms = document.querySelector(".share a[href^='sms:']");
  if (!button || !button.parentElement || !sms) return;
  var done = button.getAttribute("data-copied");
  var text = decodeURIComponent((sms.getAttribute("href") || "").split("body=")[1]);
  var status = document.querySelector(".share [role=status]");
  function say() {
    if (status) status.textContent = done;
  }
  function select() {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    if (document.execCommand("copy")) say();
    area.remove();
    if (button) button.focus();
  }
  button.addEventListener("click", function () {
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(say, select);
    else select();
  });
  button.parentElement.hidden = false;
})();
