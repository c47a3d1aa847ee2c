import { get } from "./api.js";
import { byId, element, fillSelect, foreign, icon, show, update } from "./dom.js";
import { exchangeParts, statusOf } from "./exchange.js";
import { count, providerName, time } from "./format.js";
import { onLanguage, t } from "./i18n.js";
import { maskText } from "./mask.js";
import { cover } from "./sheet.js";
import { Table } from "./table.js";
import { attempt } from "./toast.js";

const limit = 500;

/** The journal: every request to the providers, including rejected ones and those hit by a fault. */
export class RequestsView {
  openSequence = null;
  #form = byId("request-filters");
  #place = byId("request-detail");
  #requests = [];
  #total = 0;
  #table;
  #onClose;
  #onCount;

  constructor({ onOpen, onClose, onCount }) {
    this.#onClose = onClose;
    this.#onCount = onCount;
    this.#table = new Table(byId("request-table"), t("tab.requests"), {
      columns,
      itemAt: index => this.#requests[index],
      onView: () => {},
      onOpen: request => onOpen(request.sequence),
      isOpen: request => request.sequence === this.openSequence,
      fill,
    });
    this.#form.addEventListener("input", () => this.refresh());
    this.#form.addEventListener("submit", event => event.preventDefault());
    onLanguage(() => this.#speak());
    this.#speak();
  }

  async refresh() {
    const { provider, operation, rejected } = Object.fromEntries(new FormData(this.#form));
    const response = await get("journal", { provider, operation, rejected: rejected && "true", limit, order: "desc" });
    this.#requests = response.requests;
    this.#total = response.total;
    this.#render();
  }

  async setOperations(operations) {
    const names = [...new Set(operations.map(({ operation }) => operation))];
    fillSelect(this.#form.elements.operation, [["", t("requests.anyOperation")], ...names.map(name => [name, name])]);
  }

  async open(sequence) {
    this.openSequence = sequence;
    await attempt(async () => {
      const request = await get(`journal/${sequence}`);
      if (this.openSequence !== sequence) return;
      this.#show(request);
      this.#place.hidden = false;
      cover(true);
      this.#place.focus({ preventScroll: true });
    });
    this.#render();
  }

  close() {
    this.openSequence = null;
    this.#place.hidden = true;
    cover(false);
    this.#place.replaceChildren();
    this.#render();
  }

  focus = () => this.#table.focus();

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
    this.#table.render(this.#requests.length);
    this.#onCount(this.#total);
    byId("requests-found").textContent = this.#total > limit ? t("requests.newest", { count: count(limit), all: count(this.#total) }) : t("found.all", { count: count(this.#total) });
  }

  #speak() {
    const { provider, operation } = this.#form.elements;
    fillSelect(provider, [["", t("filters.anyProvider")], ["jsms", providerName("jsms")], ["solapi", providerName("solapi")]]);
    fillSelect(operation, [["", t("requests.anyOperation")], ...[...operation.options].slice(1).map(({ value }) => [value, value])]);
    this.#table.setHead(t("tab.requests"));
    this.#render();
  }
}

const columns = [
  { key: "sequence", head: () => "#" },
  { key: "time", head: () => t("column.time") },
  { key: "provider", head: () => t("column.provider") },
  { key: "operation", head: () => t("column.operation") },
  { key: "path", head: () => t("column.path") },
  { key: "status", head: () => t("column.status") },
  { key: "effect", head: () => t("column.effect") },
];

function fill(cells, request) {
  cells.sequence.textContent = String(request.sequence);
  cells.time.textContent = time(request.at);
  cells.provider.textContent = providerName(request.provider);
  cells.operation.textContent = request.operation ?? t("request.noOperation");
  update(cells.path, `${request.method} `, foreign(maskText(request.path)));
  update(cells.status, statusOf(request));
  const effects = [request.fault === null || request.fault === undefined ? null : t("request.hit", { id: request.fault }), request.committed ? t("request.done") : null];
  cells.effect.textContent = effects.filter(effect => effect !== null).join(" · ") || "–";
}
