import * as clock from "./clock.js";
import { chooseTime } from "./clock-to.js";
import { isLost, onConnection } from "./connection.js";
import { byId, element, icon, show } from "./dom.js";
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
  byId("clock-to").addEventListener("click", () => chooseTime(delivered));
  byId("clock-speed").addEventListener("click", () => attempt(() => clock.change(isFast() ? { speed: 1 } : { frozen: false, speed: fast })));
  clock.onClock(render);
  onConnection(render);
  onLanguage(render);
  render();
}

/** Shows the time as it passes. */
export function tick() {
  if (!clock.isKnown() || isLost()) return;
  const now = clock.now();
  const readout = byId("clock-now");
  readout.textContent = dateTime(now);
  readout.dateTime = new Date(now).toISOString();
  const { nextDue } = clock.state();
  const left = byId("clock-next").querySelector("strong");
  if (left && nextDue) left.textContent = countdown(Date.parse(nextDue) - now);
}

const isFast = () => !clock.state().frozen && clock.state().speed !== 1;

const advance = by => attempt(async () => delivered(await clock.advance(by)));

const delivered = count => tell(t("clock.delivered", { count }));

function render() {
  const { frozen, speed, nextDue } = clock.state();
  const badge = byId("clock-state");
  badge.classList.toggle("running", !frozen && !isLost());
  badge.hidden = !clock.isKnown();
  if (isLost()) show(badge, icon("plug"), t("offline"));
  else if (clock.isKnown()) show(badge, icon(frozen ? "freeze" : "run"), frozen ? t("clock.frozen") : speed === 1 ? t("clock.running") : `× ${speed}`);
  const freeze = byId("clock-freeze");
  show(freeze, icon(frozen ? "run" : "freeze"), frozen ? t("clock.run") : t("clock.freeze"));
  const skip = byId("clock-skip");
  skip.disabled = nextDue === null;
  byId("clock-speed").setAttribute("aria-pressed", String(isFast()));
  const words = isLost() ? t("offline") : !clock.isKnown() ? t("loading") : nextDue ? t("clock.next") : t("clock.nothing");
  show(byId("clock-next"), element("span", { class: "quiet" }, words), ...(nextDue && !isLost() ? [" ", element("strong")] : []));
  tick();
}
