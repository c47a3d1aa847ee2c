import { get } from "./api.js";
import { curl } from "./copy-as.js";
import { element, icon, show } from "./dom.js";
import { effectOf, valuesOf } from "./fault-words.js";
import { dateTime, zone } from "./format.js";
import { t } from "./i18n.js";
import { secretOf } from "./info.js";
import { longText } from "./long-text.js";
import { isRevealed, toggle } from "./mask.js";
import { indented, visible } from "./text.js";
import { attempt, copy } from "./toast.js";

const shownCharacters = 20_000;

/** A request's result, as text and an icon: the status, and the provider's own code in a rejection. */
export function statusOf({ status, errorCode }) {
  if (status === null || status === undefined) return element("span", { class: "state failed" }, icon("failed"), t("request.noResponse"));
  if (status < 400) return element("span", { class: "state sent" }, icon("sent"), String(status));
  return element("span", { class: "state failed" }, icon("failed"), String(status), errorCode ? element("span", { class: "error-code" }, visible(errorCode)) : null);
}

/** A request with its operation and status; the rest of it is loaded when it is opened. */
export function exchange(listed, key) {
  const { sequence } = listed;
  const summary = element("summary", { "data-focus": `request ${sequence}` },
    element("strong", {}, listed.operation ?? listed.method), statusOf(listed), element("span", { class: "quiet" }, `#${sequence} · ${dateTime(listed.at)}`));
  const body = element("div", { class: "exchange-body" });
  const details = element("details", { class: "exchange" }, summary, body);
  const load = () => attempt(async () => {
    const request = await get(`journal/${sequence}`);
    const render = () => show(body, exchangeParts(request, key, render));
    render();
  });
  details.addEventListener("toggle", () => details.open && load());
  return details;
}

/** Everything recorded about one request. */
export function exchangeParts(request, key, onReveal) {
  const isShown = isRevealed(key);
  const reveal = () => {
    toggle(key);
    onReveal();
  };
  return [
    element("div", { class: "exchange-tools" },
      element("button", { type: "button", "data-focus": `curl ${request.sequence}`, click: () => attempt(() => copyCurl(request)) }, icon("copy"), t("copy.curl")),
      element("button", { type: "button", "data-focus": `reveal ${request.sequence}`, "aria-pressed": String(isShown), click: reveal }, icon(isShown ? "eye-off" : "eye"), t(isShown ? "numbers.hide" : "numbers.show"))),
    element("p", { class: "quiet" }, `${dateTime(request.at)} · ${zone}`),
    section("request.request", `${request.method} ${request.path}\n${(request.headers ?? []).map(([name, value]) => `${name}: ${value}`).join("\n")}`, key),
    request.body ? section("request.body", indented(request.body), key) : null,
    section("request.response", responseHead(request), key),
    faultSection(request, key),
    request.responseBody ? section("request.responseBody", indented(request.responseBody), key) : null,
    request.failure ? section("request.failure", request.failure, key) : null,
  ];
}

function responseHead(request) {
  const lines = [request.status === null || request.status === undefined ? t("request.noResponse") : `${request.status} ${request.responseContentType ?? ""}`];
  lines.push(t(request.committed ? "request.committed" : "request.notCommitted"));
  if (request.errorCode) lines.splice(1, 0, t("request.errorCode", { code: request.errorCode }));
  return lines.join("\n");
}

/** The fault that hit it: what it does in words, where, and its values in full, however long. It may have been removed since. */
function faultSection({ fault, hitBy }, key) {
  if (!hitBy) return null;
  const values = valuesOf(hitBy.action);
  return element("section", { class: "fault-effect" },
    element("h3", {}, t("request.faultEffect", { id: fault })),
    element("p", {}, element("strong", {}, hitBy.action.kind), " · ", t(`point.${hitBy.point}`)),
    element("p", {}, effectOf(hitBy.action)),
    values === "" ? null : rawText(t("request.faultEffect", { id: fault }), values, key));
}

const section = (title, text, key) => element("section", {}, element("h3", {}, t(title)), rawText(t(title), text, key));

function rawText(label, text, key) {
  const raw = longText(text, key, "pre", shownCharacters);
  raw.classList.add("raw");
  // A long one scrolls, so it must be reachable by keyboard.
  raw.tabIndex = 0;
  raw.setAttribute("role", "group");
  raw.setAttribute("aria-label", label);
  return raw;
}

const copyCurl = async request => copy(curl(request, location.origin, await secretOf(request.account)));
