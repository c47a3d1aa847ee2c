import { isLost, onConnection } from "./connection.js";
import { byId, element, icon, show } from "./dom.js";
import { readTwins, twins } from "./duplicates.js";
import { onLanguage, t } from "./i18n.js";

/** What must not be overlooked: a duplicate message, a lost connection. */
export function startBanners() {
  byId("banners").setAttribute("role", "status");
  onConnection(render);
  onLanguage(render);
}

export async function readDuplicates() {
  if (await readTwins()) render();
}

function render() {
  show(byId("banners"),
    isLost() ? element("p", { class: "banner lost" }, icon("plug"), t("banner.lost")) : null,
    twins(render));
}
