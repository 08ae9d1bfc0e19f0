/* Runs Python beside the page. Messages in: {load: {fresh}} once, then {ask: id, request: text}.
   Messages out: {stage, percent?, waiting?, cause?} and, for every ask, {answer: id, text} or
   {answer: id, failure}. `waiting` names the files that are still being downloaded. */

import { downloadAll, nameOf } from "./downloads.js";
import manifest from "./manifest.js";

const BASE = new URL("../", import.meta.url);
const RUNTIME = `${manifest.runtime}pyodide.asm.wasm`;
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
    const compiler = compile();
    const downloads = downloadAll(manifest.files, BASE, {
      fresh,
      onResponse: new Map([[RUNTIME, compiler.begin]]),
      onProgress({ percent, waiting }) {
        stage(waiting.length ? "downloading" : "starting", { percent, waiting });
      },
    });
    const python = await start(downloads, compiler);
    stage("ready");
    return python;
  } catch (error) {
    fail(error.message ?? String(error));
    throw error;
  }
}

/** Every file is checked before anything of it runs. */
async function start(downloads, compiler) {
  const { runtime, wheel, lock } = manifest;
  const file = (name) => downloads.get(runtime + name).content;
  const compiled = compiler.module(downloads.get(RUNTIME).content);
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

/** Compiles the runtime while it comes, which lets the browser keep what it compiles for the next visit:
    `begin` takes the response; `module` waits until all that came is checked, and only then gives it out. */
function compile() {
  let compiled;
  return {
    begin(response) {
      compiled = WebAssembly.compileStreaming(response);
      compiled.catch(() => {}); // its failure is told when it is awaited
    },
    async module(content) {
      const bytes = await content;
      try {
        // a host that gives no type for WebAssembly is no reason to fail
        return await compiled.catch(() => WebAssembly.compile(bytes));
      } catch (error) {
        throw new Error(`${nameOf(RUNTIME)}: ${error.message}`, { cause: error });
      }
    },
  };
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
