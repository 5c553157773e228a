/** Names on the map, as elements above the canvas: they keep the letters of the page and follow its colours. */
import { Marker } from "maplibre-gl";
import type { Map as LibraryMap } from "maplibre-gl";
import type { Name } from "./map-values";

/** Room between two names, in pixels. */
const GAP = 2;

/**
 * Puts the names on the map. Those that come first matter most: a name that would cover an earlier one is
 * hidden until there is room. They are for the eye only: the table below the map says the same.
 */
export function showNames(map: LibraryMap, names: Name[]): void {
  const elements = names.map(([longitude, latitude, label], place) => {
    const element = document.createElement("span");
    element.className = place === 0 ? "map__name map__name--own" : "map__name";
    element.textContent = label;
    element.setAttribute("aria-hidden", "true");
    new Marker({ element, anchor: "left", offset: [8, 0] }).setLngLat([longitude, latitude]).addTo(map);
    // The library makes a control of it, which it is not.
    element.removeAttribute("aria-label");
    element.removeAttribute("role");
    element.removeAttribute("tabindex");
    return element;
  });
  const arrange = (): void => {
    const kept: DOMRect[] = [];
    for (const element of elements) {
      const box = element.getBoundingClientRect();
      const isFree = kept.every((other) => areApart(box, other));
      element.style.visibility = isFree ? "visible" : "hidden";
      if (isFree) kept.push(box);
    }
  };
  map.on("moveend", arrange);
  map.on("resize", arrange);
  map.once("load", arrange);
}

function areApart(one: DOMRect, other: DOMRect): boolean {
  return (
    one.right + GAP < other.left ||
    other.right + GAP < one.left ||
    one.bottom + GAP < other.top ||
    other.bottom + GAP < one.top
  );
}
