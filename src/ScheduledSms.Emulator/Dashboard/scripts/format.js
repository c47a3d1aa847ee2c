import { locale, t } from "./i18n.js";

const second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
const two = number => String(number).padStart(2, "0");

export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The viewer's date and time, in the same form as the providers' own times beside it. */
export const dateTime = instant => `${date(instant)} ${time(instant)}`;

export function date(instant) {
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function time(instant) {
  const at = new Date(instant);
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

export const shortTime = instant => time(instant).slice(0, 5);

export const weekday = instant => new Intl.DateTimeFormat(locale(), { weekday: "short" }).format(new Date(instant));

export const dayAndMonth = instant =>
  new Intl.DateTimeFormat(locale(), { weekday: "short", day: "numeric", month: "short" }).format(new Date(instant));

export const count = number => new Intl.NumberFormat(locale()).format(number);

/** The time left, as a clock shows it: 00:04:09, preceded by the days. */
export function countdown(milliseconds) {
  const left = Math.max(0, Math.ceil(milliseconds / second) * second);
  const days = Math.floor(left / day);
  const clock = `${two(Math.floor((left % day) / hour))}:${two(Math.floor((left % hour) / minute))}:${two(Math.floor((left % minute) / second))}`;
  return days > 0 ? t("days", { days, clock }) : clock;
}

/** The value of a date-and-time input: the viewer's time without a zone. */
export const inputValue = instant => `${date(instant)}T${time(instant)}`;

export const providerName = name => (name === "jsms" ? "JSMS" : "SOLAPI");

/** An instant as UTC shows it. */
export const utc = instant => new Date(instant).toISOString().slice(0, 19).replace("T", " ");

/** The viewer's offset from UTC at an instant: UTC+09:00. */
export function offset(instant) {
  const minutes = -new Date(instant).getTimezoneOffset();
  return `UTC${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** The end of a key: enough to tell accounts apart. */
export const shortKey = key => (key.length > 10 ? `…${key.slice(-6)}` : key);
