// What a marked word means, beside it: on hover, on focus, and on the first touch.
(() => {
  const AWAY = 250; // milliseconds in which the pointer may cross over to the meaning
  const EDGE = 8; // pixels that stay free at the window's sides
  const tip = document.createElement("div");
  tip.id = "hub-tip";
  tip.className = "hub-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  let shown = null;
  let leaving;

  const termOf = (event) => event.target.closest?.("a.hub-term");

  function place(term) {
    const { left, bottom } = term.getClientRects()[0];
    const most = document.documentElement.clientWidth - tip.offsetWidth - EDGE;
    tip.style.left = `${scrollX + Math.max(EDGE, Math.min(left, most))}px`;
    tip.style.top = `${scrollY + bottom}px`;
  }

  function show(term) {
    clearTimeout(leaving);
    if (term === shown) return;
    hide();
    shown = term;
    tip.textContent = term.dataset.means;
    document.querySelector("main").append(tip);
    tip.hidden = false;
    term.setAttribute("aria-describedby", tip.id);
    place(term);
  }

  function hide() {
    clearTimeout(leaving);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  }

  document.addEventListener("pointerover", (event) => {
    const term = termOf(event);
    if (event.pointerType === "touch") return;
    if (term) show(term);
    else if (event.target === tip) clearTimeout(leaving);
    else if (shown && shown !== document.activeElement) {
      clearTimeout(leaving);
      leaving = setTimeout(hide, AWAY);
    }
  });
  document.addEventListener("focusin", (event) => {
    const term = termOf(event);
    if (!term) hide();
    else if (term.matches(":focus-visible")) show(term);
  });
  document.addEventListener("click", (event) => {
    const term = termOf(event);
    // a finger can't hover: its first touch shows the meaning, the second follows the link
    if (term && term !== shown && event.pointerType === "touch") {
      event.preventDefault();
      show(term);
    } else if (!term && event.target !== tip) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
})();
