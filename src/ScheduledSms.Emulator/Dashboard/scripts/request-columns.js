import { foreign, update } from "./dom.js";
import { statusOf } from "./exchange.js";
import { actionText } from "./fault-words.js";
import { dateTime, providerName } from "./format.js";
import { t } from "./i18n.js";
import { maskText } from "./mask.js";

export const columns = [
  { key: "sequence", head: () => "#" },
  { key: "time", head: () => t("column.time") },
  { key: "provider", head: () => t("column.provider") },
  { key: "operation", head: () => t("column.operation") },
  { key: "path", head: () => t("column.path") },
  { key: "status", head: () => t("column.status") },
  { key: "effect", head: () => t("column.effect") },
];

export function fill(cells, request) {
  cells.sequence.textContent = String(request.sequence);
  cells.time.textContent = dateTime(request.at);
  cells.provider.textContent = providerName(request.provider);
  cells.operation.textContent = request.operation ?? t("request.noOperation");
  update(cells.path, `${request.method} `, foreign(maskText(request.path)));
  update(cells.status, statusOf(request));
  cells.status.title = cells.status.textContent;
  const effects = [faultOf(request), request.committed ? t("request.done") : null];
  const text = effects.filter(effect => effect !== null).join(" · ");
  update(cells.effect, text === "" ? "–" : foreign(text));
  cells.effect.title = text;
}

const faultOf = ({ fault, hitBy }) => (hitBy ? `${t("request.hit", { id: fault })}: ${actionText(hitBy.action)}` : null);
