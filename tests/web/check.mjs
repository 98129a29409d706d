// Opens pages in a headless Chromium and prints, a line of JSON a page, what they did and what axe-core finds.
// usage: node check.mjs [--axe] CHROMIUM PROFILE FILE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const given = process.argv.slice(2);
const wantsAxe = given[0] === "--axe" && Boolean(given.shift());
const [executablePath, userDataDir, ...files] = given;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await puppeteer.launch({ executablePath, userDataDir, headless: true, args: flags });

const page = await browser.newPage();
let seen = {};
let own = "";
page.on("request", (request) => { if (request.url() !== own) seen.requests.push(request.url()); });
page.on("dialog", (dialog) => { seen.dialogs += 1; dialog.dismiss(); });
page.on("console", (message) => seen.messages.push(message.text()));
page.on("pageerror", (error) => seen.messages.push(String(error)));
page.on("popup", () => seen.messages.push("a window was opened"));
// axe-core is put into the page from outside, which its own policy would rightly refuse.
if (wantsAxe) await page.setBypassCSP(true);

for (const file of files) {
  for (const scheme of wantsAxe ? ["light", "dark"] : ["light"]) {
    seen = { file, scheme, requests: [], dialogs: 0, messages: [], violations: [] };
    own = pathToFileURL(file).href;
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.goto(own, { waitUntil: "load" });
    Object.assign(seen, await page.evaluate(() => ({
      ran: Boolean(window.ran),
      frames: document.querySelectorAll("iframe, frame, object, embed, portal").length,
      scripts: document.scripts.length,
      forms: document.forms.length,
      images: document.querySelectorAll("img, svg, video, audio, link, base").length,
      metas: document.querySelectorAll("meta").length,
      handlers: [...document.querySelectorAll("*")].filter((element) =>
        [...element.attributes].some((attribute) => attribute.name.startsWith("on") || attribute.name === "style")).length,
      links: [...document.links].map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#")),
      lost: [...document.links].map((link) => link.getAttribute("href")).filter((href) =>
        href.startsWith("#") && !document.getElementById(href.slice(1))),
      overflows: document.documentElement.scrollWidth > innerWidth,
    })));
    seen.opened = page.frames().length;
    if (wantsAxe) {
      await page.evaluate(axe);
      seen.violations = await page.evaluate(async () => (await axe.run(document)).violations.map((violation) =>
        `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`));
    }
    console.log(JSON.stringify(seen));
  }
}
await browser.close();
