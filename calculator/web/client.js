/* The page's side of the worker: one promise for each request, and the stages of loading. */

const LONGEST_SILENCE = 60_000; // milliseconds without any sign from the worker while it loads

/** Stages: idle, downloading (with percent), starting, ready, failed (with cause). */
export class Client extends EventTarget {
  constructor() {
    super();
    this.state = { stage: "idle" };
    this.worker = null;
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
      this.waiting.set(ask, { resolve, reject });
      this.worker.postMessage({ ask, request: JSON.stringify(request) });
    });
    return JSON.parse(text);
  }

  #begin({ fresh }) {
    const address = new URL("./worker.js", import.meta.url);
    if (fresh) address.searchParams.set("again", String(Date.now()));
    this.#enter({ stage: "downloading", percent: 0 });
    this.worker = new Worker(address, { type: "module" });
    this.worker.addEventListener("message", ({ data }) => this.#receive(data));
    this.worker.addEventListener("error", (event) => {
      event.preventDefault();
      this.#fail(event.message || "worker.js");
    });
    this.worker.postMessage({ load: { fresh } });
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
      this.watchdog = setTimeout(() => this.#fail(`${LONGEST_SILENCE / 1000} s`), LONGEST_SILENCE);
    }
    this.dispatchEvent(new Event("stage"));
  }

  #fail(cause) {
    if (this.state.stage === "failed") return;
    this.worker.terminate();
    this.#enter({ stage: "failed", cause });
    for (const { reject } of this.waiting.values()) reject(new Error(cause));
    this.waiting.clear();
  }
}
