import { get, patch } from "./api.js";
import { element, show } from "./dom.js";
import { providerName } from "./format.js";
import { t } from "./i18n.js";
import { QuirkRow, shown } from "./quirk-row.js";
import { attempt, tell } from "./toast.js";

const magic = /\.magicNumbers$/;

/** The quirks of both providers, each with its sources and its value, and the switch for the emulator's own numbers. */
export class QuirksSection {
  place = element("section", { class: "emulator-quirks", "aria-labelledby": "quirks-title" });
  #rows = new Map();
  #groups = new Map(["jsms", "solapi"].map(name => [name, element("ul", { class: "quirks" })]));
  #search = element("input", { type: "search", id: "quirk-search", autocomplete: "off", input: () => this.#filter() });
  #changed = element("input", { type: "checkbox", input: () => this.#filter() });
  #none = element("p", { class: "quiet", role: "status" });
  #switch = element("input", { type: "checkbox", role: "switch", input: () => this.#set({ "jsms.magicNumbers": this.#switch.checked, "solapi.magicNumbers": this.#switch.checked }) });
  #resetAll = element("button", { type: "button", click: () => this.#set(Object.fromEntries([...this.#rows.values()].filter(row => row.isChanged).map(({ quirk }) => [quirk.name, quirk.default]))) });

  refresh = async () => this.#fill(await get("quirks"));

  speak() {
    this.#search.placeholder = t("quirks.search");
    this.#search.setAttribute("aria-label", t("quirks.search"));
    this.#resetAll.textContent = t("quirks.resetAll");
    show(this.place,
      element("div", { class: "magic" },
        element("h2", {}, t("magic.title")),
        element("p", { class: "lead" }, t("magic.lead", { jsms: "10000004004", solapi: "01000003042" })),
        element("label", { class: "check" }, this.#switch, t("magic.switch"))),
      element("h2", { id: "quirks-title" }, t("quirks.title")),
      element("p", { class: "lead" }, t("quirks.lead")),
      element("div", { class: "quirk-tools" }, this.#search, element("label", { class: "check" }, this.#changed, t("quirks.changed")), this.#resetAll),
      this.#none,
      [...this.#groups].flatMap(([name, list]) => [element("h3", {}, providerName(name)), list]));
    for (const row of this.#rows.values()) row.speak();
    this.#filter();
  }

  #fill({ quirks }) {
    this.#switch.checked = quirks.filter(({ name }) => magic.test(name)).every(({ value }) => value);
    for (const quirk of quirks.filter(({ name }) => !magic.test(name))) {
      if (!this.#rows.has(quirk.name)) {
        const row = new QuirkRow(quirk, value => this.#set({ [quirk.name]: value }));
        this.#rows.set(quirk.name, row);
        this.#groups.get(quirk.name.split(".")[0])?.append(row.place);
      }
      this.#rows.get(quirk.name).fill(quirk);
    }
    this.#filter();
  }

  // What is rejected shows its old value again.
  #set(changes) {
    return attempt(async () => {
      try {
        this.#fill(await patch("quirks", changes));
        const named = Object.entries(changes).filter(([name]) => !magic.test(name));
        if (named.length === 1) tell(t("quirks.set", { name: named[0][0], value: shown(named[0][1]) }));
      } catch (failure) {
        await this.refresh().catch(() => {});
        throw failure;
      }
    });
  }

  #filter() {
    const rows = [...this.#rows.values()];
    const wanted = this.#search.value.trim().toLowerCase();
    for (const row of rows) row.place.hidden = !row.text.includes(wanted) || (this.#changed.checked && !row.isChanged);
    for (const list of this.#groups.values()) {
      list.hidden = [...list.children].every(child => child.hidden);
      if (list.previousSibling) list.previousSibling.hidden = list.hidden;
    }
    this.#resetAll.disabled = !rows.some(row => row.isChanged);
    this.#none.textContent = rows.length === 0 ? t("loading") : rows.every(row => row.place.hidden) ? t("quirks.none") : "";
  }
}
