// Control characters, and those that change the text direction: shown, not applied.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export const visible = text =>
  text.replace(unseen, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Long bodies are legible only when indented; what is not JSON stays as is. */
export function indented(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
