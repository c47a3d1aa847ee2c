import { get, messagePath } from "./api.js";
import { element, fillSelect, foreign, show } from "./dom.js";
import { count } from "./format.js";
import { t } from "./i18n.js";
import { longText } from "./long-text.js";
import { numberOf } from "./mask.js";
import { outcomeOf, outcomes } from "./state.js";
import { attempt } from "./toast.js";

const page = 200;
const most = 1000;
const pause = 200;

/** Everybody in a message, read a page at a time. */
export async function everybody(id) {
  const people = [];
  for (let total = 1; people.length < total;) {
    const response = await get(messagePath(id, "/recipients"), { offset: people.length, limit: most });
    people.push(...response.recipients);
    total = response.recipients.length > 0 ? response.total : 0;
  }
  return people;
}

/** A message's recipients, each with what was sent and what became of it: a page at a time, searched and filtered. */
export class Recipients {
  place = element("section", { class: "detail-section" });
  #id;
  #people = [];
  #total = 0;
  #all = 0;
  #age = 0;
  #textVaries = false;
  #title = element("h3", { id: "recipients-title" });
  #search = element("input", { type: "search", id: "recipient-search", autocomplete: "off" });
  #outcome = element("select", { id: "recipient-outcome" });
  #form = element("form", { class: "people-filters", role: "search", submit: event => event.preventDefault() }, this.#search, this.#outcome);
  #found = element("output", { class: "quiet" });
  #list = element("ul", { class: "people", "aria-labelledby": "recipients-title" });
  #more = element("div");

  constructor(id) {
    this.#id = id;
    this.place.append(this.#title, this.#form, this.#found, this.#list, this.#more);
    let waiting = 0;
    this.#form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => attempt(() => this.#read(page)), pause);
    });
    this.#speak();
  }

  /** Reads again as many as are shown. */
  async refresh({ textVaries }) {
    this.#textVaries = textVaries;
    await this.#read(Math.max(page, this.#people.length));
  }

  render() {
    this.#speak();
    this.#title.textContent = t("detail.recipients", { count: count(this.#all) });
    this.#form.hidden = this.#all < 2;
    this.#found.textContent = this.#isFiltered ? t("found.some", { count: count(this.#total), all: count(this.#all) }) : "";
    show(this.#list, this.#people.map(person => this.#line(person)));
    const rest = this.#total - this.#people.length;
    show(this.#more, rest > 0 ? element("button", { type: "button", "data-focus": "more", click: () => attempt(() => this.#readMore()) }, t("detail.more", { count: count(rest) })) : null);
  }

  get #isFiltered() {
    return this.#search.value !== "" || this.#outcome.value !== "";
  }

  async #read(number) {
    const age = ++this.#age;
    const people = [];
    let response;
    do {
      response = await this.#get(people.length, Math.min(most, number - people.length));
      if (age !== this.#age) return;
      people.push(...response.recipients);
    } while (people.length < Math.min(number, response.total) && response.recipients.length > 0);
    this.#keep(people, response);
  }

  async #readMore() {
    const age = ++this.#age;
    const response = await this.#get(this.#people.length, page);
    if (age === this.#age) this.#keep([...this.#people, ...response.recipients], response);
  }

  #get = (offset, limit) => get(messagePath(this.#id, "/recipients"), { search: this.#search.value, outcome: this.#outcome.value, offset, limit });

  #keep(people, { total, all }) {
    this.#people = people;
    this.#total = total;
    this.#all = all;
    this.render();
  }

  #line({ to, outcome, code, words, reference, text, parameters, submitted: { from, subject } }) {
    const more = [
      code || words ? `${code ?? ""} ${words ?? ""}`.trim() : null,
      reference ? `${t("column.reference")}: ${reference}` : null,
      from ? `${t("detail.from")}: ${from}` : null,
      subject ? `${t("detail.subject")}: ${subject}` : null,
      ...Object.entries(parameters).map(([name, value]) => `${name} = ${value}`),
    ].filter(part => part !== null);
    return element("li", {},
      foreign(numberOf(to, this.#id)),
      outcomeOf(outcome),
      this.#textVaries && text ? longText(text, this.#id, "p") : null,
      more.length > 0 ? element("span", { class: "more" }, more.flatMap((part, index) => [index > 0 ? " · " : "", longText(part, this.#id)])) : null);
  }

  #speak() {
    this.#form.setAttribute("aria-label", t("recipients.filters"));
    this.#search.setAttribute("aria-label", t("recipients.search"));
    this.#search.placeholder = t("recipients.search");
    this.#outcome.setAttribute("aria-label", t("recipients.outcome"));
    fillSelect(this.#outcome, [["", t("recipients.anyOutcome")], ...outcomes.map(name => [name, t(`outcome.${name}`)])]);
  }
}
