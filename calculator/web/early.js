/* Where the browser keeps the calculator, nothing has to be downloaded: its worker then starts while the page
   is still being read, and not after it. The page takes it over with `takeEarly`, if it has not begun itself. */

import { isKept } from "./offline.js";
import { startWorker } from "./start_worker.js";

if (isKept() && typeof WebAssembly === "object" && globalThis.earlyWorker === undefined) {
  const heard = [];
  const listening = new AbortController();
  const worker = startWorker({ fresh: false });
  for (const kind of ["message", "error"]) {
    worker.addEventListener(kind, (event) => heard.push(event), { signal: listening.signal });
  }
  globalThis.earlyWorker = { worker, heard, listening };
}
