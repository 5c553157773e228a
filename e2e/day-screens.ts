/**
 * Draws every screen of the day of a meeting and writes the page that shows them:
 * docs/handleiding/werksessie-in-beeld.md with its pictures in docs/images/werksessie.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { Chair, today } from "./support/chair.ts";
import { startServer } from "./support/server.ts";
import { launchBrowser, newVisit } from "./support/site.ts";

const docs = resolve(import.meta.dirname, "../docs");
const folder = resolve(docs, "images/werksessie");
const PHONE = { width: 390, height: 844 };
const LAPTOP = { width: 1280, height: 800 };
const WIDE = { width: 1920, height: 1080 };
const OLD = { width: 1024, height: 768 };

interface Picture {
  file: string;
  caption: string;
}

const chapters: { title: string; lead: string; pictures: Picture[] }[] = [];

function chapter(title: string, lead: string): void {
  chapters.push({ title, lead, pictures: [] });
}

/** A picture of what is in sight: small, for a page with many of them; of a wall at a part of its size. */
async function draw(page: Page, name: string, caption: string, scale = 1): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 70,
    ...(scale < 1 ? { clip: { x: 0, y: 0, ...page.viewportSize()!, scale } } : {}),
  });
  await session.detach();
  await writeFile(resolve(folder, `${name}.webp`), Buffer.from(data, "base64"));
  chapters.at(-1)!.pictures.push({ file: `${name}.webp`, caption });
}

async function open(browser: Browser, origin: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await newVisit(browser, { viewport }, origin);
  return context.newPage();
}

const CARDS = [
  "Woningen voor starters en ouderen, dicht bij het station",
  "Jongeren vertrekken na school en komen niet terug",
  "Samen met de regio één ziekenhuis openhouden",
  "Winkels in het centrum staan leeg",
  "Werk aan het spoor geeft ruimte voor bedrijven",
  "Minder mensen in de zorg, meer mensen die zorg nodig hebben",
];

/** Something stands on the page, as it does on the day. */
async function work(guest: Page, id: string, name: string): Promise<void> {
  const form = guest.locator(`#nieuw-${id}`);
  const add = async (words: string) => {
    await form.locator("[name=tekst]").fill(words);
    await form.locator("button[type=submit]").click();
    await guest.locator(".note__words", { hasText: words }).first().waitFor();
  };
  if (name === "cards") for (const words of CARDS) await add(words);
  if (name === "trend") {
    for (const words of ["Wij groeien, maar vooral door ouderen.", "Jonge gezinnen kiezen voor de stad."]) await add(words);
  }
  if (name === "discuss") await add("Wij zijn het eens over wonen, niet over werk.");
  if (name === "recognise") {
    const answer = guest.locator(`form[id^="vind-${id}-"]`).first();
    await answer.locator("[value=nuance]").check();
    await answer.locator("[name=tekst]").fill("Hemelsbreed klopt dit, met de trein niet.");
    await answer.locator("button[type=submit]").click();
    await guest.locator(".note__words", { hasText: "Hemelsbreed" }).first().waitFor();
  }
  if (name === "course-decision-areas") {
    for (let turn = 0; turn < 3; turn++) {
      const example = guest.locator("form", { has: guest.getByRole("button", { name: "Neem over" }) }).first();
      const before = await guest.locator(".course h3, .course h2, .course li").count();
      await example.getByRole("button", { name: "Neem over" }).click();
      await guest.waitForFunction((known) => document.querySelectorAll(".course h3, .course h2, .course li").length > known, before);
    }
  }
}

/** The steps of the day as a participant and the table see them. */
async function drawSteps(chair: Chair, guest: Page, wall: Page): Promise<void> {
  const { frame, steps } = await chair.view();
  const seen = new Map<string, number>();
  for (const id of frame.order) {
    const { kind, title } = steps[id]!.step;
    const name = kind.part ? `${kind.kind}-${kind.part}` : kind.kind;
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    if (turn > 1) continue;
    if ((await chair.view()).frame.current !== id) await chair.press({ start: id });
    await guest.locator(`#step-${id}`).waitFor();
    await work(guest, id, name);
    await guest.evaluate(() => scrollTo(0, 0));
    await draw(guest, `deelnemer-${name}`, title.nl);
    if (["cards", "vote", "trend"].includes(kind.kind)) {
      await chair.press({ show: kind.kind === "cards" ? { shown: "tables", id } : { shown: "current" } });
      await wall.waitForTimeout(1500);
    }
  }
}

