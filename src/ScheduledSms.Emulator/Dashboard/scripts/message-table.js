import { get } from "./api.js";
import * as clock from "./clock.js";
import { isLost, onConnection } from "./connection.js";
import { byId, element, foreign, icon, update } from "./dom.js";
import { count, countdown, dateTime, providerName, time, zone } from "./format.js";
import { onLanguage, t } from "./i18n.js";
import { isRevealed, numberOf, textOf, toggle } from "./mask.js";
import { Pages } from "./pages.js";
import { countsOf, fateOf } from "./state.js";
import { Table } from "./table.js";

/** The messages: one row each, and only the visible ones. */
export class MessageTable {
  all = 0;
  #pages;
  #table;
  #filters;
  #onCounts;
  #lostAt = null;

  constructor({ filters, openId, onOpen, onCounts }) {
    this.#filters = filters;
    this.#onCounts = onCounts;
    this.#pages = new Pages((offset, limit) => this.#load(offset, limit), () => this.render());
    this.#table = new Table(byId("message-table"), t("tab.messages"), {
      columns: columns(() => this.render()),
      itemAt: index => this.#pages.row(index),
      onView: (first, last) => this.#pages.need(first, last).catch(() => {}),
      onOpen: message => onOpen(message.id),
      isOpen: message => message.id === openId(),
      fill,
    });
    onConnection(() => this.#connected(!isLost()));
    onLanguage(() => this.#speak());
    this.#speak();
  }

  refresh = () => this.#pages.refresh();

  /** Starts from the top, for new filters. */
  restart() {
    this.#table.top();
    return this.#pages.reset();
  }

  render() {
    const { total, isLoaded } = this.#pages;
    byId("empty").hidden = !isLoaded || total > 0;
    byId("message-table").hidden = isLoaded && total === 0;
    this.#table.render(total);
    byId("found").textContent = this.#found();
  }

  /** Says since when the list is not what the emulator has. */
  #connected(isThere) {
    this.#lostAt = isThere ? null : this.#lostAt ?? Date.now();
    this.render();
  }

  tick = () => this.#table.each((cells, message) => { cells.countdown.textContent = left(message); });
  focus = () => this.#table.focus();

  #found() {
    const { total, isLoaded } = this.#pages;
    if (this.#lostAt) return isLoaded ? t("found.offline", { time: time(this.#lostAt) }) : t("failure.network");
    if (!isLoaded) return t("loading");
    return total === this.all ? t("found.all", { count: count(total) }) : t("found.some", { count: count(total), all: count(this.all) });
  }

  async #load(offset, limit) {
    const { total, all, messages } = await get("messages", { ...this.#filters(), offset, limit });
    this.all = all;
    this.#onCounts(total, all);
    return { total, rows: messages };
  }

  #speak() {
    this.#table.setHead(t("tab.messages"));
    this.render();
  }
}

const columns = onReveal => [
  { key: "state-cell", head: () => t("column.state") },
  { key: "when", head: () => `${t("column.sendAt")} · ${zone}` },
  { key: "countdown", head: () => t("column.left") },
  { key: "provider-time", head: () => t("column.providerTime") },
  { key: "provider", head: () => t("column.provider") },
  { key: "to-cell", head: () => t("column.to"), build: () => toCell(onReveal) },
  { key: "counts", head: () => t("column.recipients") },
  { key: "reference", head: () => t("column.reference") },
  { key: "content", head: () => t("column.content") },
];

function toCell(onReveal) {
  const number = element("span", { class: "foreign" });
  const reveal = element("button", { type: "button", class: "reveal" });
  const cell = element("div", {}, element("span", { class: "to" }, number, reveal));
  reveal.addEventListener("click", () => {
    toggle(cell.dataset.id);
    onReveal();
  });
  return Object.assign(cell, { number, reveal });
}

function fill(cells, message) {
  const { id, to } = message;
  update(cells["state-cell"], fateOf(message));
  cells.when.textContent = message.sendAt ? dateTime(message.sendAt) : t("sendAt.none");
  cells.countdown.textContent = left(message);
  cells["provider-time"].textContent = message.providerTime ?? "–";
  cells.provider.textContent = `${providerName(message.provider)} · ${t(`kind.${message.kind}`)}`;
  update(cells.counts, countsOf(message));
  update(cells.reference, message.reference ? foreign(textOf(message.reference, id)) : "–");
  update(cells.content, foreign(textOf(message.content, id)));

  const cell = cells["to-cell"];
  cell.dataset.id = id;
  cell.number.textContent = to === null ? "–" : numberOf(to, id);
  cell.reveal.hidden = to === null;
  update(cell.reveal, icon(isRevealed(id) ? "eye-off" : "eye"));
  cell.reveal.setAttribute("aria-label", t(isRevealed(id) ? "numbers.hide" : "numbers.show"));
  cell.reveal.setAttribute("aria-pressed", String(isRevealed(id)));
}

const left = message => (message.state === "scheduled" && message.sendAt ? countdown(Date.parse(message.sendAt) - clock.now()) : "");
