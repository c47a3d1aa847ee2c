import { element, fillSelect, show } from "./dom.js";
import { effectOf } from "./fault-words.js";
import { providerName } from "./format.js";
import { t } from "./i18n.js";
import { attempt } from "./toast.js";

const rare = [["call", "number"], ["every", "number"], ["probability", "number"], ["seed", "number"], ["account", "text"], ["recipient", "text"], ["reference", "text"], ["from", "datetime-local"], ["until", "datetime-local"]];

/** A form for a fault. The choices come from the emulator's catalog. */
export class FaultForm {
  place = element("form", { class: "fault-form" });
  #catalog = { operations: [], points: [], actions: [] };
  #onAdd;
  #provider = element("select", { name: "provider", input: () => this.#fillOperations() });
  #operation = element("select", { name: "operation" });
  #point = element("select", { name: "point", input: () => this.#fillKinds() });
  #kind = element("select", { name: "kind", "aria-describedby": "fault-effect", input: () => this.#fillMembers() });
  #effect = element("p", { class: "fault-effect", id: "fault-effect", role: "status" });
  #members = element("div", { class: "fault-members" });

  constructor(onAdd) {
    this.#onAdd = onAdd;
    this.place.addEventListener("submit", event => {
      event.preventDefault();
      attempt(() => this.#onAdd(this.#rule()));
    });
  }

  setCatalog(catalog) {
    this.#catalog = catalog;
    this.#fill();
    if (catalog.points.includes("afterCommit")) this.#point.value = "afterCommit";
    this.#fillKinds();
  }

  /** Builds the fields in the page's language. */
  speak() {
    show(this.place,
      field(t("column.provider"), this.#provider),
      field(t("column.operation"), this.#operation),
      field(t("fault.point"), this.#point, "wide"),
      field(t("fault.action"), this.#kind),
      field(t("fault.first"), element("input", { name: "first", type: "number", min: "1", value: "1", placeholder: t("fault.always") })),
      this.#effect,
      this.#members,
      element("details", {}, element("summary", {}, t("faults.rarely")),
        element("div", { class: "rarely" }, rare.map(([name, type]) => field(t(`fault.${name}`), element("input", { name, type, ...limits(name, type) }))))),
      element("button", { class: "primary submit" }, t("faults.add")));
    this.#fill();
  }

  #fill() {
    fillSelect(this.#provider, [["", t("filters.anyProvider")], ["jsms", providerName("jsms")], ["solapi", providerName("solapi")]]);
    fillSelect(this.#point, this.#catalog.points.map(name => [name, t(`point.${name}`)]));
    this.#fillOperations();
    this.#fillKinds();
  }

  #fillOperations() {
    const chosen = this.#provider.value;
    const names = this.#catalog.operations.filter(({ provider }) => chosen === "" || provider === chosen).map(({ operation }) => operation);
    fillSelect(this.#operation, [["", t("requests.anyOperation")], ...[...new Set(names)].map(name => [name, name])]);
  }

  #fillKinds() {
    const possible = this.#catalog.actions.filter(({ points }) => points.includes(this.#point.value));
    fillSelect(this.#kind, possible.map(({ kind }) => [kind, kind]));
    this.#fillMembers();
  }

  /** What the chosen kind does, and its values: those of its example, to begin with. */
  #fillMembers() {
    const chosen = this.#chosen();
    this.#effect.textContent = chosen ? effectOf(chosen) : "";
    show(this.#members, this.#given().map(({ name, type, required, example }) =>
      field(name, element("input", { name: `member ${name}`, type: isNumber(type) ? "number" : "text", step: type === "number" ? "any" : undefined, required, value: required ? example : undefined, placeholder: required ? undefined : example }))));
  }

  #chosen = () => this.#catalog.actions.find(({ kind }) => kind === this.#kind.value);
  #given = () => this.#chosen()?.members ?? [];

  #rule() {
    const values = Object.fromEntries([...new FormData(this.place)].filter(([, value]) => value !== ""));
    const action = { kind: values.kind };
    for (const { name, type } of this.#given()) {
      const value = values[`member ${name}`];
      if (value !== undefined) action[name] = isNumber(type) ? Number(value) : value;
    }
    const rule = { point: values.point, action };
    for (const [name, type] of [["provider", "text"], ["operation", "text"], ["first", "number"], ...rare]) {
      if (values[name] !== undefined) rule[name] = type === "number" ? Number(values[name]) : type === "datetime-local" ? new Date(values[name]).toISOString() : values[name];
    }
    return rule;
  }
}

const field = (label, control, kind = "") => element("label", { class: `field ${kind}` }, element("span", {}, label), control);

const isNumber = type => type === "integer" || type === "number";

function limits(name, type) {
  if (name === "probability") return { min: "0", max: "1", step: "any" };
  if (name === "seed") return { step: "1" };
  return type === "number" ? { min: "1" } : type === "datetime-local" ? { step: "1" } : {};
}
