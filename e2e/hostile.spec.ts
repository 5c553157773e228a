/** Odd and hostile input: a clear answer, the right status, and a server that goes on. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as rawRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, test } from "node:test";
import { binary } from "./support/server.ts";
import { useSite } from "./support/site.ts";

const site = useSite();

/** Sends the path exactly as written: a browser would mend it first. */
function statusOf(path: string, method = "GET"): Promise<number> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(site.origin);
    const sent = rawRequest({ hostname, port, path, method }, (answer) => {
      answer.resume();
      answer.once("end", () => done(answer.statusCode ?? 0));
    });
    sent.once("error", failed);
    sent.end();
  });
}

/** Runs the program and gives how it ended; one that does not end within `limit` milliseconds is stopped. */
function runProgram(commandLine: string[], limit = 20_000): Promise<{ code: number | null; said: string }> {
  return new Promise((done, failed) => {
    const child = spawn(binary, commandLine, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    const timer = setTimeout(() => child.kill("SIGKILL"), limit);
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", failed);
    child.once("close", (code) => {
      clearTimeout(timer);
      done({ code, said });
    });
  });
}

describe("addresses", () => {
  afterEach(async () => assert.equal(await statusOf("/"), 200, "the server should go on"));

  const many = Array.from({ length: 50 }, (_, index) => `GM${String(index).padStart(4, "0")}`).join(",");
  const refused: { name: string; path: string; method?: string; statuses: number[] }[] = [
    { name: "an unknown name", path: "/gemeenten/nergenshuizen", statuses: [404] },
    { name: "a name of 10 kB", path: `/gemeenten/${"a".repeat(10_240)}`, statuses: [400, 404, 414] },
    { name: "a search of 10 kB", path: `/gemeenten?q=${"a".repeat(10_240)}`, statuses: [200, 400, 414] },
    { name: "a name that is no UTF-8", path: "/gemeenten/%ff%fe", statuses: [400, 404] },
    { name: "a search that is no UTF-8", path: "/gemeenten?q=%ff%fe", statuses: [200, 400] },
    { name: "a broken escape", path: "/gemeenten/%zz", statuses: [400, 404] },
    { name: "a way out of the folder", path: "/assets/..%2f..%2fCargo.toml", statuses: [400, 404] },
    { name: "fifty municipalities to compare", path: `/vergelijk?g=${many}`, statuses: [200, 400] },
    { name: "a method that is not offered", path: "/gemeenten/assen", method: "DELETE", statuses: [405] },
    { name: "an unknown page in English", path: "/en/nowhere", statuses: [404] },
  ];
  for (const { name, path, method, statuses } of refused) {
    test(`${name} is answered with ${statuses.join(" or ")}`, async () => {
      const status = await statusOf(path, method);
      assert.ok(statuses.includes(status), `status ${status}`);
    });
  }

  test("a misspelt name is answered with the nearest", () =>
    site.visit({}, async (page) => {
      const answer = await page.goto("/gemeenten/asen");
      assert.equal(answer?.status(), 404);
      await page.getByRole("main").getByRole("link", { name: /Assen/ }).first().waitFor();
    }));

  test("an empty search is no error", async () => assert.equal(await statusOf("/gemeenten?q="), 200));

  test("markup in a search is shown as text and never run", () =>
    site.visit({}, async (page) => {
      let ran = false;
      page.on("dialog", (dialog) => {
        ran = true;
        void dialog.dismiss();
      });
      const text = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;
      await page.goto(`/gemeenten?q=${encodeURIComponent(text)}`, { waitUntil: "networkidle" });
      assert.equal(ran, false);
      assert.equal(await page.locator("main img[src=x]").count(), 0);
    }));

  test("twenty visitors at once all get their page", async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, () => statusOf("/gemeenten/assen")));
    assert.deepEqual(new Set(statuses), new Set([200]));
  });
});

describe("the program", () => {
  test("a port in use is named, and the program ends", async () => {
    const { host, port } = new URL(site.origin);
    const { code, said } = await runProgram(["serve", "--listen", host]);
    assert.ok(code !== 0 && code !== null, `ended with ${code}: ${said}`);
    assert.match(said, new RegExp(port));
  });

  test("a broken data file is named with its line, and the program does not start", async () => {
    const folder = await mkdtemp(join(tmpdir(), "schakel-"));
    try {
      const lines = ["gm_code,year,population_1jan", "GM0106,2012,veel"];
      await writeFile(join(folder, "population.csv"), `${lines.join("\n")}\n`);
      const { code, said } = await runProgram(["serve", "--listen", "127.0.0.1:0", "--data", folder]);
      assert.ok(code !== 0 && code !== null, `ended with ${code}: ${said}`);
      assert.match(said, /population\.csv/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
