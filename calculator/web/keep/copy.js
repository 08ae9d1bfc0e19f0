/* Copies a text; where the browser does not let a page do that, offers it selected in a box. */

/**
 * @param {string} text
 * @param {HTMLElement} fallback  a hidden element that holds a textarea
 * @returns {Promise<boolean>} whether the text is on the clipboard
 */
export async function copy(text, fallback) {
  try {
    await navigator.clipboard.writeText(text);
    fallback.hidden = true;
    return true;
  } catch {
    const box = fallback.querySelector("textarea");
    fallback.hidden = false;
    box.value = text;
    box.focus();
    box.select();
    return false;
  }
}
