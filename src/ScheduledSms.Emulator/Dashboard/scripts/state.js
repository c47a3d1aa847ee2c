import { element, icon } from "./dom.js";
import { t } from "./i18n.js";

export const states = ["scheduled", "pending", "sending", "sent", "canceled", "failed"];

/** A state as an icon and a word: the color is redundant. */
export const stateOf = state => element("span", { class: `state ${state}` }, icon(state), t(`state.${state}`));
