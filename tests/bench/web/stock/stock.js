/* The plain way to run the package in a page: stock Pyodide in a worker, the package as pip would build it. */

const worker = new Worker(new URL("./stock-worker.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => {
  const { result } = JSON.parse(data);
  document.body.textContent = String(result.total);
  window.firstScore = { total: String(result.total), at: performance.now() };
});
const request = await (await fetch("request.json")).text();
worker.postMessage(request);
