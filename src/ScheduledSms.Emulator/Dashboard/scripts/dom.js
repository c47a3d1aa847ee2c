import { visible } from "./text.js";

// Everything on the page is built here, node by node: text stays text, whatever is in it.
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(key, value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat().filter(isThere));
  return node;
}

export function vector(name, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

export const icon = name =>
  vector("svg", { class: "icon", "aria-hidden": "true" }, vector("use", { href: `#icon-${name}` }));

/** Text from a request: isolated, so that its direction cannot affect the text beside it. */
export const foreign = (text, name = "span") => element(name, { class: "foreign" }, visible(text));

export const byId = id => document.getElementById(id);

/** Replaces the content of a place. The focus stays on the control with the same data-focus, or else on the place itself. */
export function show(place, ...children) {
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  place.replaceChildren(...children.flat().filter(isThere));
  if (focused === undefined) return;
  place.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  if (!place.contains(document.activeElement)) place.focus({ preventScroll: true });
}

/** As show, for content without controls. Unchanged content is left alone: a click must not fall between the old and the new. */
export function update(place, ...children) {
  const next = document.createDocumentFragment();
  next.append(...children.flat().filter(isThere));
  const isSame = next.childNodes.length === place.childNodes.length && [...next.childNodes].every((node, index) => node.isEqualNode(place.childNodes[index]));
  if (!isSame) place.replaceChildren(next);
}

/** Fills a select with options, keeping the chosen one. */
export function fillSelect(select, options) {
  const chosen = select.value;
  select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
}

function isThere(child) {
  return child !== undefined && child !== null && child !== false;
}
