/* Runs Python beside the page. Messages in: {load: {fresh}} once, then {ask: id, request: text}.
   Messages out: {stage, percent?, cause?} and, for every ask, {answer: id, text} or {answer: id, failure}. */

import { watchDownloads } from "./downloads.js";

const BASE = new URL("./", import.meta.url);
const SCRIPTS = ["pyodide.mjs", "pyodide.asm.js"]; // imported as modules, so not seen by our fetch

let failed = false;
let loading = null;

self.addEventListener("message", ({ data }) => {
  if (data.load) loading ??= load(data.load);
  else answer(data);
});

async function answer({ ask, request }) {
  try {
    const python = await loading;
    self.postMessage({ answer: ask, text: python(request) });
  } catch (error) {
    self.postMessage({ answer: ask, failure: String(error.message ?? error) });
  }
}

/** Loads everything and returns Python's `answer(request: str) -> str`. */
async function load({ fresh }) {
  try {
    const manifest = await readManifest();
    await fetchAll(manifest, fresh);
    const python = await start(manifest);
    stage("ready");
    return python;
  } catch (error) {
    fail(error.message ?? String(error));
    throw error;
  }
}

async function readManifest() {
  const response = await fetch(new URL("manifest.json", BASE), { cache: "no-cache" });
  if (!response.ok) throw new Error(`manifest.json: ${response.status} ${response.statusText}`.trim());
  try {
    return await response.json();
  } catch (error) {
    throw new Error(`manifest.json: ${error.message}`, { cause: error });
  }
}

/** Sees to it that all that follows is counted; on a second try, takes the scripts from the server anew. */
async function fetchAll({ files, runtime }, fresh) {
  const counted = files.filter(({ path }) => fresh || !SCRIPTS.some((name) => path.endsWith(name)));
  const total = counted.reduce((sum, file) => sum + file.bytes, 0);
  let shown = -1;
  stage("downloading", { percent: 0 });
  watchDownloads(counted, BASE, {
    fresh,
    onFailure: fail,
    onBytes(received) {
      const percent = Math.min(100, Math.floor((received / total) * 100));
      if (percent === shown) return;
      shown = percent;
      stage(percent < 100 ? "downloading" : "starting", { percent });
    },
  });
  watchCompilation();
  if (!fresh) return;
  for (const name of SCRIPTS) await (await fetch(new URL(runtime + name, BASE))).arrayBuffer();
}

/** Pyodide only logs when the runtime's WebAssembly can't be compiled, and then waits for ever. */
function watchCompilation() {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = (...given) =>
    instantiateStreaming.apply(WebAssembly, given).catch((error) => {
      fail(`pyodide.asm.wasm: ${error.message}`);
      throw error;
    });
}

async function start({ runtime, wheel }) {
  const home = new URL(runtime, BASE).href;
  const packaged = fetch(new URL(wheel, BASE)).then((response) => response.arrayBuffer());
  packaged.catch(() => {}); // its failure is told when it is awaited
  const { loadPyodide } = await import(`${home}pyodide.mjs`);
  const pyodide = await loadPyodide({ indexURL: home, packageBaseUrl: home });
  pyodide.unpackArchive(await packaged, "wheel");
  return pyodide.pyimport("express_entry.worker").answer;
}

function stage(name, more = {}) {
  if (!failed) self.postMessage({ stage: name, ...more });
}

/** The first cause is the one that counts: what follows it are its consequences. */
function fail(cause) {
  if (failed) return;
  stage("failed", { cause: cause.replaceAll(BASE.href, "") });
  failed = true;
}
