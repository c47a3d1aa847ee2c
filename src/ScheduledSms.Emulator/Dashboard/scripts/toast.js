import { byId, element } from "./dom.js";
import { t } from "./i18n.js";

const shownFor = 4000;

/** A line that disappears by itself, or when there is a newer one; screen readers read it too. */
export function tell(text, isFailure = false) {
  const toast = element("p", { class: isFailure ? "toast failure" : "toast" }, text);
  byId("toasts").replaceChildren(toast);
  setTimeout(() => toast.remove(), isFailure ? 2 * shownFor : shownFor);
}

/** Runs a button's action, and shows the message when the emulator rejects it. */
export async function attempt(work) {
  try {
    await work();
  } catch (failure) {
    tell(failure instanceof TypeError ? t("failure.network") : failure.message, true);
  }
}

export const copy = text => attempt(async () => {
  await navigator.clipboard.writeText(text);
  tell(t("copied"));
});
