import { element } from "./dom.js";
import { t } from "./i18n.js";

/** Asks before something that cannot be undone. */
export function confirm(title, text, action) {
  return new Promise(resolve => {
    const dialog = element("dialog", { "aria-labelledby": "confirm-title", close: () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    } },
    element("h2", { id: "confirm-title" }, title),
    element("p", {}, text),
    element("form", { method: "dialog", class: "dialog-buttons" },
      element("button", { value: "no" }, t("dialog.close")),
      element("button", { value: "yes", class: "danger" }, action)));
    document.body.append(dialog);
    dialog.showModal();
  });
}
