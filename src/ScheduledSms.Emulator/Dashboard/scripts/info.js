import { get } from "./api.js";

let asked;

/** Another emulator may be at this address now. */
export const forgetInfo = () => { asked = undefined; };

/** The emulator's information about itself; constant while it runs. */
export function info() {
  asked ??= get("info").catch(failure => {
    asked = undefined;
    throw failure;
  });
  return asked;
}

/** The development secret of an account; null for an account whose secret only its owner knows. */
export async function secretOf(key) {
  const { providers } = await info();
  return providers.find(provider => provider.account.key === key)?.account.secret ?? null;
}
