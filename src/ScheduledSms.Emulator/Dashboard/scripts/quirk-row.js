import { element, fillSelect, show } from "./dom.js";
import { t } from "./i18n.js";

/** One quirk: what it decides, who says what, and its value. Its texts are the emulator's own, in English. */
export class QuirkRow {
  quirk;
  place = element("li", { class: "quirk" });
  #control;
  #onSet;

  constructor(quirk, onSet) {
    this.quirk = quirk;
    this.#onSet = onSet;
    this.#control = control(quirk);
    this.#control.addEventListener("change", () => this.#set(this.#read()));
    this.text = `${quirk.name} ${quirk.summary} ${quirk.source}`.toLowerCase();
    this.speak();
  }

  get isChanged() {
    return this.quirk.value !== this.quirk.default;
  }

  fill(quirk) {
    this.quirk = quirk;
    this.#write();
  }

  speak() {
    const { name, summary, source } = this.quirk;
    const id = `quirk ${name}`.replace(/\W+/g, "-");
    this.#control.setAttribute("aria-label", name);
    this.#control.setAttribute("aria-describedby", `${id}-summary`);
    if (this.quirk.type === "boolean") fillSelect(this.#control, [["true", t("value.true")], ["false", t("value.false")]]);
    this.changed = element("span", { class: "badge" }, t("quirks.isChanged"));
    this.reset = element("button", { type: "button", class: "link", "data-focus": "reset", "aria-label": `${t("quirks.reset")}: ${name}`, click: () => this.#set(this.quirk.default) }, t("quirks.reset"));
    show(this.place,
      element("div", { class: "quirk-words" },
        element("p", { class: "quirk-name" }, element("code", {}, name), this.changed),
        element("p", { lang: "en", id: `${id}-summary` }, summary),
        element("p", { class: "quiet" }, `${t("quirks.source")}: `, element("span", { lang: "en" }, source))),
      element("div", { class: "quirk-value" }, this.#control,
        element("p", { class: "quiet" }, t("quirks.default", { value: shown(this.quirk.default) }), " ", this.reset)));
    this.#write();
  }

  #write() {
    this.changed.hidden = this.reset.hidden = !this.isChanged;
    this.place.classList.toggle("changed", this.isChanged);
    if (document.activeElement !== this.#control || this.quirk.type !== "duration") this.#control.value = String(this.quirk.value);
  }

  #set(value) {
    const hadFocus = document.activeElement === this.reset;
    this.#onSet(value);
    if (hadFocus) this.#control.focus();
  }

  #read() {
    const { value } = this.#control;
    if (this.quirk.type === "boolean") return value === "true";
    return this.quirk.type === "integer" ? Number(value) : value;
  }
}

/** A value as the page shows it. */
export const shown = value => (typeof value === "boolean" ? t(`value.${value}`) : String(value));

function control({ type, choices }) {
  if (type === "choice") return element("select", {}, choices.map(choice => new Option(choice, choice)));
  if (type === "boolean") return element("select", {});
  return type === "integer" ? element("input", { type: "number", step: "1" }) : element("input", { type: "text", spellcheck: "false", autocomplete: "off", placeholder: "hh:mm:ss" });
}
