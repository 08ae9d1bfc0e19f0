/* The worker that runs Python: started by the page, or before it by early.js. */

/** A new worker that loads; `fresh` past anything bad that the browser may have kept. */
export function startWorker({ fresh }) {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  worker.postMessage({ load: { fresh } });
  return worker;
}

/** The worker that early.js has started, if any, with the events that it has sent by now; from then on
    early.js starts none. */
export function takeEarly() {
  const early = globalThis.earlyWorker;
  globalThis.earlyWorker = null;
  early?.listening.abort();
  return early;
}
