import { element, icon } from "./dom.js";
import { t } from "./i18n.js";

export const states = ["scheduled", "pending", "sending", "sent", "canceled", "failed"];

/** A state by its sign and its word: the colour only repeats them. */
export const stateOf = state => element("span", { class: `state ${state}` }, icon(state), t(`state.${state}`));
