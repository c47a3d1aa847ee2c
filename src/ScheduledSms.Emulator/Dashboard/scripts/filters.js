import { get } from "./api.js";
import { byId, fillSelect } from "./dom.js";
import { providerName, shortKey } from "./format.js";
import { onLanguage, t } from "./i18n.js";
import { states } from "./state.js";

const pause = 200;
// A state of messages, or an outcome that some of their recipients have.
const choices = {
  ...Object.fromEntries(states.map(name => [name, { label: `state.${name}`, query: { state: name } }])),
  sent: { label: "filters.sent", query: { state: "sent" } },
  failed: { label: "state.failed", query: { outcome: "failed" } },
  rejected: { label: "filters.rejected", query: { outcome: "rejected" } },
  notReported: { label: "fate.notReported", query: { outcome: "notReported" } },
};
const sorts = ["created desc", "created asc", "due asc", "sendAt desc"];

/** The message filters. */
export class Filters {
  #form = byId("filters");
  #accounts = [];

  constructor(onChange) {
    let waiting = 0;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(onChange, pause);
    };
    this.#form.addEventListener("input", later);
    this.#form.addEventListener("submit", event => event.preventDefault());
    const more = byId("more-filters");
    more.addEventListener("click", () => {
      const isOpen = this.#form.classList.toggle("open");
      more.setAttribute("aria-expanded", String(isOpen));
    });
    onLanguage(() => this.#speak());
    this.#speak();
  }

  /** The query for the control API. */
  query() {
    const { search, provider, state, account, number, sort } = Object.fromEntries(new FormData(this.#form));
    const [by, order] = (sort || sorts[0]).split(" ");
    return { search, provider, ...choices[state]?.query, account, number: number.replace(/\D/g, ""), sort: by, order };
  }

  /** The same without the order, for counts. */
  conditions() {
    const { sort, order, ...conditions } = this.query();
    return conditions;
  }

  get isActive() {
    return Object.values(this.conditions()).some(value => value !== "");
  }

  clear() {
    this.#form.reset();
    this.#form.dispatchEvent(new Event("input"));
  }

  async readAccounts() {
    this.#accounts = (await get("accounts")).accounts;
    this.#speak();
  }

  #speak() {
    const { provider, state, account, sort } = this.#form.elements;
    fillSelect(provider, [["", t("filters.anyProvider")], ["jsms", providerName("jsms")], ["solapi", providerName("solapi")]]);
    fillSelect(state, [["", t("filters.anyState")], ...Object.entries(choices).map(([name, { label }]) => [name, t(label)])]);
    fillSelect(account, [["", t("filters.anyAccount")], ...this.#accounts.map(({ provider: name, key }) => [key, `${providerName(name)} ${shortKey(key)}`])]);
    fillSelect(sort, sorts.map(name => [name, t(`sort.${name}`)]));
  }
}
