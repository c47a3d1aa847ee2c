import { series, total } from "./chart.js";
import { element, vector } from "./dom.js";
import { count, dateTime, time } from "./format.js";
import { t } from "./i18n.js";

// What the bars show, in words: for those who cannot see them, and beside them for everybody.

export function countsOf(bucket) {
  const parts = series.filter(name => bucket[name] > 0).map(name => `${count(bucket[name])} ${t(`state.${name}`).toLocaleLowerCase()}`);
  return total(bucket) === 0 ? t("timeline.none") : parts.join(", ");
}

export const sumOf = buckets => Object.fromEntries(series.map(name => [name, buckets.reduce((sum, bucket) => sum + bucket[name], 0)]));

export function describe(bucket, length) {
  const from = Date.parse(bucket.from);
  return `${dateTime(from)} – ${time(from + length)}: ${countsOf(bucket)}`;
}

export const legend = () => series.map(name => element("li", {},
  vector("svg", { "aria-hidden": "true" }, vector("rect", { class: `bar-${name}`, width: 10, height: 10 })),
  t(`state.${name}`)));