/** The page that shows all pictures. */
function page(): string {
  const pictures = (all: Picture[]) =>
    all.map(({ file, caption }) => `### ${caption}\n\n![${caption}](../images/werksessie/${file})\n`).join("\n");
  const parts = chapters.map(({ title, lead, pictures: all }) => `## ${title}\n\n${lead}\n\n${pictures(all)}`);
  return `# De werksessie in beeld

Zo ziet de dag eruit op elk scherm. De beelden komen uit de demonstratie, met verzonnen deelnemers. Ze zijn gemaakt met
\`npm run day\` in de map \`e2e\`.

${parts.join("\n")}`;
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = await startServer("demo");
const browser = await launchBrowser();
try {
  const chair = await Chair.open(await open(browser, server.origin, LAPTOP));
  const table = await chair.table(0);

  chapter("Binnenkomen", "Wie een code heeft, is zo aan tafel. De tafelhost laat gasten binnen.");
  const guest = await open(browser, server.origin, PHONE);
  await guest.goto("/sessie");
  await draw(guest, "code", "Typ de code");
  await guest.goto(`/sessie/${table.code}`);
  await draw(guest, "naam", "Vul uw naam en functie in");
  await chair.seat(guest, table, "Strateeg aan tafel");

  const wall = await open(browser, server.origin, WIDE);
  await wall.goto(chair.wall);
  chapter("De deelnemer", "Op de telefoon, met één hand. Elk onderdeel van de dag heeft een eigen pagina.");
  await drawSteps(chair, guest, wall);

  chapter("De tafelhost", "De tafelhost ziet bij Mijn tafel wie wacht, en wat hij of zij namens de tafel kan doen.");
  await chair.host(table);
  await guest.goto(`/sessie/${chair.code}#tafel`);
  await guest.locator(".seat__host").waitFor();
  await guest.evaluate(() => {
    const seat = document.getElementById("tafel");
    scrollTo(0, (seat?.getBoundingClientRect().top ?? 0) + scrollY - 80);
  });
  await draw(guest, "tafelhost", "Mijn tafel, voor de tafelhost");

  chapter("De regie en de moderator", "De voorzitter start, pauzeert en gaat verder vanaf een telefoon. De moderator leest mee.");
  const lead = chair.page;
  await lead.setViewportSize(PHONE);
  await lead.goto(`/sessie/${chair.code}/regie`);
  await lead.evaluate(() => scrollTo(0, 0));
  await draw(lead, "regie", "Regie op de telefoon");
  await lead.setViewportSize(LAPTOP);
  await lead.goto(`/sessie/${chair.code}/moderatie`);
  await draw(lead, "moderatie", "De wachtrij van de moderator");

  chapter("Het grote scherm", "Leesbaar achter in de zaal, op een breed scherm en op een beamer van 4 bij 3.");
  // Of the meeting that is going on: thirteen tables worked out their course there.
  const full = await Chair.open(await open(browser, server.origin, LAPTOP), today());
  await wall.goto(full.wall);
  const { frame, steps } = await full.view();
  const of = (kind: string) => frame.order.find((id) => steps[id]!.step.kind.kind === kind);
  const shows: [string, string, unknown][] = [
    ["welkom", "Welkom met de code", { shown: "welcome" }],
    ["voortgang", "Hoe ver de tafels zijn", { shown: "current" }],
    ["tafels", "De tafels naast elkaar, in beurten", { shown: "tables", id: of("cards") }],
    ["trend", "Een trend in cijfers", { shown: "step", id: of("trend") }],
    ["uitkomst", "Een uitkomst met wat hij zegt", { shown: "outcome", id: of("top-five") ?? of("vote") }],
  ];
  const beamer = await open(browser, server.origin, OLD);
  await beamer.goto(full.wall);
  for (const [name, caption, shown] of shows) {
    await full.press({ show: shown });
    await wall.waitForTimeout(1500);
    await draw(wall, `scherm-${name}`, caption, 0.6);
    await draw(beamer, `scherm-${name}-4-3`, `${caption} (4 bij 3)`, 0.8);
  }
  await writeFile(resolve(docs, "handleiding/werksessie-in-beeld.md"), page());
} finally {
  await browser.close();
  await server.stop();
}
