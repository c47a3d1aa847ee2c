import { get } from "./api.js";
import { isLost, onConnection } from "./connection.js";
import { byId, element, icon, show } from "./dom.js";
import { count, shortKey } from "./format.js";
import { onLanguage, t } from "./i18n.js";
import { maskNumber } from "./mask.js";

const shownLinks = 6;
let duplicates = [];

/** What must not be overlooked: a duplicate message, a lost connection. */
export function startBanners() {
  byId("banners").setAttribute("role", "status");
  onConnection(render);
  onLanguage(render);
}

export async function readDuplicates() {
  const before = JSON.stringify(duplicates);
  ({ duplicates } = await get("duplicates"));
  if (JSON.stringify(duplicates) !== before) render();
}

function render() {
  show(byId("banners"),
    isLost() ? element("p", { class: "banner lost" }, icon("plug"), t("banner.lost")) : null,
    duplicates.length > 0 ? twice() : null);
}

function twice() {
  const all = duplicates.flatMap(({ ids, to }) => ids.map(id => [id, to]));
  const links = all.slice(0, shownLinks).map(([id, to]) => element("a", { href: `#/messages/${encodeURIComponent(id)}` }, `${maskNumber(to)} · ${shortKey(id)}`));
  return element("div", { class: "banner" }, icon("warning"),
    element("strong", {}, t("banner.duplicates", { count: count(duplicates.length) })),
    element("span", { class: "banner-links" }, links, all.length > shownLinks ? `+${count(all.length - shownLinks)}` : ""));
}
