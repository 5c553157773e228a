/**
 * A map of municipalities by class, in the place of the drawing that the server made.
 *
 * `<thematic-map data-geometry="/…" data-centre="5.3,52.2" data-zoom="6.5" data-own="GM0106" data-label="…" …>` around
 * the drawing (`.map__drawing`) and `<script type="application/json">` with the values, or `data-values="/…"` with their
 * address. With `data-start="…"` the map
 * waits for a button with that text; without it, it starts when it comes into view. Until then, and whenever
 * something fails, the drawing stays.
 */
import type { Topology } from "topojson-specification";
import { type Values, readValues } from "./map-values";
import type { View } from "./map-view";

class ThematicMap extends HTMLElement {
  private readonly reading = document.createElement("p");
  private values: Values = { areas: new Map(), flows: [], names: [], legend: [] };
  private view: View | undefined;
  private isStarted = false;

  connectedCallback(): void {
    if (this.isStarted) return;
    const start = this.dataset["start"];
    if (start) this.append(this.button(start, (button) => void this.start().then(() => this.leave(button))));
    else this.whenVisible(() => void this.start());
  }

  /** Takes the button away without losing the place of who works by keyboard. */
  private leave(button: HTMLButtonElement): void {
    button.remove();
    this.querySelector<HTMLElement>(".map__canvas [tabindex], .map__canvas canvas")?.focus();
  }

  private whenVisible(action: () => void): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      action();
    });
    observer.observe(this);
  }

  private async start(): Promise<void> {
    if (this.isStarted) return;
    this.isStarted = true;
    try {
      const [topology, values, { openMap }] = await Promise.all([this.geometry(), this.read(), import("./map-view")]);
      this.values = values;
      this.open(topology, openMap);
    } catch (error) {
      // No WebGL, no network: the drawing has said the same all along.
      this.querySelectorAll(".map__legend, .map__canvas, .map__controls, .map__reading").forEach((part) => part.remove());
      console.info("The map stays a drawing:", error);
    }
  }

  private async geometry(): Promise<Topology> {
    return (await fetched(this.dataset["geometry"] ?? "")).json() as Promise<Topology>;
  }

  private async read(): Promise<Values> {
    const address = this.dataset["values"];
    if (address) return readValues(await (await fetched(address)).text());
    return readValues(this.querySelector('script[type="application/json"]')?.textContent ?? "{}");
  }

  private open(topology: Topology, openMap: typeof import("./map-view").openMap): void {
    const drawing = this.querySelector<HTMLElement>(".map__drawing");
    const container = document.createElement("div");
    container.className = "map__canvas";
    this.reading.className = "map__reading";
    this.reading.setAttribute("role", "status");
    this.reading.textContent = this.dataset["hint"] ?? "";
    this.append(...this.legend(), container, this.controls(), this.reading);
    const [longitude = 5.3, latitude = 52.2] = (this.dataset["centre"] ?? "").split(",").filter(Boolean).map(Number);
    this.view = openMap(topology, {
      container,
      label: this.dataset["label"] ?? "",
      centre: [longitude, latitude],
      zoom: Number(this.dataset["zoom"] ?? 6.3),
      own: this.dataset["own"],
      values: this.values,
      colour: (name) => getComputedStyle(this).getPropertyValue(`--${name}`).trim(),
      onPoint: (code) => this.point(code),
      onChoose: (code) => this.choose(code),
      onPrevented: () => this.tell(this.dataset["gesture"]),
    });
    drawing?.setAttribute("hidden", "");
    for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
      window.matchMedia(query).addEventListener("change", () => this.view?.recolour());
    }
  }

  /** What the lines mean; the drawing takes its own legend along when it goes. */
  private legend(): HTMLElement[] {
    if (this.values.legend.length === 0) return [];
    const legend = document.createElement("p");
    legend.className = "map__legend";
    for (const [direction, label] of this.values.legend) {
      const entry = document.createElement("span");
      entry.className = `map__legend-${direction}`;
      entry.textContent = label;
      legend.append(entry);
    }
    return [legend];
  }

  private controls(): HTMLElement {
    const controls = document.createElement("div");
    controls.className = "map__controls";
    const wanted: [string | undefined, () => void][] = [
      [this.dataset["zoomIn"], () => this.view?.zoomBy(1)],
      [this.dataset["zoomOut"], () => this.view?.zoomBy(-1)],
      [this.dataset["reset"], () => this.view?.reset()],
    ];
    controls.append(...wanted.flatMap(([label, action]) => (label ? [this.button(label, action)] : [])));
    return controls;
  }

  private button(label: string, action: (button: HTMLButtonElement) => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nl-button nl-button--secondary";
    button.textContent = label;
    button.addEventListener("click", () => action(button));
    return button;
  }

  private point(code: string | undefined): void {
    const area = code === undefined ? undefined : this.values.areas.get(code);
    this.tell(area ? `${area.label}: ${area.text}` : this.dataset["hint"]);
  }

  private tell(text: string | undefined): void {
    this.reading.textContent = text ?? "";
  }

  private choose(code: string): void {
    const href = this.values.areas.get(code)?.href;
    if (href) window.location.assign(href);
  }
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

customElements.define("thematic-map", ThematicMap);
