import { eventsUrl } from "./api.js";

const longestWait = 10_000;

/**
 * Follows changes. The browser reconnects by itself and sends the id of the last event it saw, so that the emulator
 * sends what was missed; in any case, reopening makes the page read everything again.
 */
export function follow({ onChange, onEverything, onConnection }) {
  let wait = 500;

  function connect() {
    const source = new EventSource(eventsUrl);
    source.addEventListener("open", () => {
      wait = 500;
      onConnection(true);
      onEverything();
    });
    source.addEventListener("change", event => onChange(JSON.parse(event.data)));
    source.addEventListener("resync", onEverything);
    source.addEventListener("error", () => {
      onConnection(false);
      // The browser does not reopen a rejected stream; it reopens a broken one by itself.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, longestWait);
    });
    return source;
  }

  connect();
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
