/* Work that can wait until the browser has nothing better to do. Safari can't say when that is. */

const AFTER_LOADING = 1000; // milliseconds that a page is left alone where the browser can't say
const LONGEST_BUSY = 300; // milliseconds after which work is due also while the browser is busy
const LONGEST_UNDRAWN = 600; // milliseconds after which work is due also where nothing is drawn, as in the background

/** Once the page has come to rest after loading. */
export function whenIdle(go) {
  if (window.requestIdleCallback) requestIdleCallback(go);
  else setTimeout(go, AFTER_LOADING);
}

/** Once what stands now is on the screen, which is so when a second frame begins, and nothing else is due. */
export function afterPaint(go) {
  let due = true;
  const once = () => {
    if (due) go();
    due = false;
  };
  const next = () => {
    if (window.requestIdleCallback) requestIdleCallback(once, { timeout: LONGEST_BUSY });
    else setTimeout(once);
  };
  requestAnimationFrame(() => requestAnimationFrame(next));
  setTimeout(once, LONGEST_UNDRAWN);
}
