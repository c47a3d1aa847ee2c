import { byId, element, icon, show } from "./dom.js";
import * as clock from "./clock.js";
import { countdown, dateTime, zone } from "./format.js";
import { onLanguage, t } from "./i18n.js";
import { attempt, tell } from "./toast.js";

const fast = 60;

/** The clock: what it shows, what is next, and the buttons that move it. */
export function startClockBar() {
  byId("clock-zone").textContent = zone;
  byId("clock-freeze").addEventListener("click", () => attempt(() => clock.change({ frozen: !clock.state().frozen })));
  byId("clock-minute").addEventListener("click", () => advance({ seconds: 60 }));
  byId("clock-hour").addEventListener("click", () => advance({ seconds: 3600 }));
  byId("clock-skip").addEventListener("click", () => advance({ toNext: true }));
  byId("clock-speed").addEventListener("click", () => attempt(() => clock.change(isFast() ? { speed: 1 } : { frozen: false, speed: fast })));
  clock.onClock(render);
  onLanguage(render);
  render();
}

/** Shows the time as it passes. */
export function tick() {
  const now = clock.now();
  const readout = byId("clock-now");
  readout.textContent = dateTime(now);
  readout.dateTime = new Date(now).toISOString();
  const { nextDue } = clock.state();
  const left = byId("clock-next").querySelector("strong");
  if (left && nextDue) left.textContent = countdown(Date.parse(nextDue) - now);
}

const isFast = () => !clock.state().frozen && clock.state().speed !== 1;

const advance = by => attempt(async () => tell(t("clock.delivered", { count: await clock.advance(by) })));

function render() {
  const { frozen, speed, nextDue } = clock.state();
  const badge = byId("clock-state");
  badge.classList.toggle("running", !frozen);
  show(badge, icon(frozen ? "freeze" : "run"), frozen ? t("clock.frozen") : speed === 1 ? t("clock.running") : `× ${speed}`);
  const freeze = byId("clock-freeze");
  show(freeze, icon(frozen ? "run" : "freeze"), frozen ? t("clock.run") : t("clock.freeze"));
  const skip = byId("clock-skip");
  skip.disabled = nextDue === null;
  byId("clock-speed").setAttribute("aria-pressed", String(isFast()));
  show(byId("clock-next"), ...(nextDue ? [element("span", { class: "quiet" }, t("clock.next")), " ", element("strong")] : [element("span", { class: "quiet" }, t("clock.nothing"))]));
  tick();
}
