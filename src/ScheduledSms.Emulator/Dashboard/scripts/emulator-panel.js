import { AccountsSection } from "./accounts-section.js";
import { byId, element } from "./dom.js";
import { onLanguage } from "./i18n.js";
import { QuirksSection } from "./quirks-section.js";
import { StateSection } from "./state-section.js";

/** What the emulator is made of: its accounts, its quirks, and its state as a whole. */
export class EmulatorPanel {
  #sections = [new QuirksSection(), new AccountsSection(), new StateSection()];

  constructor() {
    const [quirks, accounts, state] = this.#sections.map(section => section.place);
    byId("emulator").append(element("div", { class: "emulator-side" }, accounts, state), quirks);
    onLanguage(() => this.#speak());
    this.#speak();
  }

  refresh = () => Promise.all(this.#sections.map(section => section.refresh()));

  #speak() {
    for (const section of this.#sections) section.speak();
  }
}
