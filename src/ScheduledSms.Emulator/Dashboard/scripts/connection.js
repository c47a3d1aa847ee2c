// Whether the emulator responds; null until that is known.
let isThere = null;
const listeners = [];

export const isLost = () => isThere === false;
export const onConnection = listener => listeners.push(listener);

export function setConnection(is) {
  if (is === isThere) return;
  isThere = is;
  for (const listener of listeners) listener();
}
