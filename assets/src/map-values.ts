/** What the server says about a map: the JSON inside the element, made safe to use. */

/** A municipality on the map. */
export interface Area {
  /** Class of the colour scale, 1 to 5; 0 when there is no figure. */
  class: number;
  label: string;
  /** What is told when the pointer or the centre of the map is on it. */
  text: string;
  /** The page it leads to. */
  href: string;
}

/** From longitude and latitude, to longitude and latitude, width in pixels, direction seen from the own municipality. */
export type Flow = [number, number, number, number, number, "in" | "out"];

/** Longitude, latitude and the name that stands there. */
export type Name = [number, number, string];

export interface Values {
  areas: Map<string, Area>;
  flows: Flow[];
  /** Names on the map, the own municipality first, then those that matter most. */
  names: Name[];
  /** What the two directions of flows are called; empty for a map without flows. */
  legend: [Flow[5], string][];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function readArea(value: Record<string, unknown>): Area {
  return {
    class: Number(value["class"] ?? 0),
    label: String(value["label"] ?? ""),
    text: String(value["text"] ?? ""),
    href: String(value["href"] ?? ""),
  };
}

/** Reads `{"flows": […], "names": […], "legend": […], "GM0106": {"class": 3, …}, …}`; other keys, such as `classes`, are for others. */
export function readValues(json: string): Values {
  const content: unknown = JSON.parse(json);
  if (!isObject(content)) return { areas: new Map(), flows: [], names: [], legend: [] };
  const entries = Object.entries(content).filter(([code]) => /^GM\d{4}$/.test(code));
  const areas = entries.flatMap(([code, value]) => (isObject(value) ? [[code, readArea(value)] as const] : []));
  const flows = Array.isArray(content["flows"]) ? (content["flows"] as Flow[]) : [];
  const names = Array.isArray(content["names"]) ? (content["names"] as Name[]) : [];
  const legend = Array.isArray(content["legend"]) ? (content["legend"] as Values["legend"]) : [];
  return { areas: new Map(areas), flows, names, legend };
}
