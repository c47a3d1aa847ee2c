import { address } from "./api.js";
import * as clock from "./clock.js";
import { isLost } from "./connection.js";
import { byId, element, icon, show } from "./dom.js";
import { providerName } from "./format.js";
import { language, t } from "./i18n.js";
import { info } from "./info.js";
import { copy } from "./toast.js";

let shown = "";

/** What replaces an empty table: how to point a client here, that nothing matches, or that nothing is known. */
export async function renderEmpty(all, clearFilters) {
  const providers = all > 0 || isLost() ? [] : (await info()).providers;
  // Left alone while it is the same: what somebody has marked in it must stay marked.
  const key = JSON.stringify([language(), all > 0, isLost(), providers]);
  if (key === shown) return;
  shown = key;
  if (all > 0) {
    show(byId("empty"), element("div", { class: "start" }, element("h2", {}, t("empty.noMatch")), element("p", {}, t("empty.noMatch.how")),
      element("button", { type: "button", "data-focus": "clear", click: clearFilters }, t("empty.clear"))));
    return;
  }

  if (isLost()) {
    show(byId("empty"), element("div", { class: "start" }, element("h2", {}, t("offline"))));
    return;
  }

  const settings = JSON.stringify({ ScheduledSms: Object.fromEntries(providers.map(settingsOf)) }, null, 2);
  show(byId("empty"), element("div", { class: "start" },
    element("h2", {}, t("empty.title")),
    element("p", {}, t("empty.how")),
    element("div", { class: "start-providers" }, providers.map(card)),
    element("h3", {}, t("empty.try")),
    element("p", {}, t("empty.try.how")),
    code("try", t("empty.try"), () => example(providers)),
    element("h3", {}, t("empty.settings")),
    code("settings", t("empty.settings"), () => settings)));
}

// The time in it is an hour from now: it is made anew as it is copied.
const code = (name, label, text) => element("div", { class: "start-code" },
  element("pre", { class: "raw", tabindex: "0", role: "group", "aria-label": label }, text()),
  element("button", { type: "button", "data-focus": `copy ${name}`, "aria-label": `${t("copy")}: ${label}`, click: () => copy(text()) }, icon("copy"), t("copy")));

/** What the program prints in the terminal: a first message, and the clock moved to it. */
function example(providers) {
  const { baseUrl, account } = providers.find(({ name }) => name === "jsms");
  // JSMS reads times at +08:00.
  const inAnHour = new Date(clock.now() + 9 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
  const body = JSON.stringify({ send_time: inAnHour, mobile: "13812345678", temp_id: 1250 });
  return [
    `curl -u ${account.key}:${account.secret} ${baseUrl}schedule \\`,
    `  --json '${body}'`,
    `curl ${address("messages")}`,
    `curl -X POST ${address("clock/advance")} --json '{"toNext":true}'`,
    "",
  ].join("\n");
}

const card = ({ name, baseUrl, account }) => element("section", { class: "start-provider" },
  element("h3", {}, providerName(name)),
  element("dl", { class: "facts" }, [["empty.url", baseUrl], ["empty.key", account.key], ["empty.secret", account.secret]].flatMap(([key, value]) =>
    [element("dt", {}, t(key)), element("dd", { class: "whole" }, element("code", { tabindex: "0", role: "group", "aria-label": t(key) }, value), copyButton(t(key), value))])));

const copyButton = (name, value) =>
  element("button", { type: "button", class: "icon-button", "data-focus": `copy ${value}`, "aria-label": `${t("copy")}: ${name}`, title: t("copy"), click: () => copy(value) }, icon("copy"));

function settingsOf({ name, baseUrl, account }) {
  return name === "jsms"
    ? ["Jsms", { BaseAddress: baseUrl, AppKey: account.key, MasterSecret: account.secret }]
    : ["Solapi", { BaseAddress: baseUrl, ApiKey: account.key, ApiSecret: account.secret }];
}
