import { loadPyodide } from "./pyodide/pyodide.mjs";

self.addEventListener("message", async ({ data: request }) => {
  const pyodide = await loadPyodide({ indexURL: new URL("./pyodide/", import.meta.url).href });
  const wheel = await (await fetch(new URL("./package.whl", import.meta.url))).arrayBuffer();
  pyodide.unpackArchive(wheel, "wheel");
  self.postMessage(pyodide.pyimport("express_entry.worker").answer(request));
});
