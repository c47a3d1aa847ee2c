import { element, icon } from "./dom.js";
import { count } from "./format.js";
import { t } from "./i18n.js";

export const states = ["scheduled", "pending", "sending", "sent", "canceled", "failed"];
export const outcomes = ["accepted", "delivered", "failed", "notReported", "rejected", "canceled"];

const signs = { accepted: "scheduled", delivered: "sent", failed: "failed", notReported: "unknown", rejected: "rejected", canceled: "canceled" };
const looks = { delivered: "sent", partlyFailed: "failed", notReported: "pending", rejected: "failed", accepted: "scheduled" };
const icons = { delivered: "sent", partlyFailed: "warning", notReported: "unknown" };

/** A state as an icon and a word: the color is redundant. */
export const stateOf = state => word(state, state, t(`state.${state}`));

/** What became of a message: its state, and once it was sent, of whom it reached. */
export function fateOf({ state, recipients }) {
  const fate = reached(state, recipients);
  return fate === state ? stateOf(state) : word(looks[fate] ?? fate, icons[fate] ?? fate, t(`fate.${fate}`));
}

function reached(state, { rejected, delivered, failed, notReported }) {
  if (state !== "sent" && state !== "sending") return state;
  if (failed > 0) return delivered + notReported > 0 ? "partlyFailed" : "failed";
  if (state === "sending") return state;
  if (notReported > 0) return "notReported";
  return delivered === 0 ? "failed" : rejected > 0 ? "partlyFailed" : "delivered";
}

/** A recipient's outcome, as an icon and a word. */
export const outcomeOf = outcome => word(looks[outcome] ?? outcome, signs[outcome] ?? "unknown", t(`outcome.${outcome}`));

/** How many recipients have which outcome: an icon and a number each, and the words for those who cannot see icons. */
export function countsOf({ state, recipients: { accepted, rejected, delivered, failed, notReported } }) {
  const waiting = accepted - delivered - failed - notReported;
  const kinds = [["delivered", delivered], ["failed", failed], ["notReported", notReported], [state === "canceled" ? "canceled" : "accepted", waiting], ["rejected", rejected]];
  return kinds.filter(([, number]) => number > 0).map(([outcome, number]) => {
    const words = `${count(number)} ${t(`outcome.${outcome}`)}`;
    return element("span", { class: `state ${looks[outcome] ?? outcome}`, title: words }, icon(signs[outcome]), element("span", { "aria-hidden": "true" }, count(number)), element("span", { class: "hidden-label" }, `${words} `));
  });
}

const word = (look, sign, text) => element("span", { class: `state ${look}` }, icon(sign), text);
