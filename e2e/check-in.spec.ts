/** The door without network: a device is prepared, checks in a delegation offline, and brings it home once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { useSite } from "./support/site.ts";
import { targetFindings } from "./support/targets.ts";

const site = useSite("demo");
const DESK = "/beheer/bijeenkomsten/middelgrote-gemeenten-2027/inchecken";
const DEVICE = `${DESK}/apparaat`;

interface Guest {
  place: string;
  registration: string;
  organisation: string;
  name: string;
  since: number | null;
}

async function signIn(page: Page, role = "organiser"): Promise<void> {
  await page.goto("/inloggen?naar=%2Fbeheer");
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    page.locator(`button[name="rol"][value="${role}"]`).click(),
  ]);
}

const guests = (page: Page): Promise<Guest[]> =>
  page.evaluate(async (address) => (await (await fetch(address)).json()).guests, `${DEVICE}/lijst`);

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("main").getByRole("button", { name }).first();
  await button.focus();
  await page.keyboard.press("Enter");
}

async function search(page: Page, words: string): Promise<void> {
  await page.locator("#zoek").focus();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("a prepared device checks in a delegation without network and brings it home once", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page);
    await page.goto(DEVICE);
    const all = await guests(page);
    const size = (each: Guest) => all.filter((other) => other.registration === each.registration && other.since === null).length;
    const first = all.find((each) => each.since === null && size(each) > 1);
    assert.ok(first, "the demonstration has a delegation of several persons");
    const members = all.filter((each) => each.registration === first.registration);
    await press(page, "Maak dit apparaat klaar");
    await page.getByText("Dit apparaat is klaar").waitFor();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));

    await page.context().setOffline(true);
    await page.reload();
    await page.getByText("Dit apparaat is klaar").waitFor();
    await search(page, first.organisation);
    await press(page, /^Check alle \d+ personen in$/);
    await page.locator('[data-part="scans"]').getByText(`${first.name}: bewaard op dit apparaat`).waitFor();
    await page.reload();
    await page.locator('[data-part="scans"]').getByText(`${first.name}: bewaard op dit apparaat`).waitFor();
    assert.deepEqual(
      [...(await axeFindings(page)), ...(await overflowFindings(page)), ...(await targetFindings(page))],
      [],
    );

    // Another desk let one of them in before that: the first scan counts, and this one is shown as a double.
    const other = members.find((each) => each.place !== first.place && each.since === null);
    assert.ok(other);
    const earlier = await page.context().request.post(`${DEVICE}/scan`, {
      form: { plaats: other.place, tijd: String(Date.now() - 120_000) },
    });
    assert.equal((await earlier.json()).outcome, "checked-in");

    await page.context().setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.locator('[data-part="scans"]').getByText(`${first.name}: verzonden`).waitFor();
    await page.locator('[data-part="scans"]').getByText(/De eerste scan telt/).waitFor();
    await page.waitForFunction(() => !document.querySelector('[data-part="scans"]')?.textContent?.includes("bewaard"));
    const after = (await guests(page)).filter((each) => each.registration === first.registration);
    assert.ok(after.every((each) => each.since !== null), "everybody is in");
    assert.equal(after.length, members.length);

    // Who is in already is a double, which the page says.
    const status = await page.evaluate(
      async ([address, place]) => {
        const body = new URLSearchParams({ plaats: place ?? "", tijd: String(Date.now()) });
        return (await (await fetch(address ?? "", { method: "POST", body })).json()).outcome;
      },
      [`${DEVICE}/scan`, first.place],
    );
    assert.equal(status, "double");
    await page.locator("#code").fill("nietbekend");
    await page.keyboard.press("Enter");
    await page.getByText("Deze code hoort niet bij deze bijeenkomst").first().waitFor();

    await press(page, "Wis dit apparaat");
    await page.getByText("De lijst is van dit apparaat gewist").waitFor();
    assert.equal(await page.locator('[data-part="scans"] li').count(), 0);
  }));

/** Types a code at the door and presses Enter. */
async function type(page: Page, code: string): Promise<void> {
  await page.locator("#code").fill(code);
  await page.locator("#code").press("Enter");
}

