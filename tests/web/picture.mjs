// Takes the picture of a page that README.md shows.
// usage: node picture.mjs CHROMIUM PROFILE PAGE PICTURE
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [executablePath, userDataDir, file, picture] = process.argv.slice(2);
const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await puppeteer.launch({ executablePath, userDataDir, headless: true, args: flags });
const page = await browser.newPage();
await page.setViewport({ width: 1200, height: 820 });
await page.goto(pathToFileURL(file).href);
await page.hover(".text .number");
await new Promise((resolve) => setTimeout(resolve, 300));
await page.screenshot({ path: picture });
await browser.close();
