import { get, post, remove } from "./api.js";
import { isLost, onConnection } from "./connection.js";
import { byId, element, foreign, icon, show } from "./dom.js";
import { FaultForm } from "./fault-form.js";
import { actionText, effectOf, where } from "./fault-words.js";
import { count, dateTime } from "./format.js";
import { has, onLanguage, t } from "./i18n.js";
import { attempt, tell } from "./toast.js";

// What fails most often, and what a client's tests need first.
const presets = {
  lostResponse: { point: "afterCommit", action: { kind: "reset" }, first: 1 },
  unavailable: { point: "beforeCommit", action: { kind: "status", status: 503 }, first: 1 },
  throttled: { point: "beforeCommit", action: { kind: "status", status: 429, retryAfter: "2" }, first: 1 },
  hang: { point: "beforeCommit", action: { kind: "hang" }, first: 1 },
};

/** Faults: those placed, with live hit counts, and a form for another. */
export class FaultsPanel {
  #placed = element("section", { class: "faults-placed" });
  #new = element("section", { class: "faults-new" });
  #form;
  #faults = null;
  #onCount;

  constructor(onCount) {
    this.#onCount = onCount;
    this.#form = new FaultForm(rule => this.#add(rule));
    byId("faults").append(this.#placed, this.#new);
    onConnection(() => this.#render());
    onLanguage(() => this.#speak());
    this.#speak();
  }

  setCatalog(catalog) {
    this.#form.setCatalog(catalog);
  }

  async refresh() {
    this.#faults = (await get("faults")).faults;
    this.#render();
  }

  async #add(rule) {
    await post("faults", rule);
    tell(t("faults.added"));
    await this.refresh();
  }

  #render() {
    const faults = this.#faults ?? [];
    this.#onCount(faults.length);
    const none = isLost() ? t("offline") : this.#faults === null ? t("loading") : t("faults.none");
    show(this.#placed,
      element("div", { class: "faults-head" },
        element("h2", {}, t("faults.placed")),
        faults.length > 1 ? element("button", { type: "button", class: "danger", "data-focus": "all", click: () => this.#stop("faults") }, t("faults.stopAll")) : null),
      faults.length === 0 ? element("p", { class: "lead" }, none) : element("ul", {}, faults.map(fault => this.#line(fault))));
  }

  #line(fault) {
    const { id, hits, matches, first } = fault;
    const isOver = first !== undefined && first !== null && hits >= first;
    const name = t("request.fault", { id });
    return element("li", { class: isOver ? "fault over" : "fault" },
      element("div", {},
        element("p", { class: "fault-what" }, `${name}: `, foreign(actionText(fault.action))),
        element("p", {}, effectOf(fault.action)),
        element("p", { class: "fault-where" }, [where(fault), t(`point.${fault.point}`), ...howOften(fault), ...(isOver ? [t("faults.over")] : [])].join(" · "))),
      element("p", { class: "fault-hits" }, t("faults.counts", { hits: count(hits), matches: count(matches) })),
      element("button", { type: "button", "data-focus": `stop ${id}`, "aria-label": `${t("faults.stop")}: ${name}`, click: () => this.#stop(`faults/${id}`) }, t("faults.stop")));
  }

  #stop = path => attempt(async () => {
    await remove(path);
    await this.refresh();
    if (!this.#placed.contains(document.activeElement)) this.#placed.querySelector("button")?.focus();
  });

  #speak() {
    show(this.#new,
      element("h2", {}, t("faults.new")),
      element("p", { class: "lead" }, t("faults.presets")),
      element("div", { class: "presets" }, Object.entries(presets).map(([name, rule]) =>
        element("button", { type: "button", click: () => attempt(() => this.#add(rule)) }, icon("fault"), t(`preset.${name}`)))),
      this.#form.place);
    this.#form.speak();
    this.#render();
  }
}

function howOften({ first, every, call, probability, from, until, account, recipient, reference }) {
  const values = { first, every, call, probability, from: from && dateTime(from), until: until && dateTime(until), account, recipient, reference };
  return Object.entries(values).filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => `${has(`fault.${name}`) ? t(`fault.${name}`) : name}: ${value}`);
}
