import { series, total } from "./chart.js";
import { element, vector } from "./dom.js";
import { count, dateTime, time } from "./format.js";
import { t } from "./i18n.js";

// What the bars show, in words: for those who cannot see them, and beside them for everybody.

/** How many there are of each kind, with its swatch: the bars' legend, too. */
export function countsOf(bucket) {
  if (total(bucket) === 0) return [t("timeline.none")];
  return series.filter(name => bucket[name] > 0).flatMap((name, index) => [index > 0 ? ", " : "", element("span", {}, swatch(name), `${count(bucket[name])} ${t(`state.${name}`).toLocaleLowerCase()}`)]);
}

export const sumOf = buckets => Object.fromEntries(series.map(name => [name, buckets.reduce((sum, bucket) => sum + bucket[name], 0)]));

export function describe(bucket, length) {
  const from = Date.parse(bucket.from);
  return [`${dateTime(from)} – ${time(from + length)}: `, ...countsOf(bucket)];
}

const swatch = name => vector("svg", { class: "swatch", "aria-hidden": "true" }, vector("rect", { class: `bar-${name}`, width: 10, height: 10 }));
