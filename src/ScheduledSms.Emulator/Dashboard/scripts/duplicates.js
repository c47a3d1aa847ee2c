import { get } from "./api.js";
import { element, foreign, icon } from "./dom.js";
import { count, dateTime, providerName, shortKey } from "./format.js";
import { t } from "./i18n.js";
import { maskNumber, maskText } from "./mask.js";

const shownAtOnce = 3;
const putAway = new Set();
let duplicates = [];

const keyOf = ({ ids, to, reason }) => JSON.stringify([reason, to, ids]);
const standing = () => duplicates.filter(duplicate => !putAway.has(keyOf(duplicate)));

/** Reads who gets a message twice, and tells whether that changed. */
export async function readTwins() {
  const before = JSON.stringify(duplicates);
  ({ duplicates } = await get("duplicates"));
  return JSON.stringify(duplicates) !== before;
}

/** The banner that names and links them; null if there are none, or all were put away. */
export function twins(onChange) {
  const found = standing();
  if (found.length === 0) return null;
  const dismiss = () => {
    for (const duplicate of found) putAway.add(keyOf(duplicate));
    onChange();
  };
  return element("section", { class: "banner", "aria-label": t("banner.duplicates", { count: count(found.length) }) }, icon("warning"),
    element("strong", {}, t("banner.duplicates", { count: count(found.length) })),
    found.length > shownAtOnce ? element("button", { type: "button", class: "link", "data-focus": "twins", click: () => showAll(found) }, t("twins.all")) : null,
    element("button", { type: "button", class: "icon-button", "data-focus": "dismiss", "aria-label": t("twins.dismiss"), title: t("twins.dismiss"), click: dismiss }, icon("close")),
    element("ul", { class: "twins" }, found.slice(0, shownAtOnce).map(duplicate => line(duplicate))));
}

function line({ to, reason, messages }, onFollow) {
  const link = ({ id, provider, sendAt, reference }) => element("a", { href: `#/messages/${encodeURIComponent(id)}`, click: onFollow },
    `${providerName(provider)} ${dateTime(sendAt)} · `, ...(reference ? [foreign(maskText(reference)), " · "] : []), element("span", { class: "mono" }, shortKey(id)));
  return element("li", {}, foreign(maskNumber(to)), ` ${t(messages.length > 1 ? `twins.${reason}` : "twins.within")} `, messages.map(message => [link(message), " "]).flat());
}

function showAll(found) {
  const dialog = element("dialog", { class: "twins-dialog", "aria-labelledby": "twins-title", close: () => dialog.remove() },
    element("h2", { id: "twins-title" }, t("banner.duplicates", { count: count(found.length) })),
    element("ul", { class: "twins" }, found.map(duplicate => line(duplicate, () => dialog.close()))),
    element("div", { class: "dialog-buttons" }, element("button", { type: "button", click: () => dialog.close() }, t("dialog.close"))));
  document.body.append(dialog);
  dialog.showModal();
}
