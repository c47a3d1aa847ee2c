import { get, messagePath } from "./api.js";
import { element, foreign, icon, show } from "./dom.js";
import { count } from "./format.js";
import { t } from "./i18n.js";
import { numberOf, textOf } from "./mask.js";

const page = 50;
const signs = { accepted: "scheduled", rejected: "failed", delivered: "sent", failed: "failed", notReported: "pending" };

/** A message's recipients with their outcomes, a page at a time. */
export class Recipients {
  place = element("section", { class: "detail-section" });
  people = [];
  total = 0;
  #id;

  constructor(id) {
    this.#id = id;
  }

  /** Reads again as many as are shown. */
  async refresh() {
    await this.#read(Math.max(page, this.people.length));
  }

  render() {
    const rest = this.total - this.people.length;
    show(this.place,
      element("h3", {}, t("detail.recipients", { count: count(this.total) })),
      element("ul", { class: "people" }, this.people.map(person => this.#line(person))),
      rest > 0 ? element("button", { type: "button", "data-focus": "more", click: () => this.#read(this.people.length + page).catch(() => {}) }, t("detail.more", { count: count(rest) })) : null);
  }

  async #read(limit) {
    const { total, recipients } = await get(messagePath(this.#id, "/recipients"), { offset: 0, limit: Math.min(1000, limit) });
    this.people = recipients;
    this.total = total;
    this.render();
  }

  #line({ to, outcome, code, words, reference, parameters }) {
    const more = [
      code || words ? `${code ?? ""} ${words ?? ""}`.trim() : null,
      reference ? `${t("column.reference")}: ${reference}` : null,
      ...Object.entries(parameters ?? {}).map(([name, value]) => `${name} = ${value}`),
    ].filter(part => part !== null);
    return element("li", {},
      foreign(numberOf(to, this.#id)),
      element("span", { class: `state ${signs[outcome] ?? "pending"}` }, icon(signs[outcome] ?? "pending"), t(`outcome.${outcome}`)),
      more.length > 0 ? element("span", { class: "more" }, more.flatMap((part, index) => [index > 0 ? " · " : "", foreign(textOf(part, this.#id))])) : null);
  }
}
