/**
 * The design tokens of the components that `styles/index.css` imports, as one style sheet.
 *
 * The components read tokens of their own (`--utrecht-table-…`, `--nl-button-…`). NL Design System publishes, with its
 * example theme, how those follow from a small set of general tokens (`--basis-…`). Of that mapping only the part that
 * our components read is taken; the general tokens themselves are ours, in `styles/theme.css`.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const virtual = "component-tokens.css";
const exampleTheme = "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";

const namesRead = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]);
const declarations = (css) => [...css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)].map((match) => [match[1], match[2].trim()]);

/** Variants of components that no page uses: their tokens stay out. */
const unusedVariant = /^--nl-button-.*-(positive|negative|pressed|disabled)-|-is-active-|-read-only-/;

/**
 * The mapping for these names and for every token that the mapping itself reads. What the theme defines wins; a general
 * token that the theme leaves open and that only follows from other general tokens comes from the mapping.
 */
function follow(names, mapping, theme) {
  const found = new Map();
  const missing = new Set();
  const queue = [...names];
  while (queue.length > 0) {
    const name = queue.pop();
    if (found.has(name) || theme.has(name) || unusedVariant.test(name)) continue;
    const value = mapping.get(name);
    const isGeneral = name.startsWith("--basis-");
    if (isGeneral && (value === undefined || value.includes("--voorbeeld-"))) missing.add(name);
    else if (value !== undefined) {
      found.set(name, value);
      queue.push(...namesRead(value));
    }
  }
  return { found, missing };
}

async function tokensFor(here) {
  const read = (name) => readFile(join(here, name), "utf8");
  const index = await read("styles/index.css");
  const packages = [...index.matchAll(/@import "\.\.\/([^"]+)"/g)].map((match) => match[1]);
  const own = [...index.matchAll(/@import "\.\/([^"]+)"/g)].map((match) => `styles/${match[1]}`);
  const styles = (await Promise.all([...packages, ...own].map(read))).join("\n");
  const theme = new Map(declarations(await read("styles/theme.css")));
  const mapping = new Map(declarations(await read(exampleTheme)));

  const { found, missing } = follow(namesRead(styles), mapping, theme);
  const lines = [...found].sort().map(([name, value]) => `  ${name}: ${value};`);
  return { css: `.schakel-theme {\n${lines.join("\n")}\n}\n`, missing: [...missing].sort() };
}

/** The esbuild plugin that answers `@import "component-tokens.css"`. */
export function componentTokens(here) {
  return {
    name: virtual,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${virtual}$`) }, (args) => ({ path: args.path, namespace: virtual }));
      build.onLoad({ filter: /.*/, namespace: virtual }, async () => {
        const { css, missing } = await tokensFor(here);
        const errors = missing.map((name) => ({ text: `styles/theme.css does not define ${name}, which a component reads` }));
        return { contents: css, loader: "css", errors };
      });
    },
  };
}