test("a code that is on no prepared list is doubted at the door, and the server's answer takes the place of the doubt", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    // Somebody who is expected, with the code of the own badge.
    await signIn(page, "participant");
    await page.goto("/mijn/gegevens");
    const values = (label: string) =>
      page.locator("dt", { hasText: label }).locator("xpath=following-sibling::dd[1]").allInnerTexts();
    const [name = ""] = await values("Naam");
    // Of all meetings of this person the one of today.
    const meeting = "Proef met werksessies";
    const code = (await values("Code op de badge"))[(await values("Bijeenkomst")).indexOf(meeting)] ?? "";
    assert.ok(code, "there is a badge for the meeting of today");
    await page.context().clearCookies();

    // The device was prepared before this guest registered: the list that it gets does not hold them.
    await signIn(page);
    await page.goto("/beheer/bijeenkomsten");
    const desk = await page.getByRole("main").getByRole("link", { name: meeting }).getAttribute("href");
    const device = `${desk}/inchecken/apparaat`;
    await page.route(`**${device}/lijst`, async (route) => {
      const answer = await route.fetch();
      const list = await answer.json();
      list.guests = list.guests.filter((each: Guest) => each.name !== name);
      await route.fulfill({ response: answer, json: list });
    });
    await page.goto(device);
    await press(page, "Maak dit apparaat klaar");
    await page.getByText("Dit apparaat is klaar").waitFor();
    await page.context().setOffline(true);
    const scans = page.locator('[data-part="scans"]');
    for (const typed of [code, "nietbekend"]) {
      await type(page, typed);
      await page.getByText(`${typed}: deze code staat niet op de lijst van dit apparaat`).first().waitFor();
      await scans.getByText(`${typed}: bewaard op dit apparaat`).waitFor();
    }
    assert.deepEqual([...(await axeFindings(page)), ...(await overflowFindings(page))], []);

    await page.context().setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await scans.getByText(`${code}: verzonden`).waitFor();
    await scans.getByText(/nietbekend: geweigerd\. Deze code hoort niet bij deze bijeenkomst/).waitFor();
    await page.waitForFunction(() => !document.body.innerText.includes("staat niet op de lijst van dit apparaat"));
    const said = await page.locator('[data-part="status"], [role="status"]').allInnerTexts();
    assert.ok(said.some((each) => each.includes(`${code} is ingecheckt`)), said.join(" | "));
  }));

test("what is pressed while the device still opens what it keeps waits for it", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    await page.addInitScript(() => {
      const make = crypto.subtle.generateKey.bind(crypto.subtle) as (...given: unknown[]) => Promise<unknown>;
      const slowly = async (...given: unknown[]) => {
        await new Promise((go) => setTimeout(go, 1_500));
        return make(...given);
      };
      Object.defineProperty(crypto.subtle, "generateKey", { value: slowly });
    });
    await page.goto(DEVICE);
    await press(page, "Maak dit apparaat klaar");
    await page.getByText("Dit apparaat is klaar").waitFor();
    await page.reload();
    await type(page, "nietbekend");
    await page.locator('[data-part="scans"]').getByText(/nietbekend: geweigerd/).waitFor();
  }));

test("the answer to a code takes neither what is typed meanwhile nor the place of the keyboard", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    await page.goto(DEVICE);
    await page.getByText("Dit apparaat is nog niet klaar").waitFor();
    await page.route(`**${DEVICE}/scan`, async (route) => {
      await new Promise((go) => setTimeout(go, 1_000));
      await route.continue();
    });
    await type(page, "nietbekend");
    await page.locator("#code").pressSequentially("volgende");
    await page.locator("#zoek").focus();
    await page.locator('[data-part="scans"]').getByText(/nietbekend: geweigerd/).waitFor();
    await page.waitForTimeout(500);
    assert.equal(await page.locator("#code").inputValue(), "volgende");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "zoek");
  }));

