/* Has the browser keep the calculator, so that the next visit needs no network. */

/**
 * Called when the runtime is ready, never before: a reader who saves data has then shown that they
 * want it. Where the browser refuses (a private window, no room), the page works as before.
 */
export async function keepForLater() {
  const workers = navigator.serviceWorker;
  if (!workers || isKept()) return;
  try {
    const script = new URL("../../../service-worker.js", import.meta.url);
    await workers.register(script, { updateViaCache: "all" });
  } catch {
    // said to no one: nothing that was promised is missing
  }
}

/** Whether this visit has all of it from the browser, so that to start it downloads nothing. */
export function isKept() {
  return Boolean(navigator.serviceWorker?.controller);
}
