import { get, messagePath, post, Problem } from "./api.js";
import { changeTime } from "./change-time.js";
import * as clock from "./clock.js";
import { csharp } from "./csharp.js";
import { byId, element, icon, show } from "./dom.js";
import { countdown } from "./format.js";
import { exchange } from "./exchange.js";
import { onLanguage, t } from "./i18n.js";
import { longText } from "./long-text.js";
import { isRevealed, toggle } from "./mask.js";
import { facts, history } from "./message-facts.js";
import { everybody, Recipients } from "./recipients.js";
import { cover } from "./sheet.js";
import { fateOf } from "./state.js";
import { attempt, copy } from "./toast.js";

/** One message in full. */
export class MessageDetail {
  id = null;
  #place = byId("message-detail");
  #message = null;
  #requests = [];
  #recipients = null;
  #sections = {};
  #shownRequests = "";
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
    this.#build();
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
      const [message, { requests }] = await Promise.all([get(messagePath(id)), get("journal", { message: id })]);
      if (this.id !== id) return;
      this.#message = message;
      this.#requests = requests;
    } catch (failure) {
      // The pane closes when its message is gone.
      if (failure instanceof Problem && failure.status === 404) this.#onClose();
      throw failure;
    }
    this.#render();
    await this.#recipients.refresh(this.#message);
  }

  tick() {
    const left = byId("detail-left");
    if (left && this.#message?.sendAt) left.textContent = countdown(Date.parse(this.#message.sendAt) - clock.now());
  }

  #renderAll() {
    if (this.#message === null) return;
    this.#shownRequests = "";
    this.#render();
    this.#recipients.render();
  }

  // The sections stay while their content changes: a search in one of them must not lose the focus.
  #build() {
    this.#shownRequests = "";
    const section = (kind = "", name = "section") => element(name, { class: `detail-section ${kind}` });
    const head = element("header", { class: "detail-head" });
    this.#sections = { head, actions: section("detail-actions", "div"), about: section("", "div"), history: section(), recipients: this.#recipients.place, requests: section() };
    this.#place.replaceChildren(...Object.values(this.#sections));
  }

  #render() {
    const { head, actions, about, history: past } = this.#sections;
    const hadFocus = this.#place.contains(document.activeElement);
    show(head, this.#head());
    show(actions, this.#actions());
    show(about, this.#text(), facts(this.#message));
    show(past, history(this.#message));
    this.#renderRequests();
    // A button that is disabled now cannot keep it.
    if (hadFocus && !this.#place.contains(document.activeElement)) this.#place.focus({ preventScroll: true });
    this.tick();
  }

  #head() {
    const isShown = isRevealed(this.id);
    const reveal = () => {
      toggle(this.id);
      this.#renderAll();
      this.#onReveal();
    };
    return [
      element("h2", {}, fateOf(this.#message)),
      element("button", { type: "button", "data-focus": "reveal", "aria-pressed": String(isShown), click: reveal }, icon(isShown ? "eye-off" : "eye"), t(isShown ? "numbers.hide" : "numbers.show")),
      element("button", { type: "button", class: "icon-button", "data-focus": "close", "aria-label": t("dialog.close"), title: t("dialog.close"), click: this.#onClose }, icon("close")),
    ];
  }

  #actions() {
    const { id, state, sendAt, provider } = this.#message;
    const isOver = state !== "scheduled";
    const send = path => attempt(async () => {
      await post(messagePath(id, path));
      await this.refresh();
    });
    const button = (name, click, disabled, kind = "") => element("button", { type: "button", class: kind, "data-focus": name, disabled, click }, t(`action.${name}`));
    return [
      button("deliver", () => send("/deliver"), isOver, "primary"),
      button("changeTime", () => changeTime(this.#message, () => this.refresh()), isOver || sendAt === null),
      button("cancel", () => send("/cancel"), isOver, "danger"),
      provider === "solapi" || sendAt ? element("button", { type: "button", "data-focus": "csharp", click: () => attempt(async () => copy(csharp(this.#message, await everybody(id)))) }, icon("copy"), t("copy.csharp")) : null,
    ];
  }

  #text() {
    const { text, content, textVaries } = this.#message;
    const bubble = longText(text ?? content, this.id, "p");
    bubble.classList.add("detail-text");
    return [bubble, textVaries ? element("p", { class: "quiet detail-varies" }, t("detail.textVaries")) : null];
  }

  // Kept while the requests are the same: what is expanded stays so.
  #renderRequests() {
    const { requests: place } = this.#sections;
    const shown = `${this.#requests.map(({ sequence }) => sequence)} ${isRevealed(this.id)}`;
    if (shown === this.#shownRequests) return;
    this.#shownRequests = shown;
    const open = new Set([...place.querySelectorAll("details[open] > summary")].map(summary => summary.dataset.focus));
    const list = this.#requests.map(request => exchange(request, this.id));
    for (const details of list) details.open = open.has(details.firstChild.dataset.focus);
    show(place, element("h3", {}, t("detail.requests")), list);
  }
}
