import { byId, element } from "./dom.js";
import { t } from "./i18n.js";

const keys = [["/", "keys.search"], ["↑ ↓", "keys.rows"], ["Page ↑ ↓ Home End", "keys.far"], ["Enter", "keys.open"], ["Esc", "keys.close"], ["← →", "keys.timeline"], ["?", "keys.help"]];

/** The page's own keys, besides Tab and the browser's. */
export function startKeys({ onSearch, onEscape }) {
  byId("help").addEventListener("click", showKeys);
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") onEscape(event);
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "/") {
      event.preventDefault();
      onSearch();
    } else if (event.key === "?") {
      showKeys();
    }
  });
}

function showKeys() {
  const dialog = element("dialog", { "aria-labelledby": "keys-title", close: () => dialog.remove() },
    element("h2", { id: "keys-title" }, t("keys.title")),
    element("dl", { class: "keys" }, keys.flatMap(([key, text]) => [element("dt", {}, key.split(" ").flatMap(name => [element("kbd", {}, name), " "])), element("dd", {}, t(text))])),
    element("div", { class: "dialog-buttons" }, element("button", { type: "button", click: () => dialog.close() }, t("dialog.close"))));
  document.body.append(dialog);
  dialog.showModal();
}
