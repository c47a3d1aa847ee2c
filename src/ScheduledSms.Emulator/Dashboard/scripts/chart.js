import { vector } from "./dom.js";

// The parts stacked in a bar, from the bottom. The same three fills distinguish them without color.
export const series = ["scheduled", "sent", "failed", "canceled"];

const height = 100;

/** Patterns for the bars: hatched, crossed and dotted, in the page's colors. */
export function patterns() {
  return vector("defs", {},
    pattern("sent", "M0 6 6 0", 6),
    pattern("failed", "M0 0 4 4M0 4 4 0", 4),
    pattern("canceled", "M1 1h1", 4));
}

function pattern(name, path, size) {
  const stroke = { d: path, class: `swatch-${name}`, "stroke-width": name === "canceled" ? 2 : 1.4 };
  return vector("pattern", { id: `fill-${name}`, width: size, height: size, patternUnits: "userSpaceOnUse" }, vector("path", stroke));
}

export const total = bucket => series.reduce((sum, name) => sum + bucket[name], 0);

/** The bars of a timeline. Its height grows with the square root: a single message stays visible beside a thousand. */
export function bars(buckets, width) {
  const most = Math.max(1, ...buckets.map(total));
  const step = width / buckets.length;
  const gap = step > 6 ? 2 : step > 3 ? 1 : 0;
  return buckets.flatMap((bucket, index) => {
    const sum = total(bucket);
    const whole = sum === 0 ? 0 : Math.max(5, height * Math.sqrt(sum / most) * 0.92);
    let top = height;
    return series.filter(name => bucket[name] > 0).map(name => {
      const part = whole * (bucket[name] / sum);
      top -= part;
      return vector("rect", { class: `bar bar-${name}`, x: index * step, y: top, width: Math.max(1, step - gap), height: part });
    });
  });
}
