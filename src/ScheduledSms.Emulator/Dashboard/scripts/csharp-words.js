import { visible } from "./text.js";

// Parts of C#.

/** A string. JSON's escapes are C#'s too; what else is unseen is spelled out in the same way. */
export const text = value => visible(JSON.stringify(value));

/** An instant at a provider's offset from UTC, in hours. */
export function instant(iso, hours) {
  const at = new Date(Date.parse(iso) + hours * 3_600_000);
  const parts = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  if (at.getUTCMilliseconds() > 0) parts.push(at.getUTCMilliseconds());
  return `new DateTimeOffset(${parts.join(", ")}, TimeSpan.FromHours(${hours}))`;
}

export function dictionary(values) {
  const entries = Object.entries(values).map(([name, value]) => `[${text(name)}] = ${text(String(value))}`);
  return entries.length === 0 ? "new Dictionary<string, string>()" : `new Dictionary<string, string> { ${entries.join(", ")} }`;
}

/** The members of an object initializer; those without a value are left out. */
export const members = pairs => pairs.filter(([, value]) => value !== null && value !== undefined && value !== false).map(([name, value]) => `${name} = ${value}`);

export const optional = (value, write = text) => (value === null || value === undefined || value === "" ? null : write(value));

/** The recipients that got nothing then, and would get nothing now. */
export const rejections = people => people.filter(isRejected).map(({ to, code, words }) => `// Rejected, and so left out: ${text(to)}, ${visible(`${code ?? ""} ${words ?? ""}`).trim().replace(/\s+/g, " ")}`);

export const isRejected = ({ outcome }) => outcome === "rejected";
