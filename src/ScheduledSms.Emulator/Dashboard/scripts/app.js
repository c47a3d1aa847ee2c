import { get } from "./api.js";
import { readDuplicates, startBanners } from "./banners.js";
import * as clock from "./clock.js";
import { startClockBar, tick as tickClock } from "./clock-bar.js";
import { isLost, onConnection, setConnection } from "./connection.js";
import { byId } from "./dom.js";
import { EmulatorPanel } from "./emulator-panel.js";
import { FaultsPanel } from "./faults-panel.js";
import { Filters } from "./filters.js";
import { count } from "./format.js";
import { language, onLanguage, speak, translate } from "./i18n.js";
import { forgetInfo } from "./info.js";
import { follow, paced } from "./live.js";
import { MessageDetail } from "./message-detail.js";
import { MessageTable } from "./message-table.js";
import { RequestsView } from "./requests-view.js";
import { startKeys } from "./keys.js";
import { current, go, startTabs } from "./route.js";
import { renderEmpty } from "./start.js";
import { Timeline } from "./timeline.js";

const tickEvery = 200;

translate();
startClockBar();
startBanners();
startLook();

const filters = new Filters(() => {
  table.restart().catch(() => {});
  refresh.timeline();
});
const detail = new MessageDetail({ onClose: () => closeDetail(), onReveal: () => table.render() });
const table = new MessageTable({ filters: () => filters.query(), openId: () => detail.id, onOpen: id => go("messages", id), onCounts: showCounts });
const timeline = new Timeline(() => filters.conditions());
const requests = new RequestsView({ onOpen: sequence => go("requests", String(sequence)), onClose: () => closeDetail(), onCount: number => badge("requests", number) });
const faults = new FaultsPanel(number => badge("faults", number));
const emulator = new EmulatorPanel();

// The minimum interval between reads, however fast things change: the costlier, the longer.
const refresh = {
  clock: paced(200, clock.read),
  messages: paced(250, () => table.refresh()),
  detail: paced(250, () => detail.refresh()),
  timeline: paced(1000, () => timeline.refresh()),
  duplicates: paced(3000, readDuplicates),
  requests: paced(500, () => requests.refresh()),
  faults: paced(250, () => faults.refresh()),
  accounts: paced(5000, () => filters.readAccounts()),
  settings: paced(250, () => emulator.refresh()),
  catalog: paced(60_000, readCatalog),
};

startKeys({ onSearch: focusSearch, onEscape: closeDetail, searches: [["search", () => table.focus()], ["request-search", () => requests.focus()]] });
startTabs(({ tab, id }) => {
  if (tab === "messages" && id !== null) detail.open(id).then(() => table.render());
  else if (detail.id !== null) detail.close();
  // A program in this process may have set something: nothing tells of that.
  if (tab === "emulator") refresh.settings();
  if (tab === "requests" && id !== null) requests.open(Number(id));
  else if (requests.openSequence !== null) requests.close();
  table.render();
});

follow({
  onConnection: setConnection,
  onEverything: () => {
    forgetInfo();
    Object.values(refresh).forEach(run => run());
  },
  onChange: change => {
    const areMessages = change.messages === null || change.messages.length > 0;
    if (areMessages) [refresh.messages, refresh.timeline, refresh.duplicates, refresh.clock].forEach(run => run());
    if (change.messages === null || change.messages.includes(detail.id)) refresh.detail();
    if (change.clock) [refresh.clock, refresh.timeline].forEach(run => run());
    if (change.journal) [refresh.requests, refresh.accounts].forEach(run => run());
    if (change.faults) refresh.faults();
    if (change.settings) [refresh.settings, refresh.accounts].forEach(run => run());
  },
});

setInterval(() => {
  tickClock();
  table.tick();
  timeline.tick();
  detail.tick();
}, tickEvery);

async function readCatalog() {
  const catalog = await get("faults/catalog");
  faults.setCatalog(catalog);
  requests.setOperations(catalog.operations);
}

function showCounts(total, all) {
  badge("messages", all);
  if (total === 0) renderEmpty(all, () => filters.clear()).catch(() => {});
}

function badge(tab, number) {
  byId(`count-${tab}`).textContent = number > 0 ? count(number) : "";
}

function closeDetail() {
  const { tab, id } = current();
  if (id === null) return;
  // Closed before the address changes: a row below an open pane could not take the focus.
  (tab === "requests" ? requests : detail).close();
  go(tab);
  (tab === "requests" ? requests : table).focus();
}

function focusSearch() {
  const searches = { messages: "search", requests: "request-search", emulator: "quirk-search" };
  const { tab } = current();
  // Where there is nothing to search, the messages are meant: their panel takes the focus once it is shown.
  if (!(tab in searches)) {
    addEventListener("hashchange", () => byId("search").focus(), { once: true });
    go("messages");
    return;
  }
  const search = byId(searches[tab]);
  if (search.closest("[inert]")) closeDetail();
  search.focus();
}

function startLook() {
  const select = byId("language");
  select.value = language();
  select.addEventListener("change", () => speak(select.value));
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  });
  onLanguage(() => {
    if (table.all === 0) showCounts(0, 0);
  });
  onConnection(() => {
    if (table.all === 0 && isLost()) showCounts(0, 0);
  });
}
