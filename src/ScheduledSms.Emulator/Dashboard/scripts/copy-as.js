import { visible } from "./text.js";

const shownRecipients = 20;
const unknownSecret = "YOUR_SECRET";

/** A recorded request as a shell command that sends it again. SOLAPI's signature is valid for one request, so it is computed again. */
export function curl(request, origin, secret) {
  const key = request.account ?? "YOUR_KEY";
  const parts = [`curl -X ${request.method} ${shell(origin + request.path)}`];
  const isSolapi = request.provider === "solapi";
  if (isSolapi) parts.push(`-H "Authorization: HMAC-SHA256 apiKey=${key.replace(/[^\w-]/g, "")}, date=$date, salt=$salt, signature=$signature"`);
  else parts.push(`-u ${shell(`${key}:${secret ?? unknownSecret}`)}`);
  if (request.body !== "") parts.push(`-H ${shell(`Content-Type: ${request.contentType ?? "application/json"}`)}`, `--data-raw ${shell(request.body)}`);
  const command = parts.join(" \\\n  ");
  return isSolapi ? `${signature(secret ?? unknownSecret)}\n${command}\n` : `${command}\n`;
}

const signature = secret => [
  "date=$(date -u +%Y-%m-%dT%H:%M:%SZ)",
  "salt=$(openssl rand -hex 16)",
  `signature=$(printf '%s' "$date$salt" | openssl dgst -sha256 -hmac ${shell(secret)} | sed 's/^.* //')`,
].join("\n");

// Within single quotes a shell interprets nothing but the next single quote.
const shell = text => `'${text.replaceAll("'", "'\\''")}'`;

/** A message as a call to the library's common client. */
export function csharp(message, people, total) {
  const callingCode = message.provider === "jsms" ? "86" : "82";
  const more = total - Math.min(total, shownRecipients);
  const template = `template-${message.templateId}`;
  return [
    ...(message.templateId ? [`// Declare the template ${text(template)}: ${message.provider === "jsms" ? "Jsms:TemplateId" : "Solapi"} ${visible(message.templateId).replace(/\s+/g, " ")}.`] : []),
    "var scheduled = (await client.ScheduleAsync(new ScheduledMessageRequest",
    "{",
    `    SendAt = ${instant(message.providerTime)},`,
    `    Content = ${message.templateId ? `MessageContent.Template(${text(template)})` : `MessageContent.Text(${text(message.text ?? message.content)})`},`,
    ...(message.reference ? [`    Reference = ${text(message.reference)},`] : []),
    "    Recipients =",
    "    [",
    ...people.slice(0, shownRecipients).map(person => `        ${recipient(person, callingCode)},`),
    ...(more > 0 ? [`        // … and ${more} more`] : []),
    "    ],",
    "})).EnsureAllAccepted();",
    "",
  ].join("\n");
}

function recipient({ to, parameters, reference }, callingCode) {
  const members = [`PhoneNumber = PhoneNumber.Parse(${text(to)}, "${callingCode}")`];
  const filled = Object.entries(parameters ?? {});
  if (filled.length > 0) members.push(`Parameters = new Dictionary<string, string> { ${filled.map(([name, value]) => `[${text(name)}] = ${text(value)}`).join(", ")} }`);
  if (reference) members.push(`Reference = ${text(reference)}`);
  return `new() { ${members.join(", ")} }`;
}

/** From the provider's local time: 2026-12-24 09:00:00 +08:00. */
function instant(providerTime) {
  const [year, month, day, hour, minute, second] = providerTime.match(/\d+/g).map(Number);
  const offset = Number(providerTime.match(/([+-]\d\d):\d\d$/)[1]);
  return `new DateTimeOffset(${year}, ${month}, ${day}, ${hour}, ${minute}, ${second}, TimeSpan.FromHours(${offset}))`;
}

// JSON's escapes are C#'s too.
const text = value => visible(JSON.stringify(value));
