/* The page's side of the worker: one promise for each request, and the stages of loading. */

import { keepForLater } from "./offline.js";
import { startWorker, takeEarly } from "./start_worker.js";

const LONGEST_SILENCE = 60_000; // milliseconds without any sign from the worker while it loads
const WORKER = ["worker.js", "manifest.js"]; // the first and what it imports once it is bundled

/** Stages: idle, downloading (with percent and the files waited for), starting, ready, failed (with cause). */
export class Client extends EventTarget {
  constructor() {
    super();
    this.state = { stage: "idle" };
    this.worker = null;
    this.attempt = 0;
    this.waiting = new Map();
    this.lastId = 0;
  }

  /** Starts loading; does nothing where that has begun. */
  load() {
    if (this.state.stage === "idle") this.#begin({ fresh: false });
  }

  /** A new attempt with a new worker, past anything bad that the browser may have kept. */
  retry() {
    if (this.state.stage === "failed") this.#begin({ fresh: true });
  }

  /**
   * Asks Python. Waits for the runtime where it is still loading.
   * @param {object} request
   * @returns {Promise<object>} rejected where the runtime failed
   */
  async ask(request) {
    this.load();
    if (this.state.stage === "failed") throw new Error(this.state.cause);
    const ask = ++this.lastId;
    const text = await new Promise((resolve, reject) => {
      const message = { ask, request: JSON.stringify(request) };
      this.waiting.set(ask, { resolve, reject, message });
      this.worker?.postMessage(message); // else it is sent once the worker is there
    });
    return JSON.parse(text);
  }

  async #begin({ fresh }) {
    const attempt = ++this.attempt;
    this.#enter({ stage: "downloading", percent: 0 });
    if (fresh) await renew();
    if (attempt !== this.attempt || this.state.stage === "failed") return;
    const { worker, heard } = takeEarly() ?? { worker: startWorker({ fresh }), heard: [] };
    worker.addEventListener("message", ({ data }) => this.#receive(data));
    worker.addEventListener("error", async (event) => {
      event.preventDefault();
      const cause = event.message || await faultOfModules();
      if (worker === this.worker) this.#fail(cause);
    });
    for (const { message } of this.waiting.values()) worker.postMessage(message);
    this.worker = worker;
    for (const event of heard) worker.dispatchEvent(event); // again: now somebody listens
  }

  #receive(message) {
    if (message.stage === "failed") this.#fail(message.cause);
    else if (message.stage) this.#enter(message);
    else this.#settle(message);
  }

  #settle({ answer, text, failure }) {
    const request = this.waiting.get(answer);
    this.waiting.delete(answer);
    if (failure === undefined) request?.resolve(text);
    else request?.reject(new Error(failure));
  }

  #enter(state) {
    this.state = state;
    clearTimeout(this.watchdog);
    if (state.stage === "downloading" || state.stage === "starting") {
      this.watchdog = setTimeout(() => this.#fail(silence(state)), LONGEST_SILENCE);
    }
    if (state.stage === "ready") keepForLater();
    this.dispatchEvent(new Event("stage"));
  }

  #fail(cause) {
    if (this.state.stage === "failed") return;
    this.worker?.terminate();
    this.worker = null;
    this.#enter({ stage: "failed", cause });
    for (const { reject } of this.waiting.values()) reject(new Error(cause));
    this.waiting.clear();
  }
}

function address(module) {
  return new URL(`./${module}`, import.meta.url);
}

/** Asks the server for the worker's modules even where the browser has a copy, which may be bad. */
async function renew() {
  await Promise.allSettled(WORKER.map(async (module) => {
    await (await fetch(address(module), { cache: "reload" })).arrayBuffer();
  }));
}

/** A worker that does not start says nothing: which of its modules is at fault? */
async function faultOfModules() {
  for (const module of WORKER) {
    try {
      const { ok, status, statusText, headers } = await fetch(address(module));
      if (!ok) return `${module}: ${status} ${statusText}`.trim();
      if (!headers.get("content-type")?.includes("javascript")) return `${module}: ${headers.get("content-type")}`;
    } catch (error) {
      return `${module}: ${error.message}`;
    }
  }
  return WORKER[0];
}

function silence({ waiting = [] }) {
  const seconds = `${LONGEST_SILENCE / 1000} s`;
  return waiting.length ? `${waiting.join(", ")}: ${seconds}` : seconds;
}
