import { get, post, put } from "./api.js";

// The emulator's clock as last read, advanced by this machine's. Until it is read, nothing is known of it.
let heard = { now: new Date().toISOString(), frozen: true, speed: 1, nextDue: null, due: 0 };
let heardAt = performance.now();
let isRead = false;
const listeners = [];

export const state = () => heard;
export const isKnown = () => isRead;
export const onClock = listener => listeners.push(listener);

export function now() {
  const passed = heard.frozen ? 0 : (performance.now() - heardAt) * heard.speed;
  return Date.parse(heard.now) + passed;
}

export const read = async () => hear(await get("clock"));
export const change = async to => hear(await put("clock", to));

/** Moves the clock forward and returns how many messages were delivered on the way. */
export async function advance(by) {
  const response = await post("clock/advance", by);
  hear(response);
  return response.delivered;
}

function hear(response) {
  heard = response;
  heardAt = performance.now();
  isRead = true;
  for (const listener of listeners) listener();
}
