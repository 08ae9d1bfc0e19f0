/* The lines about loading on a page beside the calculator: how far it is, or why it failed. */

import { words } from "../words.js";

export class Loading {
  constructor(root, client, onRetry) {
    this.text = root.querySelector("[data-stage-text]");
    this.meter = root.querySelector("[data-meter]");
    this.failure = root.querySelector("[data-failure]");
    this.root = root;
    const retry = root.querySelector("[data-retry]");
    retry.addEventListener("click", () => {
      client.retry();
      onRetry();
      this.text.focus(); // the button is gone
    });
    client.addEventListener("stage", () => this.show(client.state));
  }

  show({ stage, percent, cause }) {
    this.root.dataset.stage = stage;
    const failed = stage === "failed" || stage === "unsupported";
    const busy = stage === "downloading" || stage === "starting";
    this.meter.hidden = !busy;
    this.meter.value = percent ?? this.meter.value;
    this.failure.hidden = !failed;
    if (failed) {
      this.failure.querySelector("[data-failure-text]").textContent = words(`beside.stage.${stage}`);
      this.failure.querySelector("[data-cause]").textContent = cause ? words("cause", { cause }) : "";
      this.failure.querySelector("[data-retry]").hidden = stage !== "failed";
    }
    // a screen reader hears each tenth, not each percent
    const tenth = Math.floor((percent ?? 0) / 10) * 10;
    const text = busy ? words(`stage.${stage}`, { percent: tenth }) : "";
    if (this.text.textContent !== text) this.text.textContent = text;
  }
}
