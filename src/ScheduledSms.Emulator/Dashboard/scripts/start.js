import { byId, element, icon, show } from "./dom.js";
import { providerName } from "./format.js";
import { t } from "./i18n.js";
import { info } from "./info.js";
import { copy } from "./toast.js";

/** What replaces an empty table: how to point a client here, or that nothing matches. */
export async function renderEmpty(all, clearFilters) {
  if (all > 0) {
    show(byId("empty"), element("div", { class: "start" }, element("h2", {}, t("empty.noMatch")), element("p", {}, t("empty.noMatch.how")),
      element("button", { type: "button", "data-focus": "clear", click: clearFilters }, t("empty.clear"))));
    return;
  }

  const { providers } = await info();
  const settings = JSON.stringify({ ScheduledSms: Object.fromEntries(providers.map(settingsOf)) }, null, 2);
  show(byId("empty"), element("div", { class: "start" },
    element("h2", {}, t("empty.title")),
    element("p", {}, t("empty.how")),
    element("div", { class: "start-providers" }, providers.map(card)),
    element("h3", {}, t("empty.settings")),
    element("div", { class: "start-code" },
      element("pre", { class: "raw", tabindex: "0", role: "group", "aria-label": t("empty.settings") }, settings),
      element("button", { type: "button", "data-focus": "copy", click: () => copy(settings) }, icon("copy"), t("copy")))));
}

const card = ({ name, baseUrl, account }) => element("section", { class: "start-provider" },
  element("h3", {}, providerName(name)),
  element("dl", { class: "facts" }, [["empty.url", baseUrl], ["empty.key", account.key], ["empty.secret", account.secret]].flatMap(([key, value]) =>
    [element("dt", {}, t(key)), element("dd", { class: "mono" }, value)])));

function settingsOf({ name, baseUrl, account }) {
  return name === "jsms"
    ? ["Jsms", { BaseAddress: baseUrl, AppKey: account.key, MasterSecret: account.secret }]
    : ["Solapi", { BaseAddress: baseUrl, ApiKey: account.key, ApiSecret: account.secret }];
}
