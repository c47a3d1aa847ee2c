import { get, messagePath, post, Problem } from "./api.js";
import { changeTime } from "./change-time.js";
import * as clock from "./clock.js";
import { csharp } from "./copy-as.js";
import { byId, element, foreign, icon, show } from "./dom.js";
import { countdown } from "./format.js";
import { exchange } from "./exchange.js";
import { onLanguage, t } from "./i18n.js";
import { isRevealed, textOf, toggle } from "./mask.js";
import { facts, history } from "./message-facts.js";
import { Recipients } from "./recipients.js";
import { cover } from "./sheet.js";
import { stateOf } from "./state.js";
import { attempt, copy } from "./toast.js";

/** One message in full. */
export class MessageDetail {
  id = null;
  #place = byId("message-detail");
  #message = null;
  #recipients = null;
  #exchanges = { key: "", place: null };
  #onClose;
  #onReveal;

  constructor({ onClose, onReveal }) {
    this.#onClose = onClose;
    this.#onReveal = onReveal;
    onLanguage(() => this.#renderAll());
  }

  async open(id) {
    if (id === this.id) return;
    this.id = id;
    this.#message = null;
    this.#recipients = new Recipients(id);
    this.#exchanges = { key: "", place: null };
    await attempt(() => this.refresh());
    if (this.id !== id) return;
    this.#place.hidden = false;
    cover(true);
    this.#place.scrollTop = 0;
    this.#place.focus({ preventScroll: true });
  }

  close() {
    this.id = null;
    this.#message = null;
    this.#place.hidden = true;
    cover(false);
    this.#place.replaceChildren();
  }

  async refresh() {
    if (this.id === null) return;
    const id = this.id;
    try {
      const message = await get(messagePath(id));
      if (this.id !== id) return;
      this.#message = message;
    } catch (failure) {
      // The pane closes when its message is gone.
      if (failure instanceof Problem && failure.status === 404) this.#onClose();
      throw failure;
    }
    this.#render();
    await this.#recipients.refresh();
  }

  tick() {
    const left = byId("detail-left");
    if (left && this.#message?.sendAt) left.textContent = countdown(Date.parse(this.#message.sendAt) - clock.now());
  }

  #renderAll() {
    if (this.#message === null) return;
    this.#exchanges = { key: "", place: null };
    this.#render();
    this.#recipients.render();
  }

  #render() {
    const message = this.#message;
    show(this.#place, this.#head(), this.#actions(), element("div", { class: "detail-section" }, this.#text(), facts(message)), this.#recipients.place, history(message), this.#requests());
    this.tick();
  }

  #head() {
    const isShown = isRevealed(this.id);
    const reveal = () => {
      toggle(this.id);
      this.#renderAll();
      this.#onReveal();
    };
    return element("header", { class: "detail-head" },
      element("h2", {}, stateOf(this.#message.state)),
      element("button", { type: "button", "data-focus": "reveal", "aria-pressed": String(isShown), click: reveal }, icon(isShown ? "eye-off" : "eye"), t(isShown ? "numbers.hide" : "numbers.show")),
      element("button", { type: "button", class: "icon-button", "data-focus": "close", "aria-label": t("dialog.close"), title: t("dialog.close"), click: this.#onClose }, icon("close")));
  }

  #actions() {
    const { id, state, sendAt, providerTime } = this.#message;
    const isOver = state !== "scheduled";
    const send = path => attempt(async () => {
      await post(messagePath(id, path));
      await this.refresh();
    });
    const button = (name, click, disabled, kind = "") => element("button", { type: "button", class: kind, "data-focus": name, disabled, click }, t(`action.${name}`));
    return element("div", { class: "detail-section detail-actions" },
      button("deliver", () => send("/deliver"), isOver, "primary"),
      button("changeTime", () => changeTime(this.#message, () => this.refresh()), isOver || sendAt === null),
      button("cancel", () => send("/cancel"), isOver, "danger"),
      providerTime ? element("button", { type: "button", "data-focus": "csharp", click: () => copy(csharp(this.#message, this.#recipients.people, this.#recipients.total)) }, icon("copy"), t("copy.csharp")) : null);
  }

  #text() {
    const { text, content } = this.#message;
    const bubble = foreign(textOf(text ?? content, this.id), "p");
    bubble.classList.add("detail-text");
    return bubble;
  }

  // Kept while the requests are the same: what is expanded stays so.
  #requests() {
    const key = `${this.#message.requests} ${isRevealed(this.id)}`;
    if (key !== this.#exchanges.key) {
      const open = new Set([...(this.#exchanges.place?.querySelectorAll("details[open] > summary") ?? [])].map(summary => summary.dataset.focus));
      const list = this.#message.requests.map(sequence => exchange(sequence, this.id));
      for (const details of list) details.open = open.has(details.firstChild.dataset.focus);
      this.#exchanges = { key, place: element("section", { class: "detail-section" }, element("h3", {}, t("detail.requests")), list) };
    }
    return this.#exchanges.place;
  }
}
