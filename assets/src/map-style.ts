/** The layers of the map: areas by class, borders, flows, the own municipality. Colours come from the style sheet. */
import type { FeatureCollection, LineString, MultiPolygon, Point, Polygon } from "geojson";
import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Flow, Values } from "./map-values";

export type Areas = FeatureCollection<Polygon | MultiPolygon>;

/** The colour behind a custom property of the element, such as `chart-own`. */
export type Colour = (name: string) => string;

/** The municipalities as GeoJSON; each knows its code, its class and whether it is the own one. */
export function areasOf(topology: Topology, values: Values, own: string | undefined): Areas {
  const municipalities = topology.objects["municipalities"] as GeometryCollection<{ code: string }>;
  const features = feature(topology, municipalities).features.map((area) => {
    const code = area.properties.code;
    const properties = { code, class: values.areas.get(code)?.class ?? 0, own: code === own };
    return { type: "Feature", geometry: area.geometry as Polygon | MultiPolygon, properties } as const;
  });
  return { type: "FeatureCollection", features };
}

/** A flow as a bow to the right of its direction, so that there and back lie beside each other. */
function bow([fromLon, fromLat, toLon, toLat]: Flow): [number, number][] {
  const bend = 0.12;
  // Degrees of longitude are shorter than those of latitude; at 52 degrees north by this factor.
  const shrink = 0.616;
  const controlLon = (fromLon + toLon) / 2 + (bend * (toLat - fromLat)) / shrink;
  const controlLat = (fromLat + toLat) / 2 - bend * (toLon - fromLon) * shrink;
  return Array.from({ length: 25 }, (_, step) => {
    const t = (step / 24) * HEAD_FROM;
    const mix = (from: number, control: number, to: number): number =>
      (1 - t) ** 2 * from + 2 * t * (1 - t) * control + t ** 2 * to;
    return [mix(fromLon, controlLon, toLon), mix(fromLat, controlLat, toLat)];
  });
}

/** The name of the picture of an arrowhead. */
export const ARROW = "arrow";

/** Where a line ends and its arrowhead begins, as a part of the way: it does not cover the name behind it. */
const HEAD_FROM = 0.9;

/** An arrowhead that points up, white so that the style can give it a colour. */
export function arrow(): ImageData {
  const size = 48;
  const pixels = new ImageData(size, size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const isInside = Math.abs(column + 0.5 - size / 2) <= (row + 0.5) / 2;
      if (isInside) pixels.data.fill(255, (row * size + column) * 4, (row * size + column) * 4 + 4);
    }
  }
  return pixels;
}

/** The arrowheads, each at the end of its line and turned along it. */
function headsOf(flows: Flow[]): FeatureCollection<Point> {
  const features = flows.map((flow) => {
    const line = bow(flow);
    const [before, end] = [line[line.length - 2], line[line.length - 1]];
    if (!before || !end) throw new Error("a bow has points");
    // On the map a degree of latitude is longer than one of longitude.
    const stretch = 1 / Math.cos((end[1] * Math.PI) / 180);
    const turned = (Math.atan2(end[0] - before[0], (end[1] - before[1]) * stretch) * 180) / Math.PI;
    const properties = { turned, size: 0.4 + flow[4] / 10, direction: flow[5] };
    return { type: "Feature", geometry: { type: "Point", coordinates: end }, properties } as const;
  });
  return { type: "FeatureCollection", features };
}

function linesOf(flows: Flow[]): FeatureCollection<LineString> {
  const features = flows.map((flow) => {
    const properties = { width: flow[4], direction: flow[5] };
    return { type: "Feature", geometry: { type: "LineString", coordinates: bow(flow) }, properties } as const;
  });
  return { type: "FeatureCollection", features };
}

function fillByClass(colour: Colour): ExpressionSpecification {
  const classes = [1, 2, 3, 4, 5].flatMap((number) => [number, colour(`chart-seq-${number}`)]);
  return ["match", ["get", "class"], ...classes, colour("chart-none")] as unknown as ExpressionSpecification;
}

function byDirection(colour: Colour): ExpressionSpecification {
  return ["match", ["get", "direction"], "in", colour("chart-in"), colour("chart-out")];
}

/** The style of the map in the present colours. */
export function styleOf(areas: Areas, values: Values, colour: Colour): StyleSpecification {
  return {
    version: 8,
    sources: {
      // No simplification: neighbours share their border exactly.
      areas: { type: "geojson", data: areas, tolerance: 0, promoteId: "code" },
      flows: { type: "geojson", data: linesOf(values.flows), tolerance: 0 },
      heads: { type: "geojson", data: headsOf(values.flows), tolerance: 0 },
    },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": colour("chart-paper") } },
      { id: "areas", type: "fill", source: "areas", paint: { "fill-color": fillByClass(colour), "fill-antialias": false } },
      { id: "borders", type: "line", source: "areas", paint: { "line-color": colour("chart-edge"), "line-width": 0.5 } },
      // A rim in the colour of the paper keeps lines visible on every class.
      {
        id: "flow-rims",
        type: "line",
        source: "flows",
        paint: { "line-color": colour("chart-paper"), "line-width": ["+", ["get", "width"], 3] },
      },
      {
        id: "flows",
        type: "line",
        source: "flows",
        paint: { "line-color": byDirection(colour), "line-width": ["get", "width"] },
      },
      // Out is a double line, in a whole one: colour alone does not tell them apart.
      {
        id: "flows-out-middle",
        type: "line",
        source: "flows",
        filter: ["==", ["get", "direction"], "out"],
        paint: { "line-color": colour("chart-paper"), "line-width": ["/", ["get", "width"], 3] },
      },
      {
        id: "heads",
        type: "symbol",
        source: "heads",
        layout: {
          "icon-image": ARROW,
          "icon-anchor": "bottom",
          "icon-rotate": ["get", "turned"],
          "icon-rotation-alignment": "map",
          "icon-size": ["get", "size"],
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
        },
        paint: { "icon-color": byDirection(colour) },
      },
      {
        id: "own-rim",
        type: "line",
        source: "areas",
        filter: ["==", ["get", "own"], true],
        paint: { "line-color": colour("chart-paper"), "line-width": 6 },
      },
      {
        id: "own",
        type: "line",
        source: "areas",
        filter: ["==", ["get", "own"], true],
        paint: { "line-color": colour("chart-own"), "line-width": 3 },
      },
      {
        id: "current",
        type: "line",
        source: "areas",
        filter: ["==", ["get", "code"], ""],
        paint: { "line-color": colour("chart-text"), "line-width": 2.5 },
      },
    ],
  };
}
