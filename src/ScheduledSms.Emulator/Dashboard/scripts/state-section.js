import { address, get, post, upload } from "./api.js";
import { confirm } from "./confirm.js";
import { element, show } from "./dom.js";
import { count } from "./format.js";
import { t } from "./i18n.js";
import { attempt, tell } from "./toast.js";

const example = {
  accounts: [{ provider: "jsms", key: "clinic", secret: "any", balance: 50 }],
  quirks: { "solapi.canceledGroupBecomes": "failed" },
  messages: [{ provider: "solapi", to: ["01012340000"], from: "0212345678", text: "내일 10시", sendAt: "+01:00:00", count: 3, every: "00:01:00" }],
};

/** The state as a whole: seeded, kept, taken up again, done again, begun anew. */
export class StateSection {
  place = element("section", { class: "emulator-section", "aria-labelledby": "state-title" });
  #seed = element("textarea", { rows: "6", spellcheck: "false", id: "seed-text", "aria-describedby": "seed-said" });
  #said = element("p", { class: "field-said wrong", id: "seed-said", role: "alert" });

  refresh = async () => {};

  speak() {
    this.#seed.setAttribute("aria-label", t("seed.text"));
    show(this.place,
      element("h2", { id: "state-title" }, t("emulator.state")),
      part("seed", this.#seed, this.#said, element("div", { class: "buttons" },
        element("button", { type: "button", class: "primary", click: () => this.#load() }, t("seed.load")),
        fileButton(t("seed.file"), async file => this.#fill(await file.text())),
        element("button", { type: "button", click: () => this.#fill(JSON.stringify(example, null, 2)) }, t("seed.example")))),
      part("snapshot", element("div", { class: "buttons" },
        element("a", { class: "button", href: address("snapshot"), download: "snapshot.json" }, t("snapshot.download")),
        fileButton(t("snapshot.restore"), file => replace(t("snapshot.restore"), async () => {
          await upload("PUT", "snapshot", file);
          tell(t("snapshot.restored"));
        })))),
      part("run", element("div", { class: "buttons" },
        element("a", { class: "button", href: address("export"), download: "run.json" }, t("run.download")),
        fileButton(t("run.replay"), file => replace(t("run.replay"), async () => {
          const { steps, differences } = await upload("POST", "replay", file);
          tell(t("run.replayed", { steps: count(steps), differences: count(differences.length) }), differences.length > 0);
        })))),
      part("reset", element("div", { class: "buttons" },
        element("button", { type: "button", class: "danger", click: () => replace(t("reset.title"), async () => {
          await post("reset");
          tell(t("reset.done"));
        }) }, t("reset.do")))));
  }

  #fill(text) {
    this.#seed.value = text;
    this.#said.textContent = "";
    this.#seed.focus();
  }

  // Not as a toast: it names a place in the text, which takes time to find.
  async #load() {
    try {
      await upload("POST", "seed", this.#seed.value);
      this.#said.textContent = "";
      tell(t("seed.loaded"));
    } catch (failure) {
      this.#said.textContent = t("seed.wrong", { reason: failure instanceof TypeError ? t("failure.network") : failure.message });
    }
  }
}

const part = (name, ...children) => element("section", { class: "state-part" }, element("h3", {}, t(`${name}.title`)), element("p", { class: "lead" }, t(`${name}.lead`)), children);

/** A button that asks for a file. The same file can be chosen again. */
function fileButton(text, onFile) {
  const input = element("input", { type: "file", accept: ".json,application/json", hidden: true, change: async () => {
    const [file] = input.files;
    if (file) await attempt(() => onFile(file));
    input.value = "";
  } });
  return element("span", {}, element("button", { type: "button", click: () => input.click() }, text), input);
}

async function replace(title, work) {
  const { all } = await get("messages", { limit: 1 });
  if (await confirm(title, t("confirm.replaces", { count: count(all) }), title)) await attempt(work);
}
