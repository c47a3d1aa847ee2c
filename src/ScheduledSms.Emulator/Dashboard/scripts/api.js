// The emulator's control API, which serves this page too.
const base = new URL("v1/", document.baseURI);

export const eventsUrl = new URL("events", base);
export const address = path => new URL(path, base).href;

/** A rejection, with the emulator's own message. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export const get = (path, query) => call("GET", path, { query });
export const post = (path, body) => call("POST", path, { body });
export const put = (path, body) => call("PUT", path, { body });
export const patch = (path, body) => call("PATCH", path, { body });
export const upload = (method, path, file) => call(method, path, { file });
export const remove = path => call("DELETE", path, {});
export const messagePath = (id, rest = "") => `messages/${encodeURIComponent(id)}${rest}`;

async function call(method, path, { query = {}, body, file }) {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") url.searchParams.set(name, value);
  }
  const response = await fetch(url, {
    method,
    cache: "no-store",
    headers: body === undefined && file === undefined ? {} : { "Content-Type": "application/json" },
    body: file ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
  if (response.status === 204) return null;
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new Problem(response.status, json.detail ?? `${response.status} ${response.statusText}`);
  return json;
}
