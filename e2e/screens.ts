/** Draws every page and state in three widths, light and dark, and an index to look through them. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { startServer } from "./support/server.ts";
import { launchBrowser, newVisit } from "./support/site.ts";
import { type PageLanguage, type SitePage, languages, pages, pathIn } from "./pages.ts";

const WIDTHS = [320, 768, 1440];
const SCHEMES = ["light", "dark"] as const;
const folder = resolve(import.meta.dirname, "../target/screens");

interface Shot {
  entry: SitePage;
  language: PageLanguage;
  width: number;
  scheme: (typeof SCHEMES)[number];
}

/** File name of a picture. */
function fileOf({ entry, language, width, scheme }: Shot): string {
  return `${entry.name}-${language}-${width}-${scheme}.png`;
}

async function draw(browser: Browser, origin: string, shot: Shot): Promise<void> {
  const options = { colorScheme: shot.scheme, viewport: { width: shot.width, height: 900 } };
  const context = await newVisit(browser, options, origin);
  try {
    const page = await context.newPage();
    await page.goto(pathIn(shot.language, shot.entry.path), { waitUntil: "networkidle" });
    await shot.entry.prepare?.(page);
    await page.screenshot({ path: resolve(folder, fileOf(shot)), fullPage: true });
  } finally {
    await context.close();
  }
}

/** The page that shows all pictures side by side. */
function index(shots: readonly Shot[], failures: readonly string[]): string {
  const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const groups = languages.flatMap((language) => pages.map((entry) => ({ language, entry })));
  const sections = groups.map(({ language, entry }) => {
    const own = shots.filter((shot) => shot.language === language && shot.entry === entry);
    const pictures = own.map((shot) => {
      const caption = `${shot.width} px, ${shot.scheme}`;
      return `<figure><a href="${fileOf(shot)}"><img src="${fileOf(shot)}" width="${Math.round(shot.width / 4)}"
        loading="lazy" alt="${escape(entry.name)}, ${caption}"></a><figcaption>${caption}</figcaption></figure>`;
    });
    return `<section><h2>${escape(entry.name)} (${language})</h2><p><code>${escape(pathIn(language, entry.path))}</code></p>
      <div>${pictures.join("")}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens of Schakel</title>
<style>body{font-family:sans-serif;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
figure{margin:0}img{border:1px solid #888}</style><h1>Screens of Schakel</h1>
<p>${shots.length} pictures, ${failures.length} failures.</p>
<ul>${failures.map((failure) => `<li>${escape(failure)}</li>`).join("")}</ul>${sections.join("\n")}</html>\n`;
}

/** Draws with as many pages at once as the machine has work for; returns what could not be drawn. */
async function drawAll(browser: Browser, origin: string, shots: readonly Shot[]): Promise<string[]> {
  const queue = [...shots];
  const failures: string[] = [];
  let done = 0;
  const worker = async () => {
    for (let shot = queue.shift(); shot !== undefined; shot = queue.shift()) {
      try {
        await draw(browser, origin, shot);
      } catch (error) {
        failures.push(
          `${fileOf(shot)}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
        );
      }
      done += 1;
      process.stdout.write(`\r${done} of ${shots.length} pictures`);
    }
  };
  await Promise.all([worker(), worker()]);
  process.stdout.write("\n");
  return failures;
}

const wanted = process.argv[2] ?? "";
const shots: Shot[] = languages
  .flatMap((language) => pages.map((entry) => ({ language, entry })))
  .filter(({ entry }) => entry.name.includes(wanted))
  .flatMap(({ language, entry }) =>
    WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ entry, language, width, scheme }))),
  );

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await launchBrowser();
try {
  const failures = await drawAll(browser, server.origin, shots);
  await writeFile(resolve(folder, "index.html"), index(shots, failures));
  for (const failure of failures) console.error(failure);
  console.log(`Look at ${resolve(folder, "index.html")}`);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
