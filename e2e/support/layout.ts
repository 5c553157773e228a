/** Does the content stay inside the screen, also with wider letters? */
import type { Page } from "playwright-core";

/** The width at which a page must need no sideways scrolling. */
export const NARROW = { width: 320, height: 900 };

/**
 * What sticks out of the screen or is cut off. A wide table or chart may scroll in a region of its own,
 * provided that
 * the region can be reached by keyboard and has a name.
 */
export async function overflowFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    const label = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ` +
      `"${(element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60)}"`;
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const named = (element: Element) =>
      element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
    const unseen = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.width <= 1 || box.height <= 1 || !element.checkVisibility({ visibilityProperty: true });
    };
    const hides = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
    // The nearest box that scrolls or clips: what sticks out of it is not what widens the page.
    const holder = (element: Element): Element | null => {
      let parent = element.parentElement;
      while (parent && parent !== document.body && !scrolls(parent) && !hides(parent))
        parent = parent.parentElement;
      return parent === document.body ? null : parent;
    };

    if (document.documentElement.scrollWidth > width) {
      found.push(`the page is ${document.documentElement.scrollWidth} px wide on a screen of ${width} px`);
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (unseen(element) || element.closest("svg svg, svg > *")) continue;
      const box = element.getBoundingClientRect();
      if (box.right > width + 1 && box.left < width && !holder(element))
        found.push(`sticks out: ${label(element)}`);
      const excess = element.scrollWidth - element.clientWidth;
      if (excess <= 1 || element.clientWidth <= 1) continue;
      const holdsText =
        (element.textContent ?? "").trim() !== "" && !element.matches("svg, canvas, .maplibregl-map");
      if (scrolls(element) && !element.matches("input, textarea, select")) {
        if (!element.matches("[tabindex='0']") || !named(element)) {
          found.push(`scrolls sideways, but has no tabindex and name: ${label(element)}`);
        }
      } else if (hides(element) && holdsText && !element.closest(".maplibregl-map")) {
        found.push(`text is cut off by ${excess} px: ${label(element)}`);
      }
    }
    return found.slice(0, 12);
  });
}

/**
 * Sets the letter, word, line and paragraph spacing a reader may ask for (WCAG 1.4.12); drawings keep their
 * own.
 */
export async function widenText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      *:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}

/** Text that its own box cuts off from below: what `widenText` makes visible. */
export async function cutTextFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("svg, .maplibregl-map") || element.clientHeight <= 1 || element.clientWidth <= 1)
        continue;
      const style = getComputedStyle(element);
      const cuts = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60);
      if (cuts && text !== "" && element.checkVisibility({ visibilityProperty: true })) {
        found.push(`text is cut off below: <${element.tagName.toLowerCase()}> "${text}"`);
      }
    }
    return found.slice(0, 12);
  });
}
