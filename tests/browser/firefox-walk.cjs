// A reader's walk through the file edition in Firefox, from file:// and without network:
//   scripts/node tests/browser/firefox-walk.cjs FIREFOX FOLDER
// Exits 1 with a message at the first thing that is not as it should be.
"use strict";
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");

const HOMES = { id: "index.html", en: "en/index.html" };
// A proxy where nobody listens: whatever asks for the network fails.
const OFFLINE = {
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};
const TIMEOUT_MS = 15_000;

/** Stop with a message unless `fact` holds. */
function must(fact, message) {
  if (!fact) throw new Error(message);
}

/** Runs in each page before its own scripts: notes what the policy refuses, by directive and address. */
function listen() {
  globalThis.refused = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    globalThis.refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
}

/** What every page must show: its language, its style sheet, its picture, no refusal. */
async function look(page, lang) {
  const seen = await page.evaluate(() => ({
    address: location.href,
    lang: document.documentElement.lang,
    headings: document.querySelectorAll("main h1").length,
    width: getComputedStyle(document.querySelector(".shell")).maxWidth,
    display: getComputedStyle(document.querySelector(".site-header")).display,
    picture: document.querySelector(".brand img").naturalWidth,
    refused: globalThis.refused,
  }));
  must(seen.address.startsWith("file:"), `${seen.address}: not from file://`);
  must(Array.isArray(seen.refused), `${seen.address}: refusals were not listened for`);
  must(seen.refused.length === 0, `${seen.address}: refused by the policy: ${seen.refused.join(", ")}`);
  must(seen.lang === lang, `${seen.address}: lang is "${seen.lang}", not "${lang}"`);
  must(seen.headings === 1, `${seen.address}: ${seen.headings} titles`);
  must(seen.width !== "none" && seen.display === "flex", `${seen.address}: the style sheet does not apply`);
  must(seen.picture > 0, `${seen.address}: the picture is not shown`);
}

async function follow(page, selector, lang) {
  const link = await page.$(selector);
  must(link, `${page.url()}: no link ${selector}`);
  await Promise.all([page.waitForNavigation(), link.click()]);
  await look(page, lang);
}

/** Text size answers, and the switch carries the anchor along: our scripts run. */
async function use(page) {
  await page.click(".menu summary");
  await page.waitForSelector("button[data-sizes]", { visible: true });
  await page.click("button[data-sizes]");
  const [larger, link] = await page.evaluate(async () => {
    const larger = document.documentElement.classList.contains("huruf-1");
    location.hash = "isi";
    await new Promise((done) => setTimeout(done, 100));
    return [larger, document.querySelector("a[data-switch]").getAttribute("href")];
  });
  must(larger, `${page.url()}: the button for the size of the text does nothing`);
  must(link.endsWith("#isi"), `${page.url()}: the language switch does not keep the anchor: ${link}`);
}

/** The policy is in force, and its refusals are heard: what somebody slips in neither runs nor calls out. */
async function slipIn(page) {
  const [ran, refused] = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'slipped in'";
    const picture = document.createElement("img");
    picture.src = "https://elsewhere.example/x.png";
    document.body.append(script, picture);
    await new Promise((done) => setTimeout(done, 500));
    return [document.title === "slipped in", globalThis.refused];
  });
  must(!ran, "a script slipped into the page runs: the policy is not in force");
  const heard = refused.sort().join(", ");
  must(heard === "img-src https://elsewhere.example/x.png, script-src-elem inline", `refused was only: ${heard}`);
}

async function walk(browser, base, lang) {
  const page = await browser.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error: ${error}`));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url(); // data: is Firefox's own font for telling whether fonts are loaded
    if (!url.startsWith(base) && !url.startsWith("data:")) problems.push(`asked for ${url}`);
  });
  await page.evaluateOnNewDocument(listen);
  await page.goto(base + HOMES[lang]);
  await look(page, lang);
  await follow(page, "main a[href$='masalah/index.html']", lang);
  await follow(page, "main a[href$='paspor-ditahan.html']", lang);
  await use(page);
  await follow(page, ".brand", lang);
  await follow(page, "main a[href$='negara/index.html']", lang);
  await follow(page, "main a[href$='taiwan.html']", lang);
  await follow(page, "main .prose a[href*='peraturan/'], main a[href*='peraturan/']", lang);
  await follow(page, ".brand", lang);
  await follow(page, "main a[href$='istilah/index.html']", lang);
  await follow(page, "main a[href$='p.html']", lang);
  must(await page.$("dt#p3mi"), `${page.url()}: no P3MI in the glossary`);
  await follow(page, "a.switch", lang === "id" ? "en" : "id");
  must(problems.length === 0, problems.join("\n"));
  await slipIn(page);
  await page.close();
}

async function main([firefox, folder]) {
  const base = `${pathToFileURL(path.resolve(folder)).href}/`;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: firefox,
    headless: true,
    extraPrefsFirefox: OFFLINE,
  });
  try {
    for (const lang of Object.keys(HOMES)) await walk(browser, base, lang);
    console.log(await browser.version());
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((problem) => {
  console.error(String((problem && problem.message) || problem));
  process.exit(1);
});
