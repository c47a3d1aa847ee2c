import { get } from "./api.js";
import { axis } from "./axis.js";
import { bars, patterns } from "./chart.js";
import * as clock from "./clock.js";
import { byId, element, show, vector } from "./dom.js";
import { onLanguage, t } from "./i18n.js";
import { countsOf, describe, sumOf } from "./timeline-words.js";

const hour = 3_600_000;
const ranges = { hour, day: 24 * hour, week: 7 * 24 * hour, all: null };
const buckets = 96;
// The share of a range that lies before now.
const before = 0.12;

/** What is due, over time: bars against the emulator's clock. The arrow keys move along them, Enter zooms in. */
export class Timeline {
  #place = byId("timeline");
  #query;
  #range = "all";
  #zoom = null;
  #response = null;
  #cursor = -1;

  constructor(query) {
    this.#query = query;
    this.#said = element("p", { class: "timeline-said" });
    this.#ranges = element("div", { class: "ranges", role: "group" });
    this.#svg = vector("svg", { "aria-hidden": "true", preserveAspectRatio: "none" });
    this.#now = element("div", { class: "timeline-now" }, element("span"));
    this.#chart = element("div", { class: "timeline-chart", role: "slider", tabindex: "0", "aria-valuemin": "0" }, this.#svg, this.#now);
    this.#axis = element("div", { class: "timeline-axis", "aria-hidden": "true" });
    this.#place.append(element("div", { class: "timeline-head" }, this.#said, this.#ranges), this.#chart, this.#axis);
    this.#chart.addEventListener("keydown", event => this.#key(event));
    this.#chart.addEventListener("pointermove", event => this.#point(this.#bucketAt(event)));
    this.#chart.addEventListener("pointerleave", () => this.#point(-1));
    this.#chart.addEventListener("click", event => this.#lookAt(this.#bucketAt(event)));
    new ResizeObserver(() => this.#draw()).observe(this.#chart);
    onLanguage(() => this.#speak());
    this.#speak();
  }

  #said; #ranges; #svg; #now; #chart; #axis;

  async refresh() {
    this.#response = await get("timeline", { ...this.#query(), ...this.#window(), buckets });
    this.#draw();
  }

  tick() {
    if (this.#response === null) return;
    const [from, until] = this.#ends();
    const place = (clock.now() - from) / (until - from);
    this.#now.hidden = place < 0 || place > 1;
    this.#now.style.left = `${100 * place}%`;
  }

  #window() {
    if (this.#zoom) return { from: new Date(this.#zoom[0]).toISOString(), until: new Date(this.#zoom[1]).toISOString() };
    const length = ranges[this.#range];
    if (length === null) return {};
    const from = clock.now() - before * length;
    return { from: new Date(from).toISOString(), until: new Date(from + length).toISOString() };
  }

  #ends = () => [Date.parse(this.#response.from), Date.parse(this.#response.until)];

  #step() {
    const [from, until] = this.#ends();
    return (until - from) / this.#response.buckets.length;
  }

  #draw() {
    if (this.#response === null) this.#said.textContent = t("loading");
    const width = this.#chart.clientWidth;
    if (this.#response === null || width === 0) return;
    const [from, until] = this.#ends();
    const ticks = axis(from, until, width);
    this.#svg.setAttribute("viewBox", `0 0 ${width} 100`);
    const lines = ticks.map(({ place }) => vector("line", { class: "grid-line", x1: place * width, x2: place * width, y1: 0, y2: 100 }));
    const step = width / this.#response.buckets.length;
    const cursor = this.#cursor < 0 ? [] : [vector("rect", { class: "cursor", x: this.#cursor * step, y: 0, width: step, height: 100 })];
    this.#svg.replaceChildren(patterns(), ...lines, ...bars(this.#response.buckets, width), ...cursor);
    show(this.#axis, ticks.map(({ place, text }) => {
      const label = element("span", {}, text);
      label.style.left = `${100 * place}%`;
      return label;
    }));
    this.#say();
    this.tick();
  }

  #say() {
    const bucket = this.#response.buckets[this.#cursor];
    show(this.#said, bucket ? describe(bucket, this.#step()) : countsOf(sumOf(this.#response.buckets)));
    const text = this.#said.textContent;
    this.#chart.setAttribute("aria-valuemax", String(this.#response.buckets.length - 1));
    this.#chart.setAttribute("aria-valuenow", String(Math.max(0, this.#cursor)));
    this.#chart.setAttribute("aria-valuetext", text);
  }

  #point(index) {
    if (index === this.#cursor || this.#response === null) return;
    this.#cursor = index;
    this.#draw();
  }

  #bucketAt(event) {
    const { left, width } = this.#chart.getBoundingClientRect();
    const last = (this.#response?.buckets.length ?? 1) - 1;
    return Math.min(last, Math.max(0, Math.floor((event.clientX - left) / width * (last + 1))));
  }

  #lookAt(index) {
    const bucket = this.#response?.buckets[index];
    if (!bucket) return;
    const step = this.#step();
    if (step < 1000) return;
    const at = Date.parse(bucket.from);
    this.#choose(this.#range, [at - 3 * step, at + 4 * step]);
  }

  #key(event) {
    const last = (this.#response?.buckets.length ?? 1) - 1;
    const places = { ArrowRight: this.#cursor + 1, ArrowUp: this.#cursor + 1, ArrowLeft: this.#cursor - 1, ArrowDown: this.#cursor - 1, Home: 0, End: last };
    if (event.key in places) this.#point(Math.min(last, Math.max(0, places[event.key])));
    else if (event.key === "Enter") this.#lookAt(this.#cursor);
    else if (event.key === "Escape" && this.#zoom) this.#choose(this.#range, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(range, zoom) {
    this.#range = range;
    this.#zoom = zoom;
    this.#cursor = -1;
    this.#speak();
    this.refresh().catch(() => {});
  }

  #speak() {
    this.#chart.setAttribute("aria-label", t("timeline.label"));
    this.#ranges.setAttribute("aria-label", t("timeline.ranges"));
    this.#now.firstChild.textContent = t("timeline.now");
    show(this.#ranges, Object.keys(ranges).map(name => element("button", {
      type: "button", "data-focus": name, "aria-pressed": String(!this.#zoom && name === this.#range), click: () => this.#choose(name, null),
    }, t(`range.${name}`))));
    this.#draw();
  }
}
