/** axe-core on the page as it stands. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs all rules, those of good habit and target size included; one line for each broken rule. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Given to the debugger, not to the document: so the content security policy stays in force.
  await page.evaluate(source);
  const results: AxeResults = await page.evaluate(() =>
    (window as unknown as { axe: typeof import("axe-core") }).axe.run(document, {
      rules: { "target-size": { enabled: true } },
      resultTypes: ["violations"],
    }),
  );
  return results.violations.map((violation) => {
    const places = violation.nodes
      .slice(0, 5)
      .map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`);
    return `${violation.id} (${violation.nodes.length}x): ${violation.help}\n    ${places.join("\n    ")}`;
  });
}