test("a list that comes while the device is wiped does not put the names back", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    await page.goto(DEVICE);
    await press(page, "Maak dit apparaat klaar");
    await page.getByText("Dit apparaat is klaar").waitFor();
    let asked = () => {};
    const isAsked = new Promise<void>((go) => (asked = go));
    await page.route(`**${DEVICE}/lijst`, async (route) => {
      const answer = await route.fetch();
      asked();
      await new Promise((go) => setTimeout(go, 1_500));
      // The page may have given up on it.
      await route.fulfill({ response: answer }).catch(() => {});
    });
    await type(page, "nietbekend");
    await isAsked;
    await press(page, "Wis dit apparaat");
    await page.getByText("De lijst is van dit apparaat gewist").waitFor();
    await page.waitForTimeout(2_500);
    assert.equal(await page.getByText("De lijst is van dit apparaat gewist").count(), 1, "nothing took its place");
    await page.unroute(`**${DEVICE}/lijst`);
    await page.reload();
    await page.getByText(/Dit apparaat is nog niet klaar/).waitFor();
  }));

/** Makes the device ready on a page of it. */
async function prepare(page: Page): Promise<void> {
  await page.goto(DEVICE);
  await press(page, "Maak dit apparaat klaar");
  await page.getByText("Dit apparaat is klaar").waitFor();
}

