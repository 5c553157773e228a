/**
 * Every page and every state of it. What is listed here is checked by `page-checks.spec.ts` and drawn by
 * `screens.ts`.
 */
import type { Page } from "playwright-core";

/** Language of a page; Dutch lives at the root, English under `/en`. */
export type PageLanguage = "nl" | "en";

/** One page in one state. */
export interface SitePage {
  /** File-name safe and unique. */
  name: string;
  /** Dutch path with query. */
  path: string;
  /** The status the server should answer with; 200 unless told. */
  status?: number;
  /** Brings the page into a state that only a visitor's action gives. Needs scripts. */
  prepare?: (page: Page) => Promise<void>;
}

/** Both languages, Dutch first. */
export const languages: readonly PageLanguage[] = ["nl", "en"];

/** The path of a page in a language. */
export function pathIn(language: PageLanguage, path: string): string {
  if (language === "nl") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Opens every fold on the page, so that what is behind it is looked at too. */
async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
  });
}

/** Types in the search field of the page until suggestions show. */
async function suggest(page: Page): Promise<void> {
  const field = page.getByRole("combobox").first();
  await field.click();
  await field.pressSequentially("ass");
  await page.getByRole("option").first().waitFor();
}

/** The pages. A new page of the product gets a line here. */
export const pages: readonly SitePage[] = [
  { name: "home", path: "/" },
  { name: "home-search-open", path: "/", prepare: suggest },
  { name: "municipalities", path: "/gemeenten" },
  { name: "municipalities-found", path: "/gemeenten?q=ass" },
  { name: "municipalities-none", path: "/gemeenten?q=xyzzy" },
  { name: "municipality", path: "/gemeenten/assen" },
  { name: "municipality-folds-open", path: "/gemeenten/assen", prepare: openFolds },
  { name: "municipality-island", path: "/gemeenten/vlieland" },
  { name: "municipality-largest", path: "/gemeenten/amsterdam" },
  { name: "compare-empty", path: "/vergelijk" },
  { name: "compare-two", path: "/vergelijk?g=GM0106,GM0664" },
  { name: "compare-six", path: "/vergelijk?g=GM0106,GM0664,GM0402,GM1621,GM1930,GM0294" },
  { name: "regions", path: "/regio" },
  { name: "region-province", path: "/regio/drenthe" },
  { name: "region-coalition", path: "/regio/samen?g=GM0106,GM0114,GM0118" },
  { name: "meetings", path: "/bijeenkomsten" },
  { name: "method", path: "/methode" },
  { name: "method-folds-open", path: "/methode", prepare: openFolds },
  { name: "try-out", path: "/koers/proberen" },
  { name: "try-out-folds-open", path: "/koers/proberen", prepare: openFolds },
  { name: "try-out-chosen", path: "/koers/proberen?neem=station,train&zonder=alone&samen=2&grens=feasibility_-" },
  { name: "try-out-nothing", path: "/koers/proberen?neem=edge,compact" },
  { name: "about", path: "/over" },
  { name: "accessibility", path: "/toegankelijkheid" },
  { name: "privacy", path: "/privacy" },
  { name: "sign-in", path: "/inloggen" },
  { name: "sign-in-sent", path: "/inloggen/verstuurd" },
  { name: "sign-in-used-up", path: "/inloggen/link/geraden", status: 410 },
  { name: "sign-out", path: "/uitloggen" },
  { name: "unsubscribe-unknown", path: "/afmelden/onbekend", status: 404 },
  { name: "not-found", path: "/gemeenten/bestaat-niet", status: 404 },
];
