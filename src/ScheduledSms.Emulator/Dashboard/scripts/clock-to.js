import * as clock from "./clock.js";
import { element } from "./dom.js";
import { dateTime, inputValue, offset, utc, zone } from "./format.js";
import { t } from "./i18n.js";

/** Asks for a time to move the clock to, in the viewer's time zone. The clock only moves forward: what is wrong is said beside the field. */
export function chooseTime(onMoved) {
  const input = element("input", { type: "datetime-local", step: "1", id: "clock-to-time", required: true, value: inputValue(clock.now()), "aria-describedby": "clock-to-said" });
  const label = element("span", {});
  const said = element("p", { class: "field-said", id: "clock-to-said", role: "status" });
  const form = element("form", { class: "dialog-fields", novalidate: true },
    element("label", { class: "field" }, label, input), said,
    element("div", { class: "dialog-buttons" },
      element("button", { type: "button", click: () => dialog.close() }, t("dialog.close")),
      element("button", { class: "primary" }, t("clock.to.go"))));
  const dialog = element("dialog", { "aria-labelledby": "clock-to-title", close: () => dialog.remove() },
    element("h2", { id: "clock-to-title" }, t("clock.to.title")), form);

  const say = (text, isWrong) => {
    said.textContent = text;
    said.classList.toggle("wrong", isWrong);
    input.setAttribute("aria-invalid", String(isWrong));
  };
  const look = () => {
    const at = new Date(input.value);
    // The offset is that of the time which is typed: it may change in summer.
    label.textContent = t("clock.to.field", { zone, offset: offset(isNaN(at) ? clock.now() : at) });
    if (isNaN(at)) say(t("clock.to.missing"), false);
    else say(t("clock.to.utc", { time: utc(at) }), false);
  };
  input.addEventListener("input", look);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const at = new Date(input.value);
    if (isNaN(at)) say(t("clock.to.missing"), true);
    else if (at < clock.now() - 999) say(t("clock.to.past", { now: dateTime(clock.now()) }), true);
    else await clock.advance({ to: new Date(Math.max(at, clock.now())).toISOString() }).then(count => {
      dialog.close();
      onMoved(count);
    }, failure => say(failure instanceof TypeError ? t("failure.network") : failure.message, true));
    if (input.getAttribute("aria-invalid") === "true") input.focus();
  });
  look();
  document.body.append(dialog);
  dialog.showModal();
}
