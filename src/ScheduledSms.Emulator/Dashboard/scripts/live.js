import { eventsUrl } from "./api.js";

const firstWait = 500;
const longestWait = 10_000;
const shared = "scheduledsms-events";

/**
 * Follows changes, over one stream for all tabs: a browser allows six connections to a host, and a stream holds one for
 * as long as it is open. The tab in front leads: it has the stream, and passes on what comes. When it is closed, another
 * takes the lead. Where tabs cannot agree on one, each has its own. Whoever opens a stream makes all read everything.
 */
export function follow({ onChange, onEverything, onConnection }) {
  const hear = ({ kind, change }) => {
    onConnection(kind !== "lost");
    if (kind === "change") onChange(change);
    if (kind === "open") onEverything();
  };
  if (navigator.locks && window.BroadcastChannel) share(hear);
  else openStream(hear);
  // What was missed while the page was out of sight, or before the stream was open.
  onEverything();
  document.addEventListener("visibilitychange", () => document.hidden || onEverything());
}

function share(hear) {
  const channel = new BroadcastChannel(shared);
  let stream = null;
  let waiting = new AbortController();
  let state = null;

  const tell = news => {
    state = news.kind === "lost" ? "lost" : "here";
    hear(news);
    channel.postMessage(news);
  };
  const lead = options => navigator.locks.request(shared, options, () => new Promise(() => { stream = openStream(tell); })).catch(() => {
    // Another tab is in front now; or this one is, and asked for the lead anew.
    if (options.signal?.aborted) return;
    stream?.close();
    stream = null;
    wait();
  });
  const wait = () => {
    waiting = new AbortController();
    lead({ signal: waiting.signal });
  };

  channel.addEventListener("message", ({ data }) => {
    if (data.kind === "hello") stream && state && channel.postMessage({ kind: state });
    else if (stream === null) hear(data);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || stream !== null) return;
    waiting.abort();
    lead({ steal: true });
  });
  wait();
  channel.postMessage({ kind: "hello" });
}

/** Opens a stream. The browser reopens a broken one by itself, with the id of the last event it saw, so that nothing is missed. */
function openStream(tell) {
  let pause = firstWait;
  let timer = 0;
  let source;

  const connect = () => {
    source = new EventSource(eventsUrl);
    source.addEventListener("open", () => {
      pause = firstWait;
      tell({ kind: "open" });
    });
    source.addEventListener("change", event => tell({ kind: "change", change: JSON.parse(event.data) }));
    source.addEventListener("resync", () => tell({ kind: "open" }));
    source.addEventListener("error", () => {
      tell({ kind: "lost" });
      // The browser does not reopen a rejected stream.
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, longestWait);
    });
  };

  connect();
  return {
    close() {
      clearTimeout(timer);
      source.close();
    },
  };
}

/** Runs work at once, then at limited intervals; a run requested meanwhile comes afterwards. Never two at a time. */
export function paced(milliseconds, work) {
  let isRunning = false;
  let isWanted = false;

  return async function run() {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      try {
        await work();
      } catch (failure) {
        // The connection banner reports a lost emulator; the next change reads again.
        if (!(failure instanceof TypeError)) console.warn(failure);
      }
      await new Promise(resolve => setTimeout(resolve, milliseconds));
    }
    isRunning = false;
  };
}
