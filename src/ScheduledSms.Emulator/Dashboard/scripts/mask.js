// A number is masked until it is revealed, per message or per request.
const revealed = new Set();
const plain = /(?<![\p{L}\p{N}_-])\+?\d{7,15}(?![\p{L}\p{N}_-])/gu;
const hyphenated = /(?<![\p{L}\p{N}_-])\+?\d{2,4}(?:-\d{3,4}){2,3}(?![\p{L}\p{N}_-])/gu;

export const isRevealed = key => revealed.has(key);

export function toggle(key) {
  if (!revealed.delete(key)) revealed.add(key);
}

/** A number reduced to its first three digits, which reveal little, and its last two. */
export function maskNumber(number) {
  return number.length < 7 ? "•".repeat(number.length) : number.slice(0, 3) + "•".repeat(number.length - 5) + number.slice(-2);
}

/** A text with everything masked that may be a phone number. */
export const maskText = text => text.replace(plain, maskNumber).replace(hyphenated, maskNumber);

export const numberOf = (number, key) => (isRevealed(key) ? number : maskNumber(number));
export const textOf = (text, key) => (isRevealed(key) ? text : maskText(text));
