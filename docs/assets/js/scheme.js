// Sets the chosen colours before the first paint, and says that scripts run. Loaded in <head>.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  let chosen = null;
  try {
    chosen = localStorage.getItem("hub-scheme");
  } catch {
    // Storage may be closed to this page: the device's own setting then holds.
  }
  if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
})();
