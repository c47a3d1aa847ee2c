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
