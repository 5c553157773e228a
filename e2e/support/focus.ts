/** Walks the page with the Tab key. */
import type { Page } from "playwright-core";

const MOST_STOPS = 3000;

/** What one stop of the walk looks like. */
interface Stop {
  index: number;
  name: string;
  changed: boolean;
  covered: boolean;
}

/**
 * Tabs from the top until the focus leaves the page. Findings: a stop that looks the same with and without
 * focus, a stop
 * that lies wholly under something else, and a control that the walk never reached.
 */
export async function focusFindings(page: Page): Promise<string[]> {
  const expected = await remember(page);
  const found: string[] = [];
  const reached = new Set<number>();
  for (let step = 0; step < MOST_STOPS; step++) {
    await page.keyboard.press("Tab");
    const stop = await look(page);
    if (stop === null || reached.has(stop.index)) break;
    reached.add(stop.index);
    if (!stop.changed) found.push(`focus cannot be seen: ${stop.name}`);
    if (stop.covered) found.push(`focus is covered: ${stop.name}`);
  }
  for (const { index, name } of expected) {
    if (!reached.has(index)) found.push(`not reached with Tab: ${name}`);
  }
  return found.slice(0, 12);
}

/**
 * Numbers everything that can take the focus and keeps how it looks without; returns what Tab should reach.
 */
async function remember(page: Page): Promise<{ index: number; name: string }[]> {
  return page.evaluate(() => {
    const looks = (element: Element) => {
      const style = getComputedStyle(element);
      return [
        style.outlineStyle === "none"
          ? ""
          : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
        style.boxShadow,
        style.backgroundColor,
        `${style.borderTopColor} ${style.borderTopWidth} ${style.borderBottomColor} ${style.borderBottomWidth}`,
        style.textDecorationLine,
        `${style.stroke} ${style.strokeWidth}`,
      ].join("|");
    };
    const describe = (element: Element) =>
      `<${element.tagName.toLowerCase()}> "${(element.getAttribute("aria-label") ?? element.textContent ?? "")
        .trim()
        .replace(/\s+/g, " ")
        .slice(0, 60)}"`;
    const focusable =
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]";
    const elements = [...document.querySelectorAll<HTMLElement | SVGElement>(focusable)];
    const memory = new Map<Element, { index: number; look: string }>();
    elements.forEach((element, index) => memory.set(element, { index, look: looks(element) }));
    Object.assign(window, { walk: { memory, looks, describe } });
    return elements
      .map((element, index) => ({ element, index }))
      .filter(
        ({ element }) =>
          element.tabIndex >= 0 &&
          !element.matches(":disabled, input[type=radio]:not(:checked)") &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      .map(({ element, index }) => ({ index, name: describe(element) }));
  });
}

/** Looks at what has the focus now; nothing when the focus has left the page. */
async function look(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const { memory, looks, describe } = (
      window as unknown as {
        walk: {
          memory: Map<Element, { index: number; look: string }>;
          looks: (element: Element) => string;
          describe: (element: Element) => string;
        };
      }
    ).walk;
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return null;
    const before = memory.get(element);
    // Of an element larger than the screen, the part in view counts.
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const onTop = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return (
        top !== null && (element.contains(top) || top.contains(element) || top.closest("label") !== null)
      );
    });
    return {
      index: before?.index ?? -1,
      name: describe(element),
      changed: before === undefined || before.look !== looks(element),
      covered: !onTop,
    };
  });
}

/** Presses Tab until what has the focus satisfies `wanted`; says where it looked when nothing does. */
export async function tabTo(
  page: Page,
  wanted: (element: { tag: string; name: string }) => boolean,
): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press("Tab");
    const element = await page.evaluate(() => {
      const active = document.activeElement;
      const labels = active instanceof HTMLInputElement ? [...(active.labels ?? [])] : [];
      const name =
        active?.getAttribute("aria-label") ??
        (labels.length > 0 ? labels.map((label) => label.textContent).join(" ") : active?.textContent);
      return { tag: active?.tagName.toLowerCase() ?? "", name: (name ?? "").trim() };
    });
    if (wanted(element)) return;
    passed.push(`${element.tag} "${element.name.slice(0, 40)}"`);
  }
  throw new Error(`Tab never came to the wanted control. It passed: ${passed.slice(0, 40).join(", ")}`);
}
