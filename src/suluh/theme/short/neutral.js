// 347e4d672817908e45a61ad56e450cbd501a067ff93969642fea749aa98220f5
(()=>{"use strict";const e=document.querySelector("a"),t=performance.getEntriesByType("navigation")[0];window.addEventListener("load",()=>{setTimeout(()=>{!e||t&&"navigate"!==t.type||location.assign(e.href)},0)})})();
