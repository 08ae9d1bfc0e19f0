/* Runs Python beside the page. Messages in: {load: {fresh}} once, then {ask: id, request: text}.
   Messages out: {stage, percent?, waiting?, cause?} and, for every ask, {answer: id, text} or
   {answer: id, failure}. `waiting` names the files that are still being downloaded. */

import { downloadAll, nameOf } from "./downloads.js";
import manifest from "./manifest.js";

const BASE = new URL("../", import.meta.url);
const PACKAGE = "/lib/express_entry.whl"; // where the package stands in Python's file system

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
    const downloads = downloadAll(manifest.files, BASE, {
      fresh,
      onProgress({ percent, waiting }) {
        stage(waiting.length ? "downloading" : "starting", { percent, waiting });
      },
    });
    const python = await start(downloads);
    stage("ready");
    return python;
  } catch (error) {
    fail(error.message ?? String(error));
    throw error;
  }
}

/** Every file is checked before anything of it runs. */
async function start(downloads) {
  const { runtime, wheel, lock } = manifest;
  const file = (name) => downloads.get(runtime + name).content;
  const compiled = file("pyodide.asm.wasm").then((bytes) => compile(bytes));
  const all = Promise.all([compiled, ...[...downloads.values()].map(({ content }) => content)]);
  all.catch(() => {}); // its failure is told when it is awaited
  // The scripts are modules, which only their address can load: by now the browser has them.
  await Promise.all([file("pyodide.mjs"), file("pyodide.asm.js")]);
  const home = new URL(runtime, BASE).href;
  const { loadPyodide } = await script(`${home}pyodide.mjs`);
  await script(`${home}pyodide.asm.js`);
  await all;
  giveOut(downloads, await compiled);
  const pyodide = await loadPyodide({ indexURL: home, lockFileContents: lock, packageBaseUrl: home });
  pyodide.FS.writeFile(PACKAGE, await downloads.get(wheel).content);
  pyodide.pyimport("sys").path.append(PACKAGE);
  return pyodide.pyimport("express_entry.worker").answer;
}

async function compile(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Error(`pyodide.asm.wasm: ${error.message}`, { cause: error });
  }
}

async function script(address) {
  try {
    return await import(address);
  } catch (error) {
    throw new Error(`${nameOf(address)}: ${error.message}`, { cause: error });
  }
}

/** Pyodide fetches its files by itself: it is given those that are here, and the runtime as compiled. */
function giveOut(downloads, module) {
  const byAddress = new Map([...downloads.values()].map(({ address, content }) => [address.href, content]));
  self.fetch = async (resource) => {
    const address = new URL(resource.url ?? resource, BASE).href;
    if (!byAddress.has(address)) throw new TypeError(`${address}: not in the manifest`);
    return new Response(await byAddress.get(address));
  };
  WebAssembly.instantiateStreaming = async (_response, imports) => (
    { module, instance: await WebAssembly.instantiate(module, imports) }
  );
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
