import { get, patch, post } from "./api.js";
import { element, fillSelect, icon, show, update } from "./dom.js";
import { providerName } from "./format.js";
import { t } from "./i18n.js";
import { attempt, tell } from "./toast.js";

/** The accounts: their balances, and a form for another one. */
export class AccountsSection {
  place = element("section", { class: "emulator-section", "aria-labelledby": "accounts-title" });
  #list = element("ul", { class: "accounts" });
  #rows = new Map();
  #provider = element("select", { name: "provider" });
  #form = element("form", { class: "account-form" });

  constructor() {
    this.#form.addEventListener("submit", event => {
      event.preventDefault();
      attempt(() => this.#add());
    });
  }

  async refresh() {
    const { accounts } = await get("accounts");
    const known = new Set(accounts.map(({ key }) => key));
    for (const [key, row] of this.#rows) {
      if (known.has(key)) continue;
      row.node.remove();
      this.#rows.delete(key);
    }
    for (const account of accounts) {
      if (!this.#rows.has(account.key)) this.#rows.set(account.key, this.#row(account));
      this.#rows.get(account.key).fill(account);
    }
  }

  speak() {
    show(this.place,
      element("h2", { id: "accounts-title" }, t("emulator.accounts")),
      element("p", { class: "lead" }, t("emulator.accounts.lead")),
      this.#list, this.#form);
    fillSelect(this.#provider, [["jsms", providerName("jsms")], ["solapi", providerName("solapi")]]);
    show(this.#form,
      field(t("column.provider"), this.#provider),
      field(t("account.key"), element("input", { name: "key", required: true, autocomplete: "off", spellcheck: "false" })),
      field(t("account.secret"), element("input", { name: "secret", required: true, autocomplete: "off", spellcheck: "false" })),
      element("button", {}, t("account.add")));
    for (const row of this.#rows.values()) row.speak();
  }

  async #add() {
    await post("accounts", Object.fromEntries(new FormData(this.#form)));
    for (const name of ["key", "secret"]) this.#form.elements[name].value = "";
    tell(t("account.added"));
    await this.refresh();
  }

  // A row stays while it is there: a number that is being typed must not be lost when the list is read again.
  #row({ provider, key, looksLive }) {
    const name = element("span", { class: "account-name" });
    const balance = element("input", { type: "number", min: "0", max: "2147483647", step: "1", required: true });
    const label = element("span", {});
    const set = element("button", {});
    const form = element("form", { class: "account-balance" }, element("label", { class: "field" }, label, balance), set);
    form.addEventListener("submit", event => {
      event.preventDefault();
      attempt(async () => {
        await patch(`accounts/${encodeURIComponent(key)}`, { balance: Number(balance.value) });
        tell(t("account.saved"));
      });
    });
    const node = element("li", {}, name, form);
    this.#list.append(node);
    const speak = () => {
      update(name, element("strong", {}, providerName(provider)), " ", element("code", {}, key), looksLive ? element("span", { class: "badge" }, icon("warning"), t("account.looksLive")) : null);
      label.textContent = t(`account.balance.${provider}`);
      set.textContent = t("account.set");
      set.setAttribute("aria-label", `${t("account.set")}: ${providerName(provider)} ${key}`);
    };
    speak();
    return {
      node,
      speak,
      fill: account => {
        if (document.activeElement !== balance) balance.value = String(Math.floor(account.balance));
      },
    };
  }
}

const field = (label, control) => element("label", { class: "field" }, element("span", {}, label), control);
