/* Keeping answers: nothing is kept unless the reader asks. Starts all of it once the page can work. */

import { answersOf } from "../answers.js";
import { words } from "../words.js";
import { Incoming } from "./incoming.js";
import { answersInLink, holdsAnswers } from "./link.js";
import { Notice } from "./notice.js";
import { Paper } from "./paper.js";
import * as storage from "./storage.js";
import { Ways } from "./ways.js";
import { dayInWords } from "./when.js";

/**
 * @param {object} page
 * @param {HTMLElement} page.root  the whole calculator
 * @param {HTMLFormElement} page.form
 */
export function startKeeping({ root, form }) {
  const box = root.querySelector("[data-keep]");
  const notice = new Notice(root.querySelector("[data-keep-notice]"));
  form.before(notice.box);
  const incoming = new Incoming(form, notice);
  const paper = new Paper(root, form);
  const ways = new Ways(box, form, incoming);
  box.hidden = false;
  const keep = (latest) => {
    paper.keep(latest);
    ways.keep(latest);
  };
  keep(null);
  root.addEventListener("calculator:result", ({ detail }) => keep(detail));
  root.addEventListener("calculator:pending", () => keep(null));
  root.addEventListener("keep:cleared", () => notice.clear());
  window.addEventListener("hashchange", () => openLink(incoming));
  if (!openLink(incoming)) offerSaved(incoming, ways);
}

/** Takes the answers out of the address, and the address out of the bar and the history. */
function openLink(incoming) {
  const { hash } = location;
  if (!holdsAnswers(hash)) return false;
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    incoming.take(answersInLink(hash), words("keep.notice.from_link"));
  } catch (error) {
    incoming.refuse(error);
  }
  return true;
}

/** What was saved on an earlier visit goes into the form at a press: others may be looking. */
function offerSaved({ form, notice }, ways) {
  const kept = savedNow();
  if (!kept || Object.keys(answersOf(form)).length) return;
  const restore = () => {
    const { answers } = savedNow() ?? {}; // another tab may have saved since, or removed all
    if (answers) ways.incoming.take(answers, words("keep.notice.restored"));
    else notice.say(words("keep.said.cleared"));
    notice.show();
  };
  const clear = () => {
    storage.clear();
    ways.showSaved();
    notice.say(words("keep.said.cleared"));
    notice.show();
  };
  notice.say(words("keep.notice.offer", { day: dayInWords(kept.saved) }), {
    buttons: [[words("keep.notice.restore"), restore], [words("keep.notice.clear"), clear]],
  });
  const [offer] = notice.box.children;
  storage.onChange(() => { // another tab has removed all: nothing is left to offer
    if (offer.isConnected && savedNow() === null) notice.say(words("keep.said.cleared"));
  });
}

/** What is saved; null also where it can't be read, which the block says beside the button that removes it. */
function savedNow() {
  try {
    return storage.saved();
  } catch {
    return null;
  }
}