/** The names under which the device keeps something beside its key. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(
    (name) =>
      new Promise((found) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const all = request.result.transaction("kept").objectStore("kept").getAllKeys();
          all.onsuccess = () => {
            request.result.close();
            found(all.result.map(String).filter((each) => each !== "key" && each !== "mark"));
          };
        };
      }),
    `schakel ${DEVICE}`,
  );

const reconnect = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event("online")));

for (const isTold of [true, false]) {
  test(`a device that is wiped stays wiped when another tab ${isTold ? "hears of it" : "does not hear of it"}`, () =>
    site.visit({}, async (page) => {
      await signIn(page);
      const other = await page.context().newPage();
      if (!isTold) await other.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
      await prepare(page);
      await prepare(other);
      assert.deepEqual(await kept(page), ["list"]);
      await press(page, "Wis dit apparaat");
      await page.getByText("De lijst is van dit apparaat gewist").waitFor();
      if (isTold) await other.getByText("De lijst is van dit apparaat gewist").waitFor();
      await reconnect(other);
      await other.getByText("De lijst is van dit apparaat gewist").waitFor();
      await other.waitForTimeout(1_000);
      assert.deepEqual(await kept(page), []);
      assert.equal(await other.locator('[data-part="count"]').innerText(), "");

      // What is scanned there from now on is kept under a key that is kept.
      await page.context().setOffline(true);
      await type(other, "nietbekend");
      const scans = other.locator('[data-part="scans"]');
      await scans.getByText("nietbekend: bewaard op dit apparaat").waitFor();
      await page.context().setOffline(false);
      await other.reload();
      await scans.getByText(/nietbekend: geweigerd/).waitFor();
    }));
}

test("a device is not wiped while another tab left something on it that waits", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    await prepare(page);
    const other = await page.context().newPage();
    await prepare(other);
    await page.context().route(`**${DEVICE}/scan`, (route) => route.abort());
    await type(other, "nietbekend");
    await other.locator('[data-part="scans"]').getByText("nietbekend: bewaard op dit apparaat").waitFor();
    await other.close();
    await press(page, "Wis dit apparaat");
    await page.getByText("Nog niet verzonden scans: 1.").waitFor();
    await page.context().unroute(`**${DEVICE}/scan`);
    await reconnect(page);
    await page.locator('[data-part="scans"]').getByText(/nietbekend: geweigerd/).waitFor();
  }));

test("a device that the browser cleared takes what is pressed, and holds no names", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    await prepare(page);
    const other = await page.context().newPage();
    await other.goto("/uitloggen");
    await press(other, "Uitloggen");
    await other.waitForURL((address) => address.pathname === "/");
    await signIn(other);
    await page.getByText("De lijst is van dit apparaat gewist").waitFor();
    await type(page, "nietbekend");
    await page.locator('[data-part="scans"]').getByText(/nietbekend: geweigerd/).waitFor();
    assert.deepEqual(await kept(page), []);
  }));

test("what a full device cannot keep is sent, and the page says so until it is", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page);
    await prepare(page);
    await page.route(`**${DEVICE}/scan`, (route) => route.abort());
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await type(page, "nietbekend");
    const scans = page.locator('[data-part="scans"]');
    await scans.getByText("nietbekend: nog niet verzonden. Dit apparaat kan nu niets bewaren").waitFor();
    assert.deepEqual([...(await axeFindings(page)), ...(await overflowFindings(page))], []);
    await page.unroute(`**${DEVICE}/scan`);
    await reconnect(page);
    await scans.getByText(/nietbekend: geweigerd/).waitFor();
  }));

test("a list that cannot be wiped is said to be there still", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page);
    await prepare(page);
    await page.evaluate(() => {
      for (const name of ["clear", "delete"] as const) {
        IDBObjectStore.prototype[name] = () => {
          throw new DOMException("broken", "UnknownError");
        };
      }
    });
    await press(page, "Wis dit apparaat");
    await page.getByText("De lijst kon niet worden gewist en staat nog op dit apparaat.").waitFor();
    assert.deepEqual(await kept(page), ["list"]);
    assert.deepEqual([...(await axeFindings(page)), ...(await overflowFindings(page))], []);
  }));

test("signing out tells first what waits at the door, and a second press signs out", () =>
  site.visit({ viewport: NARROW }, async (page) => {
    await signIn(page);
    await page.goto("/uitloggen");
    await press(page, "Uitloggen");
    await page.waitForURL((address) => address.pathname === "/");

    await signIn(page);
    await prepare(page);
    await page.route(`**${DEVICE}/scan`, (route) => route.abort());
    await type(page, "nietbekend");
    await page.locator('[data-part="scans"]').getByText("nietbekend: bewaard op dit apparaat").waitFor();
    await page.goto("/uitloggen");
    await press(page, "Uitloggen");
    await page.getByRole("status").getByText("Scans bij het inchecken: 1").waitFor();
    assert.equal(await page.getByRole("link", { name: "Open deze scans" }).getAttribute("href"), DEVICE);
    assert.equal((await page.request.get("/beheer", { maxRedirects: 0 })).status(), 200, "still signed in");
    assert.deepEqual(
      [...(await axeFindings(page)), ...(await overflowFindings(page)), ...(await targetFindings(page))],
      [],
    );
    await press(page, "Toch uitloggen");
    await page.waitForURL((address) => address.pathname === "/");
    assert.equal((await page.request.get("/beheer", { maxRedirects: 0 })).status(), 303);
    assert.ok(!(await page.evaluate(async () => (await indexedDB.databases()).map((each) => each.name))).includes(`schakel ${DEVICE}`));
  }));

test("a camera that may not be used is told, and the code can be typed", () =>
  site.visit({}, async (page) => {
    await signIn(page);
    const answer = await page.goto(DEVICE);
    assert.match(answer?.headers()["permissions-policy"] ?? "", /camera=\(self\)/);
    assert.match((await page.goto(DESK))?.headers()["permissions-policy"] ?? "", /camera=\(\)/);
    await page.goto(DEVICE);
    await press(page, "Scan met de camera");
    await page.getByText(/Typ de code\.|of typ de code\./).first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), "code");
  }));
