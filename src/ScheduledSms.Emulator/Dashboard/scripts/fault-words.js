import { providerName } from "./format.js";
import { has, t } from "./i18n.js";

/** What a kind of fault does, in words. A kind without words here has the emulator's own, in English, or its name. */
export const effectOf = ({ kind, summary }) => (has(`effect.${kind}`) ? t(`effect.${kind}`) : summary ?? nameOf(kind));

/** A kind and its values, short: status (503, 2). */
export function actionText({ kind, ...given }) {
  const values = Object.values(given);
  return values.length === 0 ? kind : `${kind} (${values.join(", ")})`;
}

/** The values of an action by their names, each on a line: some are long. */
export const valuesOf = ({ kind, ...given }) => Object.entries(given).map(([name, value]) => `${name}: ${value}`).join("\n");

export const where = ({ provider, operation }) => [provider ? providerName(provider) : t("filters.anyProvider"), operation ?? t("requests.anyOperation")].join(" ");

// truncateHead: truncate head.
const nameOf = kind => kind.replace(/(?<=[a-z0-9])[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
