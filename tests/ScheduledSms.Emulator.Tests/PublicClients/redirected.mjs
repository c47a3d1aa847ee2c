// Points the provider's own Node client at an emulator, and makes sure that it calls nobody else.
import dns from 'node:dns';

const [emulator] = process.argv.slice(2);

// The client has its origin built in. It, and nothing else, is replaced here; no other origin is called.
const provider = 'https://api.solapi.com';
const fetchAnything = globalThis.fetch;
globalThis.fetch = (address, options) => {
  const { origin, pathname, search } = new URL(address);
  if (origin !== provider) {
    throw new Error(`The client called ${origin}, which is not the provider.`);
  }
  return fetchAnything(new URL(pathname + search, emulator), options);
};

// The emulator is called by its address: whoever asks for a host's name wants to go somewhere else.
dns.lookup = (host) => {
  throw new Error(`Something tried to call ${host}.`);
};
