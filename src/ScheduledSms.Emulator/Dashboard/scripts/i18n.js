import en from "../i18n/en.js";
import ko from "../i18n/ko.js";
import zh from "../i18n/zh.js";

const texts = { en, ko, zh };
const tags = { en: "en", ko: "ko", zh: "zh-Hans" };
const listeners = [];
let current = first();

export const language = () => current;
export const locale = () => tags[current];

/** A text of the page in its language, with {name} filled in. */
export function t(key, values = {}) {
  const text = texts[current][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Whether the page has its own text for something. */
export const has = key => key in texts[current];

export const onLanguage = listener => listeners.push(listener);

export function speak(name) {
  current = name in texts ? name : "en";
  localStorage.setItem("language", current);
  translate();
  for (const listener of listeners) listener();
}

/** Translates the texts in the page itself. */
export function translate(root = document) {
  document.documentElement.lang = tags[current];
  document.title = t("title");
  for (const node of root.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of root.querySelectorAll("[data-t-label]")) {
    node.setAttribute("aria-label", t(node.dataset.tLabel));
    if (node instanceof HTMLButtonElement) node.title = t(node.dataset.tLabel);
  }
  for (const node of root.querySelectorAll("[data-t-placeholder]")) node.placeholder = t(node.dataset.tPlaceholder);
}

function first() {
  const wanted = [localStorage.getItem("language"), ...navigator.languages.map(tag => tag.slice(0, 2))];
  return wanted.find(name => name in texts) ?? "en";
}
