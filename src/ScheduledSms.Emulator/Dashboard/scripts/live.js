import { eventsUrl } from "./api.js";

const longestWait = 10_000;

/**
 * Follows what changes. The browser reconnects by itself and says which event it saw last, so that the emulator sends
 * what was missed; whatever else happens, opening again tells the page to read everything anew.
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
      // A rejected stream is over for the browser; a broken one it opens again by itself.
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, longestWait);
    });
    return source;
  }

  connect();
}

/** Runs work at once, then at most every so often; a run asked for meanwhile comes afterwards. Never two at a time. */
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
        // The connection's banner tells of a lost emulator; the next change asks again.
        if (!(failure instanceof TypeError)) console.warn(failure);
      }
      await new Promise(resolve => setTimeout(resolve, milliseconds));
    }
    isRunning = false;
  };
}
