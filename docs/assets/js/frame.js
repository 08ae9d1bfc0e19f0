// The frame's few moving parts: menu, choice of colours, search on demand, details open on paper.
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];

  for (const button of all(".hub-tool[hidden]")) button.hidden = false;

  const menu = document.querySelector("[data-hub-menu]");
  const nav = document.getElementById("hub-nav");
  const show = (open) => {
    menu.setAttribute("aria-expanded", String(open));
    nav.toggleAttribute("data-open", open);
  };
  menu.addEventListener("click", () => {
    show(menu.getAttribute("aria-expanded") !== "true");
    // The links stand before the button, where they belong on a desk: the next Tab would miss them.
    if (nav.hasAttribute("data-open")) nav.querySelector("a").focus();
  });
  for (const part of [nav, menu]) {
    part.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      show(false);
      menu.focus();
    });
  }

  const schemes = document.querySelector("[data-hub-scheme]");
  schemes.hidden = false;
  const current = root.dataset.scheme ?? "system";
  for (const radio of schemes.querySelectorAll("input")) radio.checked = radio.value === current;
  schemes.addEventListener("change", ({ target }) => {
    if (target.value === "system") delete root.dataset.scheme;
    else root.dataset.scheme = target.value;
    try {
      localStorage.setItem("hub-scheme", target.value);
    } catch {
      // The choice then holds for this page only.
    }
  });

  // The search (worker and index) is a download of its own: only for those who open it.
  const folder = new URL(".", document.currentScript.src);
  for (const button of all("[data-hub-opens]")) {
    button.addEventListener("click", () => {
      document.getElementById(button.dataset.hubOpens).showModal();
      import(new URL("search.js", folder));
    });
  }
  for (const button of all("[data-hub-closes]")) {
    button.addEventListener("click", () => document.getElementById(button.dataset.hubCloses).close());
  }

  addEventListener("beforeprint", () => {
    for (const details of all("details:not([open], [data-folded-on-paper] *)")) {
      details.open = true;
      addEventListener("afterprint", () => (details.open = false), { once: true });
    }
  });
})();
