/** Signing in without a password: one click in the demo, a passkey of a virtual device, and the own organisation. */
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { after, before, describe, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { axeFindings } from "./support/axe.ts";
import { NARROW, overflowFindings } from "./support/layout.ts";
import { binary } from "./support/server.ts";
import { launchBrowser, newVisit } from "./support/site.ts";

const SECRET = "een-geheim-van-de-proef-dat-lang-genoeg-is";
const ADMINISTRATOR = "beheer@voorbeeld.example.org";

/** An installation of its own: its address by name, since passkeys know no numbers, and its settings. */
interface Installation {
  origin: string;
  settings: string;
  stop: () => void;
}

async function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function install(more = ""): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), "schakel-sign-in-"));
  const settings = join(folder, "schakel.toml");
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const lines = [`base_url = "${origin}"`, `database = "sqlite:${join(folder, "schakel.db")}"`, more];
  writeFileSync(settings, lines.join("\n"));
  user(settings, "add", ADMINISTRATOR, "--name", "Beheerder", "--role", "administrator");
  const child = spawn(binary, ["serve", "--settings", settings, "--listen", `127.0.0.1:${port}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await firstLine(child);
  return { origin, settings, stop: () => void child.kill("SIGTERM") };
}

function firstLine(child: ChildProcess): Promise<void> {
  return new Promise((found, failed) => {
    child.stdout?.once("data", () => found());
    child.once("exit", (code) => failed(new Error(`the program stopped with code ${code}`)));
  });
}

/** `schakel user …`; the first line of what it says. */
function user(settings: string, ...words: string[]): string {
  const run = spawnSync(binary, ["user", ...words, "--settings", settings], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout.split("\n")[0] ?? "";
}

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

async function enterByLink(page: Page, installation: Installation): Promise<void> {
  await page.goto(user(installation.settings, "link", ADMINISTRATOR));
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/beheer");
}

describe("a passkey", () => {
  let installation: Installation;
  before(async () => {
    installation = await install();
  });
  after(() => installation.stop());

  test("is added, signs in, and is taken away", async () => {
    const context = await newVisit(browser, { viewport: NARROW }, installation.origin);
    try {
      const page = await context.newPage();
      await page.goto("/inloggen");
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await overflowFindings(page), []);
      await enterByLink(page, installation);

      const device = await context.newCDPSession(page);
      await device.send("WebAuthn.enable");
      await device.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          protocol: "ctap2",
          transport: "internal",
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await page.goto("/mijn/sessies");
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await overflowFindings(page), []);
      await page.getByRole("button", { name: "Voeg een passkey toe" }).click();
      await page.getByRole("button", { name: /^Verwijder de passkey van/ }).waitFor();

      await page.getByRole("button", { name: "Log overal uit" }).click();
      await page.goto("/inloggen?naar=/mijn/sessies");
      // The list below the mail field may already have answered; the button does the same.
      const arrived = page.waitForURL("**/mijn/sessies");
      await page
        .getByRole("button", { name: "Log in met een passkey" })
        .click({ timeout: 3000 })
        .catch(() => {});
      await arrived;
      assert.match(await page.getByRole("table").innerText(), /passkey/);

      await page.getByRole("button", { name: /^Verwijder de passkey van/ }).click();
      await page.getByRole("button", { name: /^Verwijder de passkey van/ }).waitFor({ state: "detached" });
    } finally {
      await context.close();
    }
  });

  test("is not offered without scripts, and the link works all the same", async () => {
    const context = await newVisit(browser, { scripts: false }, installation.origin);
    try {
      const page = await context.newPage();
      await page.goto("/inloggen");
      assert.equal(await page.getByRole("button", { name: /passkey/ }).isVisible(), false);
      await page.getByLabel("Uw mailadres").fill(ADMINISTRATOR);
      await page.getByRole("button", { name: "Stuur mij een link" }).click();
      await page.waitForURL("**/inloggen/verstuurd");
      await enterByLink(page, installation);
    } finally {
      await context.close();
    }
  });
});

describe("the own organisation", () => {
  let installation: Installation;
  let provider: { issuer: string; stop: () => void };
  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), "schakel-provider-"));
    const secret = join(folder, "secret");
    writeFileSync(secret, SECRET);
    const port = await freePort();
    const issuer = `http://localhost:${port}`;
    installation = await install(
      `[sign_in]\nissuer = "${issuer}"\nclient_id = "schakel"\nclient_secret_file = "${secret}"\nname = "Kennisbank"`,
    );
    provider = await startProvider(issuer, port, `${installation.origin}/inloggen/organisatie/terug`);
  });
  after(() => {
    installation.stop();
    provider.stop();
  });

  /** Signs in at the provider under a mail address, and gives the page that this leads to. */
  async function signIn(email: string, deed: (page: Page) => Promise<void>): Promise<void> {
    const context = await newVisit(browser, {}, installation.origin);
    try {
      const page = await context.newPage();
      await page.goto("/inloggen?naar=/beheer/gebruikers");
      await page.getByRole("link", { name: "Log in via Kennisbank" }).click();
      await page.locator("input[name=login]").fill(email);
      await page.locator("input[name=password]").fill("om het even");
      await page.locator("button[type=submit]").click();
      await page.locator("button[type=submit]").click();
      await page.waitForURL(`${installation.origin}/**`);
      await deed(page);
    } finally {
      await context.close();
    }
  }

  test("lets a user in, where the user wanted to be", () =>
    signIn(ADMINISTRATOR, async (page) => {
      assert.equal(new URL(page.url()).pathname, "/beheer/gebruikers");
      await page.goto("/mijn/sessies");
      assert.match(await page.getByRole("table").innerText(), /via uw organisatie/);
    }));

  test("makes nobody a user", () =>
    signIn("vreemde@voorbeeld.example.org", async (page) => {
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "U hebt hier nog geen rol");
      assert.equal((await page.goto("/beheer"))?.url().includes("/inloggen"), true);
    }));

  test("cannot be finished in another browser, nor with another state", async () => {
    const context = await newVisit(browser, {}, installation.origin);
    try {
      const back = "/inloggen/organisatie/terug?code=geraden&state=geraden";
      assert.equal((await context.request.get(back)).status(), 400);
      const away = await context.request.get("/inloggen/organisatie", { maxRedirects: 0 });
      const address = new URL(away.headers()["location"] ?? "");
      assert.equal(address.searchParams.get("code_challenge_method"), "S256");
      assert.equal(address.searchParams.get("response_type"), "code");
      assert.ok(address.searchParams.get("state") && address.searchParams.get("nonce"));
      assert.equal((await context.request.get(back)).status(), 400);
    } finally {
      await context.close();
    }
  });
});

/** A real provider of identities: whatever one types as login is the verified mail address. */
async function startProvider(issuer: string, port: number, back: string) {
  const { default: Provider } = await import("oidc-provider");
  const provider = new Provider(issuer, {
    clients: [
      { client_id: "schakel", client_secret: SECRET, redirect_uris: [back], response_types: ["code"], grant_types: ["authorization_code"] },
    ],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    cookies: { keys: ["proef"] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true }),
    }),
  });
  const server = provider.listen(port, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  return { issuer, stop: () => void server.close() };
}
