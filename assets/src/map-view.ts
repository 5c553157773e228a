/** The moving map itself; loaded only when it is needed, because the library behind it is large. */
import { LngLatBounds, Map as LibraryMap, setWorkerUrl } from "maplibre-gl";
import type { MapMouseEvent } from "maplibre-gl";
import type { Topology } from "topojson-specification";
import { showNames } from "./map-names";
import { ARROW, type Areas, areasOf, arrow, styleOf } from "./map-style";
import type { Values } from "./map-values";

/** Filled in by the build: the worker under its name with a hash. */
declare const WORKER_URL: string;

export interface Settings {
  /** The element that holds the canvas. */
  container: HTMLElement;
  /** The name of the map, read by screen readers. */
  label: string;
  centre: [number, number];
  zoom: number;
  /** The code of the own municipality, if there is one. */
  own: string | undefined;
  values: Values;
  /** The value of a custom property of the style sheet. */
  colour: (name: string) => string;
  /** Called with the code of the municipality that is pointed at, or undefined for none. */
  onPoint: (code: string | undefined) => void;
  /** Called with the code of the municipality that is chosen. */
  onChoose: (code: string) => void;
  /** Called when the map leaves a wheel or a finger to the page. */
  onPrevented: () => void;
}

export interface View {
  zoomBy(step: number): void;
  reset(): void;
  recolour(): void;
}

/** Room between the ends of the lines and the edge of the map, in pixels. */
const MARGIN = 48;
/** Near partners do not bring the map nearer than this. */
const NEAREST = 9.5;

/** What the map shows first: both ends of every line, or what the page asks for where there are none. */
function begin(settings: Settings): { bounds?: LngLatBounds; center: [number, number]; zoom: number } {
  const { flows } = settings.values;
  const place = { center: settings.centre, zoom: settings.zoom };
  if (flows.length === 0) return place;
  const bounds = new LngLatBounds();
  for (const [fromX, fromY, toX, toY] of flows) bounds.extend([fromX, fromY]).extend([toX, toY]);
  return { ...place, bounds };
}

/** Draws the map and makes it answer to pointer, finger and keyboard. */
export function openMap(topology: Topology, settings: Settings): View {
  setWorkerUrl(WORKER_URL);
  const areas = areasOf(topology, settings.values, settings.own);
  const first = begin(settings);
  const fit = { padding: MARGIN, maxZoom: NEAREST };
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new LibraryMap({
    container: settings.container,
    style: styleOf(areas, settings.values, settings.colour),
    ...first,
    fitBoundsOptions: fit,
    minZoom: 5,
    maxZoom: 12,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: 0,
    locale: { "Map.Title": settings.label },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  // A style knows no pictures of its own: it asks for them, also after a change of colours.
  map.setMissingStyleImageResolver((id) => {
    if (id === ARROW && !map.hasImage(ARROW)) map.addImage(ARROW, arrow(), { sdf: true, pixelRatio: 2 });
  });
  showNames(map, settings.values.names);
  pointing(map, areas, settings);
  map.on("cooperativegestureprevented", settings.onPrevented);
  const animate = !still;
  return {
    zoomBy: (step) => map.easeTo({ zoom: map.getZoom() + step, animate }),
    reset: () => (first.bounds ? map.fitBounds(first.bounds, { ...fit, animate }) : map.easeTo({ ...first, animate })),
    recolour: () => map.setStyle(styleOf(areas, settings.values, settings.colour)),
  };
}

/**
 * With the mouse one points at what lies below it. With the keyboard one points at what lies in the middle: the arrow
 * keys move the map, Enter chooses.
 */
function pointing(map: LibraryMap, areas: Areas, settings: Settings): void {
  const canvas = map.getCanvas();
  let current: string | undefined;
  const point = (code: string | undefined): void => {
    if (code === current) return;
    current = code;
    map.setFilter("current", ["==", ["get", "code"], code ?? ""]);
    settings.onPoint(code);
  };
  const codeAt = (place: MapMouseEvent["point"]): string | undefined => {
    const found = map.queryRenderedFeatures(place, { layers: ["areas"] })[0];
    return typeof found?.properties["code"] === "string" ? found.properties["code"] : undefined;
  };
  const byKeyboard = (): boolean => canvas.matches(":focus-visible");
  const pointAtMiddle = (): void => {
    if (byKeyboard() && areas.features.length > 0) point(codeAt(map.project(map.getCenter())));
  };

  map.on("mousemove", (event) => {
    point(codeAt(event.point));
    canvas.style.cursor = current ? "pointer" : "";
  });
  map.on("mouseout", () => point(undefined));
  map.on("click", (event) => {
    const code = codeAt(event.point);
    if (code) settings.onChoose(code);
  });
  map.on("moveend", pointAtMiddle);
  canvas.addEventListener("focus", pointAtMiddle);
  canvas.addEventListener("blur", () => point(undefined));
  canvas.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && current) settings.onChoose(current);
  });
}
