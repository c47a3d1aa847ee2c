import { messagePath, put } from "./api.js";
import { element } from "./dom.js";
import { inputValue, zone } from "./format.js";
import { t } from "./i18n.js";
import { attempt } from "./toast.js";

/** Asks for another send time, in the viewer's time zone. */
export function changeTime(message, onDone) {
  const input = element("input", { type: "datetime-local", step: "1", required: true, value: inputValue(message.sendAt), id: "new-time" });
  const form = element("form", { class: "dialog-fields" },
    element("label", { class: "field" }, element("span", {}, `${t("column.sendAt")} (${zone})`), input),
    element("div", { class: "dialog-buttons" },
      element("button", { type: "button", click: () => dialog.close() }, t("dialog.close")),
      element("button", { class: "primary" }, t("action.changeTime"))));
  const dialog = element("dialog", { "aria-labelledby": "change-time-title", close: () => dialog.remove() },
    element("h2", { id: "change-time-title" }, t("action.changeTime")), form);
  form.addEventListener("submit", event => {
    event.preventDefault();
    attempt(async () => {
      await put(messagePath(message.id, "/send-time"), { sendAt: new Date(input.value).toISOString() });
      dialog.close();
      onDone();
    });
  });
  document.body.append(dialog);
  dialog.showModal();
}
