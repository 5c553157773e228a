/**
 * Builds everything that a browser or a PDF needs into `dist/`:
 *
 * - `dist/web/`       styles, scripts, fonts and icon under names with a content hash, each text file also as .br and .gz;
 * - `dist/ttf/`       the four fonts that documents embed, under fixed names, with their licence;
 * - `dist/manifest.json`  logical name -> file name in `dist/web/`, what each script imports, and the stamp of all sources.
 *
 * `--if-changed` leaves at once when the stamp in the manifest is still right.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { componentTokens } from "./component-tokens.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");
const sources = ["src", "styles", "icons", "build.mjs", "component-tokens.mjs", "package-lock.json"];
const fonts = { 400: "Regular", 600: "SemiBold" };
const documentFonts = {
  "400Regular/FiraSans_400Regular.ttf": "FiraSans-Regular.ttf",
  "400Regular_Italic/FiraSans_400Regular_Italic.ttf": "FiraSans-Italic.ttf",
  "600SemiBold/FiraSans_600SemiBold.ttf": "FiraSans-SemiBold.ttf",
  "700Bold/FiraSans_700Bold.ttf": "FiraSans-Bold.ttf",
  LICENSE_FONT: "OFL.txt",
};

const digest = (content) => createHash("sha256").update(content).digest("hex");

/** All files below a path, in a fixed order. */
async function filesBelow(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (entries === undefined) return [path];
  const nested = await Promise.all(entries.map((entry) => filesBelow(join(path, entry.name))));
  return nested.flat().sort();
}

/** One hash over the names and contents of all sources: a build is stale when it differs. */
async function stampOfSources() {
  const files = (await Promise.all(sources.map((source) => filesBelow(join(here, source))))).flat();
  const lines = files.map(async (file) => `${relative(here, file)} ${digest(await readFile(file))}`);
  return digest((await Promise.all(lines)).join("\n"));
}

async function stampOfBuild() {
  const file = join(dist, "manifest.json");
  return existsSync(file) ? JSON.parse(await readFile(file, "utf8")).stamp : undefined;
}

/** Writes a file under a name with its hash; answers that name. */
async function emit(folder, name, content) {
  const dot = name.lastIndexOf(".");
  const hashed = `${name.slice(0, dot)}-${digest(content).slice(0, 10)}${name.slice(dot)}`;
  await writeFile(join(folder, hashed), content);
  return hashed;
}

/** Workers run without modules: each is one file. */
const workers = ["src/check-in-worker.ts", "src/session-worker.ts"];
const modules = [
  "src/check-in.ts",
  "src/municipality-search.ts",
  "src/passkey.ts",
  "src/session.ts",
  "src/session-screen.ts",
  "src/session-staff.ts",
  "src/sign-out.ts",
  "src/thematic-map.ts",
];

/** Builds the scripts; answers the file of each, and the files that each imports when it begins. */
async function buildScripts(folder, workerName) {
  const bundle = (entryPoints, splitting) =>
    build({
      absWorkingDir: here,
      entryPoints,
      outdir: folder,
      bundle: true,
      splitting,
      format: "esm",
      target: "es2022",
      minify: true,
      metafile: true,
      legalComments: "linked",
      entryNames: "[name]-[hash]",
      chunkNames: "[name]-[hash]",
      define: { WORKER_URL: JSON.stringify(`/assets/${workerName}`) },
      logLevel: "warning",
    });
  const built = [await bundle(modules, true), await bundle(workers, false)];
  const files = {};
  const imports = {};
  for (const { metafile } of built) {
    for (const [file, { entryPoint, ...output }] of Object.entries(metafile.outputs)) {
      if (!entryPoint) continue;
      const name = basename(entryPoint).replace(/\.ts$/, ".js");
      files[name] = basename(file);
      imports[name] = importedBy(output, metafile.outputs);
    }
  }
  return { files, imports };
}

/** The files that an output of the build imports when it begins, also by way of others. */
function importedBy(output, outputs) {
  const direct = output.imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
  const all = direct.flatMap((path) => [basename(path), ...importedBy(outputs[path], outputs)]);
  return [...new Set(all)].sort();
}

async function buildStyles(folder, fontNames) {
  const result = await build({
    absWorkingDir: here,
    // The second part is for pages with forms only: a reader of figures does not pay for it.
    entryPoints: [
      "styles/index.css",
      "styles/form.css",
      "styles/meeting.css",
      "styles/desk.css",
      "styles/read-out.css",
      "styles/course.css",
      "styles/screen.css",
      "styles/session.css",
      "styles/staff.css",
    ],
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    // The fonts are copied by this script; their names are filled in below.
    external: ["/assets/*"],
    legalComments: "none",
    plugins: [componentTokens(here)],
    logLevel: "warning",
  });
  const styles = {};
  for (const file of result.outputFiles) {
    const named = file.text.replace(/\/assets\/(FiraSans-\w+\.woff2)/g, (_, name) => `/assets/${fontNames[name]}`);
    styles[basename(file.path)] = await emit(folder, basename(file.path), named);
  }
  return styles;
}

async function copyFonts(folder) {
  const names = {};
  for (const [weight, style] of Object.entries(fonts)) {
    const file = join(here, `node_modules/@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`);
    names[`FiraSans-${style}.woff2`] = await emit(folder, `FiraSans-${style}.woff2`, await readFile(file));
  }
  return names;
}

async function copyDocumentFonts(folder) {
  for (const [from, to] of Object.entries(documentFonts)) {
    await cp(join(here, "node_modules/@expo-google-fonts/fira-sans", from), join(folder, to), { preserveTimestamps: true });
  }
}

async function compressTexts(folder) {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".woff2")) continue;
    const content = await readFile(join(folder, name));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(content, quality));
    await writeFile(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

async function main() {
  const stamp = await stampOfSources();
  if (process.argv.includes("--if-changed") && stamp === (await stampOfBuild())) return;

  // Built beside the old result and swapped at the end: a failed build leaves nothing half.
  const next = join(here, "dist.next");
  await rm(next, { recursive: true, force: true });
  const web = join(next, "web");
  await mkdir(web, { recursive: true });
  await mkdir(join(next, "ttf"));

  const worker = await readFile(join(here, "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs"));
  const workerName = await emit(web, "maplibre-gl-worker.mjs", worker.toString().replace(/\n\/\/# sourceMappingURL=.*/, ""));
  const fontNames = await copyFonts(web);
  const scripts = await buildScripts(web, workerName);
  const files = {
    ...fontNames,
    ...scripts.files,
    ...(await buildStyles(web, fontNames)),
    "icon.svg": await emit(web, "icon.svg", await readFile(join(here, "icons/icon.svg"))),
    "maplibre-gl-worker.mjs": workerName,
  };
  await compressTexts(web);
  await copyDocumentFonts(join(next, "ttf"));
  await writeFile(join(next, "manifest.json"), `${JSON.stringify({ stamp, files, imports: scripts.imports }, null, 2)}\n`);
  await rm(dist, { recursive: true, force: true });
  await rename(next, dist);
}

main().catch((error) => {
  // esbuild has already shown where; anything else is shown here. Nothing of the old result was touched.
  if (!error.errors) console.error(error);
  console.error("The front end was not built. Mend what is named above and run `npm run build` again.");
  process.exit(1);
});
