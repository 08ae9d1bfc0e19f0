/* The panel that is always in view: the total, what is missing, how far loading is. */

import { linkTo, nameOf } from "./questions.js";
import { Standing } from "./standing.js";
import { counted, day, number, words } from "./words.js";

const SLOW = 20_000; // milliseconds of loading after which the page says that answers are kept
const QUIET = 900; // milliseconds without a further change before the score is read out

export class Panel {
  /** @param {HTMLElement} root  the whole calculator */
  constructor(root, onRetry) {
    this.root = root;
    this.form = root.querySelector("form");
    this.total = root.querySelector("[data-total]");
    this.of = root.querySelector("[data-total-of]");
    this.most = Number(this.of.dataset.totalOf);
    this.standing = new Standing(root.querySelector("[data-standing]"));
    this.day = root.querySelector("[data-day]");
    this.todo = root.querySelector("[data-todo]");
    this.stage = root.querySelector("[data-stage-text]");
    this.meter = root.querySelector("[data-meter]");
    this.retry = root.querySelector("[data-retry]");
    this.failure = root.querySelector("[data-failure]");
    this.spoken = root.querySelector("[data-spoken]");
    this.retry.addEventListener("click", onRetry);
  }

  /** One of incomplete, waiting, result, errors: what stands where the total is. */
  #enter(state) {
    if (this.root.dataset.state !== state) this.root.dataset.state = state; // a touch is work for the browser
    if (state === "result") return;
    this.total.textContent = words("total_none");
    this.of.textContent = words("of", { max: number(this.most) });
    this.standing.showNothing();
    this.day.hidden = true;
  }

  /**
   * @param {{missing: string[], open: string[]}} told  paths without an answer, and answered "not known"
   * @param {object} [possible]  the points so far and the range still possible
   */
  showMissing({ missing, open }, possible) {
    const [first] = [...missing, ...open];
    const count = missing.length || open.length;
    const next = linkTo(this.form, first, nameOf(first));
    this.todo.replaceChildren(`${counted(missing.length ? "missing" : "open", count)} `, next);
    if (possible === undefined) return; // the old figures stand until the new ones are there
    this.#enter("incomplete");
    if (possible === null) return;
    const { lowest, highest } = possible;
    const ends = { lowest: number(lowest), highest: number(highest) };
    this.total.textContent = lowest === highest ? ends.lowest : words("total_range", ends);
    this.of.textContent = words("still_possible");
    this.standing.showPossible(possible, this.most);
  }

  showWaiting() {
    if (this.root.dataset.state === "result") return; // the old score stands until the new one is there
    this.showNothing();
  }

  /** All answers are there, and no score. */
  showNothing() {
    this.#enter("waiting");
    this.todo.textContent = words("complete");
  }

  /** @param {boolean} spoken  false where the summary of the problems has the focus, which reads it out */
  showErrors(count, spoken) {
    this.#enter("errors");
    this.todo.textContent = counted("problems", count);
    this.#say(spoken ? counted("problems", count) : "");
  }

  /** @param {string} chosen  the day whose rules and age apply, where the reader named one, else "" */
  showResult(result, chosen) {
    this.#enter("result");
    this.total.textContent = number(result.total);
    this.of.textContent = words("of", { max: number(result.max) });
    this.standing.showResult(result);
    this.day.hidden = !chosen;
    if (chosen) this.day.textContent = words("on_day", { day: day(chosen), since: day(result.ruleset.id) });
    this.todo.textContent = "";
    this.#say(words("spoken", { total: number(result.total), max: number(result.max) }));
  }

  showStage({ stage, percent, cause }) {
    this.root.dataset.stage = stage;
    const failed = stage === "failed" || stage === "unsupported";
    this.meter.hidden = stage !== "downloading" && stage !== "starting";
    this.meter.value = percent ?? this.meter.value;
    this.failure.hidden = !failed;
    if (failed) {
      this.failure.querySelector("[data-failure-text]").textContent = words(`stage.${stage}`);
      this.failure.querySelector("[data-cause]").textContent = cause ? words("cause", { cause }) : "";
      this.retry.hidden = stage !== "failed";
    }
    // a screen reader hears each quarter, not each percent; the bar moves with each
    const quarter = Math.floor((percent ?? 0) / 25) * 25;
    const text = failed ? "" : words(`stage.${stage}`, { percent: quarter });
    if (this.stage.textContent !== text) this.stage.textContent = text;
    this.#watchSlowness(stage);
  }

  #watchSlowness(stage) {
    const slow = this.root.querySelector("[data-slow]");
    if (stage === "downloading" && !this.slowTimer) {
      this.slowTimer = setTimeout(() => { slow.hidden = false; }, SLOW);
    } else if (stage !== "downloading" && stage !== "starting") {
      clearTimeout(this.slowTimer);
      this.slowTimer = null;
      slow.hidden = true;
    }
  }

  /** Read out once, when the reader pauses. */
  #say(text) {
    clearTimeout(this.sayTimer);
    if (text === this.spoken.textContent) return; // it is still as it was said
    this.sayTimer = setTimeout(() => { this.spoken.textContent = text; }, QUIET);
  }
}
