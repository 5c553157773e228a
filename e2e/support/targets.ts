/** Can a finger hit it? WCAG 2.5.8: 24 by 24 pixels, or room around it, or a link in running text. */
import type { Page } from "playwright-core";

/**
 * Controls that are too small and too close to another. Shapes in a map are left out: a table offers the
 * same.
 */
export async function targetFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const controls =
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=option], [role=tab]";
    const inView = [...document.querySelectorAll(controls)]
      .filter((element) => !element.closest("svg") && element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      // One pixel or far above the page: shown on focus only.
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0);

    const inSentence = (element: Element) => {
      if (getComputedStyle(element).display !== "inline") return false;
      const block = element.closest(
        "p, li, dd, td, th, figcaption, caption, blockquote, summary, label, div",
      );
      const own = (element.textContent ?? "").trim().length;
      return (block?.textContent ?? "").trim().length > own;
    };
    const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const distance = (point: { x: number; y: number }, box: DOMRect) =>
      Math.hypot(
        Math.max(box.left - point.x, 0, point.x - box.right),
        Math.max(box.top - point.y, 0, point.y - box.bottom),
      );
    const small = (box: DOMRect) => box.width < LEAST - 0.01 || box.height < LEAST - 0.01;
    const crowded = (target: { element: Element; box: DOMRect }) =>
      inView.some(({ element, box }) => {
        if (element === target.element || element.contains(target.element)) return false;
        if (target.element.contains(element)) return false;
        const own = middle(target.box);
        const other = middle(box);
        if (distance(own, box) < LEAST / 2) return true;
        return small(box) && Math.hypot(own.x - other.x, own.y - other.y) < LEAST;
      });

    return inView
      .filter((target) => small(target.box) && !inSentence(target.element) && crowded(target))
      .map(({ element, box }) => {
        const name = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60);
        return `${Math.round(box.width)} x ${Math.round(box.height)} px: <${element.tagName.toLowerCase()}> "${name}"`;
      })
      .slice(0, 12);
  });
}
