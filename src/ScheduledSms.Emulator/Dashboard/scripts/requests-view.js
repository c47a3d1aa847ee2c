import { get } from "./api.js";
import { isLost, onConnection } from "./connection.js";
import { byId, element, fillSelect, icon, show } from "./dom.js";
import { exchangeParts, statusOf } from "./exchange.js";
import { count, providerName } from "./format.js";
import { onLanguage, t } from "./i18n.js";
import { Pages } from "./pages.js";
import { columns, fill } from "./request-columns.js";
import { cover } from "./sheet.js";
import { Table } from "./table.js";
import { attempt } from "./toast.js";

const pause = 200;

/** The journal: every request to the providers, including rejected ones and those hit by a fault. */
export class RequestsView {
  openSequence = null;
  #form = byId("request-filters");
  #place = byId("request-detail");
  #pages;
  #all = null;
  #table;
  #onClose;
  #onCount;
  #openRequest = null;

  constructor({ onOpen, onClose, onCount }) {
    this.#onClose = onClose;
    this.#onCount = onCount;
    this.#pages = new Pages((offset, limit) => this.#load(offset, limit), () => this.#render());
    this.#table = new Table(byId("request-table"), t("tab.requests"), {
      columns,
      itemAt: index => this.#pages.row(index),
      onView: (first, last) => this.#pages.need(first, last).catch(() => {}),
      onOpen: request => onOpen(request.sequence),
      isOpen: request => request.sequence === this.openSequence,
      fill,
    });
    let waiting = 0;
    this.#form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.#restart(), pause);
    });
    this.#form.addEventListener("submit", event => event.preventDefault());
    onConnection(() => this.#render());
    onLanguage(() => this.#speak());
    this.#speak();
  }

  async refresh() {
    await this.#pages.refresh();
    // Its response may have come.
    if (this.#openRequest && this.#openRequest.status === null) await this.#read(this.openSequence);
  }

  async setOperations(operations) {
    const names = [...new Set(operations.map(({ operation }) => operation))];
    fillSelect(this.#form.elements.operation, [["", t("requests.anyOperation")], ...names.map(name => [name, name])]);
  }

  async open(sequence) {
    this.openSequence = sequence;
    await attempt(async () => {
      if (!await this.#read(sequence)) return;
      this.#place.hidden = false;
      cover(true);
      this.#place.focus({ preventScroll: true });
    });
    this.#render();
  }

  close() {
    this.openSequence = null;
    this.#openRequest = null;
    this.#place.hidden = true;
    cover(false);
    this.#place.replaceChildren();
    this.#render();
  }

  focus = () => this.#table.focus();

  async #read(sequence) {
    const request = await get(`journal/${sequence}`);
    if (this.openSequence !== sequence) return false;
    this.#openRequest = request;
    this.#show(request);
    return true;
  }

  #restart() {
    this.#table.top();
    this.#pages.reset().catch(() => {});
  }

  async #load(offset, limit) {
    const { search, provider, operation, rejected } = Object.fromEntries(new FormData(this.#form));
    const { total, all, requests } = await get("journal", { search, provider, operation, rejected: rejected && "true", offset, limit, order: "desc" });
    this.#all = all;
    this.#onCount(all);
    return { total, rows: requests };
  }

  #show(request) {
    const render = () => show(this.#place,
      element("header", { class: "detail-head" },
        element("h2", {}, `#${request.sequence} ${request.operation ?? t("request.noOperation")} `, statusOf(request)),
        element("button", { type: "button", class: "icon-button", "data-focus": "close", "aria-label": t("dialog.close"), title: t("dialog.close"), click: this.#onClose }, icon("close"))),
      element("div", { class: "detail-section" },
        request.message ? element("p", {}, element("a", { href: `#/messages/${encodeURIComponent(request.message)}` }, t("request.message"))) : null,
        exchangeParts(request, `request ${request.sequence}`, render)));
    render();
  }

  #render() {
    const { total } = this.#pages;
    this.#table.render(total);
    byId("request-table").hidden = total === 0;
    byId("requests-empty").hidden = total > 0;
    if (total === 0) this.#showEmpty();
    byId("requests-found").textContent = this.#all === null ? "" : total === this.#all ? t("found.all", { count: count(total) }) : t("found.some", { count: count(total), all: count(this.#all) });
  }

  #showEmpty() {
    const [title, how] = isLost() ? ["offline", null] : this.#all === null ? ["loading", null] : this.#all > 0 ? ["requests.noMatch", "empty.noMatch.how"] : ["requests.none", "requests.none.how"];
    show(byId("requests-empty"), element("div", { class: "start" }, element("h2", {}, t(title)), how ? element("p", {}, t(how)) : null));
  }

  #speak() {
    const { provider, operation } = this.#form.elements;
    fillSelect(provider, [["", t("filters.anyProvider")], ["jsms", providerName("jsms")], ["solapi", providerName("solapi")]]);
    fillSelect(operation, [["", t("requests.anyOperation")], ...[...operation.options].slice(1).map(({ value }) => [value, value])]);
    this.#table.setHead(t("tab.requests"));
    this.#render();
  }
}
