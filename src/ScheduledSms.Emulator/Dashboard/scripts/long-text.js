import { element, foreign, icon } from "./dom.js";
import { count } from "./format.js";
import { t } from "./i18n.js";
import { textOf } from "./mask.js";
import { copy } from "./toast.js";

const shown = 2000;

/** Text from a request, masked as its message is. Of a very long one, the beginning; all of it can be copied. */
export function longText(text, key, name = "span", most = shown) {
  if (text.length <= most) return foreign(textOf(text, key), name);
  return element(name, { class: "foreign" }, foreign(`${textOf(text.slice(0, most), key)}…`), " ", rest(text));
}

const rest = text => element("button", { type: "button", class: "link", "data-focus": `whole ${text.length}`, click: () => copy(text) }, icon("copy"), t("text.all", { count: count(text.length) }));
