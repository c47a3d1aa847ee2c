import { element, foreign } from "./dom.js";
import { dateTime, providerName, weekday, zone } from "./format.js";
import { t } from "./i18n.js";
import { textOf } from "./mask.js";
import { stateOf } from "./state.js";

/** What is known about a message, line by line; what is not known is left out. */
export function facts(message) {
  const rows = [
    ["column.sendAt", message.sendAt ? `${weekday(message.sendAt)} ${dateTime(message.sendAt)} · ${zone}` : t("sendAt.none")],
    ["column.providerTime", message.providerTime],
    ["column.left", message.state === "scheduled" ? element("span", { id: "detail-left" }) : null],
    ["column.provider", `${providerName(message.provider)} · ${t(`kind.${message.kind}`)}`],
    ["detail.providerState", message.providerState],
    ["filters.account", element("span", { class: "mono" }, message.account)],
    ["detail.template", message.templateId],
    ["column.reference", message.reference ? foreign(textOf(message.reference, message.id)) : null],
    ["detail.id", element("span", { class: "mono" }, message.id)],
  ].filter(([, value]) => value !== null && value !== undefined);
  return element("dl", { class: "facts" }, rows.flatMap(([key, value]) => [element("dt", {}, t(key)), element("dd", {}, value)]));
}

/** Its states, and what caused each. */
export function history({ history: states }) {
  return [element("h3", {}, t("detail.history")), element("ol", { class: "history" }, states.map(({ at, state, cause }) =>
    element("li", {}, stateOf(state), " ", element("span", { class: "at" }, `${dateTime(at)} · ${causeOf(cause)}`))))];
}

function causeOf(cause) {
  const [kind, sequence] = (cause ?? "").split(" ");
  return t(`cause.${kind}`, { sequence });
}
