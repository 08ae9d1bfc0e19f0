/* Keeps the calculator in the browser. The build puts one line before this text and the whole at the
   site's root: VERSION = {id, files: [{path, sha256}]}, all that the pages below calculator/ load.

   It stands at the root because the runtime's worker is loaded from assets/, and a service worker sees
   only what is below it; it answers for the listed files and leaves every other request alone.

   A version is kept whole or not at all, each in a cache of its own, and a page gets everything from
   one version. The browser looks for a new one in the background of a visit; it takes over once no
   page of the old one is open, or when the only one is loaded anew. */

const HERE = new URL("./", self.location.href);
const OURS = `calculator ${self.registration.scope} `;
const NAME = OURS + VERSION.id;
const FILES = new Map(VERSION.files.map(({ path, sha256 }) => [new URL(path, HERE).href, sha256]));
const AT_ONCE = 4;
const TAKE_OVER = "take over";

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*/, "");
  if (request.method !== "GET" || !FILES.has(address)) return; // the rest of the site is left alone
  if (request.mode === "navigate") event.respondWith(page(request, address));
  else if (request.cache !== "reload") event.respondWith(file(request, address)); // else a second try
});

/** What an earlier, broken off attempt has kept is not fetched again. */
async function fill() {
  const cache = await caches.open(NAME);
  const left = [...FILES];
  const fetchNext = async () => {
    while (left.length) {
      const [address, sha256] = left.shift();
      if (await cache.match(address)) continue;
      const response = (await fromOlderVersion(address, sha256)) ?? (await fromServer(address, sha256));
      await cache.put(address, response);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}

async function fromOlderVersion(address, sha256) {
  for (const name of await caches.keys()) {
    const kept = name.startsWith("calculator ") && (await (await caches.open(name)).match(address));
    if (kept && (await hashOf(kept.clone())) === sha256) return kept;
  }
  return null;
}

/** The browser's own copy will often do; where it is of another version, the server is asked. */
async function fromServer(address, sha256) {
  for (const cache of ["default", "reload"]) {
    const response = await fetch(address, { cache });
    if (response.ok && (await hashOf(response.clone())) === sha256) return response;
  }
  throw new Error(`${address} is not of this version`); // in the middle of a deploy: later, then
}

async function hashOf(response) {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function forgetOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== NAME) await caches.delete(name);
  }
}

/** A page, from this version; where a new one waits for this page to go, it is loaded from that. */
async function page(request, address) {
  const { waiting } = self.registration;
  if (waiting && (await self.clients.matchAll({ type: "window" })).length <= 1) {
    waiting.postMessage(TAKE_OVER);
    return new Response("", { headers: { "Content-Type": "text/html", Refresh: "0" } });
  }
  return file(request, address);
}

/** Where the browser has thrown a version away, the site is as it is without this script. */
async function file(request, address) {
  const kept = await caches.match(address, { cacheName: NAME }); // which makes no cache anew
  if (kept) return kept;
  self.registration.unregister();
  return fetch(request);
}
