import { byId, element } from "./dom.js";
import { t } from "./i18n.js";
import { go, tabs } from "./route.js";

// A letter presses a button of the page.
const letters = { f: "clock-freeze", m: "clock-minute", h: "clock-hour", n: "clock-skip", t: "clock-to" };
const listed = [
  ["/", "keys.search"], ["↓", "keys.fromSearch"], ["↑ ↓", "keys.rows"], ["Page ↑ ↓ Home End", "keys.far"], ["Enter", "keys.open"], ["Esc", "keys.close"],
  ["f", "keys.freeze"], ["m", "keys.minute"], ["h", "keys.hour"], ["n", "keys.skip"], ["t", "keys.to"], ["1 2 3 4", "keys.tabs"], ["← →", "keys.timeline"], ["?", "keys.help"],
];
const typed = "input:not([type=checkbox], [type=radio], [type=button], [type=file]), textarea";

/** The page's own keys, besides Tab and the browser's. Searches are pairs: the field, and what focuses the table below it. */
export function startKeys({ onSearch, onEscape, searches }) {
  byId("help").addEventListener("click", showKeys);
  for (const [id, focusTable] of searches) {
    byId(id).addEventListener("keydown", event => {
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      focusTable();
    });
  }
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") onEscape(event);
    if (event.target.closest(typed)) return;
    if (event.key === "/") {
      event.preventDefault();
      onSearch();
    } else if (event.key === "?") {
      showKeys();
    } else if (areLettersKeys() && !event.target.closest("select")) {
      press(event.key);
    }
  });
}

function press(key) {
  const tab = tabs[Number(key) - 1];
  if (tab) go(tab);
  else if (Object.hasOwn(letters, key)) byId(letters[key]).click();
}

// Whoever speaks to the machine, or hits keys by chance, can do without them.
const areLettersKeys = () => localStorage.getItem("letters") !== "off";

function showKeys() {
  const choice = element("input", { type: "checkbox", change: () => localStorage.setItem("letters", choice.checked ? "on" : "off") });
  choice.checked = areLettersKeys();
  const dialog = element("dialog", { "aria-labelledby": "keys-title", close: () => dialog.remove() },
    element("h2", { id: "keys-title" }, t("keys.title")),
    element("dl", { class: "keys" }, listed.map(([key, text]) => element("div", {}, element("dt", {}, key.split(" ").flatMap(name => [element("kbd", {}, name), " "])), element("dd", {}, t(text))))),
    element("div", { class: "dialog-buttons between" }, element("label", { class: "check" }, choice, t("keys.letters")),
      element("button", { type: "button", click: () => dialog.close() }, t("dialog.close"))));
  document.body.append(dialog);
  dialog.showModal();
}
