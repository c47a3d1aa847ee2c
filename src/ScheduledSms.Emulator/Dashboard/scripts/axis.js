import { dayAndMonth, shortTime, time } from "./format.js";

const second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
const steps = [second, 5 * second, 15 * second, 30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute,
  hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day, 28 * day, 91 * day, 182 * day, 364 * day];
const room = 96;

/** The places and texts of a timeline's labels, at whole hours or days in the viewer's time zone. */
export function axis(from, until, width) {
  const length = until - from;
  const step = steps.find(candidate => length / candidate <= width / room) ?? steps.at(-1);
  const ticks = [];
  for (let at = firstTick(from, step); at < until; at = nextTick(at, step)) {
    const place = (at - from) / length;
    // A label that would be cut off at the edge is omitted.
    if (place * width > 28 && (1 - place) * width > 28) ticks.push({ place, text: label(at, step) });
  }
  return ticks;
}

function firstTick(from, step) {
  const midnight = new Date(from);
  midnight.setHours(0, 0, 0, 0);
  if (step >= day) return nextTick(midnight.getTime(), day);
  return midnight.getTime() + Math.ceil((from - midnight.getTime()) / step) * step;
}

// Days are added by the calendar: one of them may have 23 hours.
function nextTick(at, step) {
  if (step < day) return at + step;
  const next = new Date(at);
  next.setDate(next.getDate() + step / day);
  return next.getTime();
}

function label(at, step) {
  const date = new Date(at);
  if (step >= day || (date.getHours() === 0 && date.getMinutes() === 0)) return dayAndMonth(at);
  return step < minute ? time(at) : shortTime(at);
}
