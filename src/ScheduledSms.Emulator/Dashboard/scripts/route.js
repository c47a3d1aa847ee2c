import { byId } from "./dom.js";

export const tabs = ["messages", "requests", "faults", "emulator"];

/** The open tab and what is open in it, as in the address: #/messages/G4V… The browser's back button works. */
export function current() {
  const [, tab, id] = location.hash.split("/");
  return { tab: tabs.includes(tab) ? tab : tabs[0], id: id ? decode(id) : null };
}

export function go(tab, id = null) {
  location.hash = id === null ? `#/${tab}` : `#/${tab}/${encodeURIComponent(id)}`;
}

export function startTabs(onRoute) {
  for (const name of tabs) byId(`tab-${name}`).addEventListener("click", () => go(name));
  document.querySelector(".tabs").addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs[(tabs.indexOf(current().tab) + step + tabs.length) % tabs.length];
    go(next);
    byId(`tab-${next}`).focus();
  });
  const show = () => {
    const { tab } = current();
    for (const name of tabs) {
      byId(`panel-${name}`).hidden = name !== tab;
      byId(`tab-${name}`).setAttribute("aria-selected", String(name === tab));
      byId(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
    }
    onRoute(current());
  };
  addEventListener("hashchange", show);
  show();
}

// A hand-typed address may be encoded incorrectly.
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
