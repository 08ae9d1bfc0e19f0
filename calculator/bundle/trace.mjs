// Which modules of Python's standard library does the scoring package use in the browser?
// usage: node trace.mjs PYODIDE_FOLDER WHEEL < work.json > members.json
// work.json: {modules: [names, all imported], requests: [texts, all answered]}; members.json: what of
// python_stdlib.zip was loaded on the way, by its names in there
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [folder, wheel] = process.argv.slice(2);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { modules, requests } = JSON.parse(Buffer.concat(chunks).toString("utf8"));

const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
const pyodide = await loadPyodide({ indexURL: folder + path.sep });
pyodide.FS.writeFile("/lib/package.whl", new Uint8Array(await readFile(wheel)));
pyodide.pyimport("sys").path.append("/lib/package.whl");

for (const name of modules) pyodide.pyimport(name);
const answer = pyodide.pyimport("express_entry.worker").answer;
for (const request of requests) answer(request);
try {
  answer(null); // an error on its way to JavaScript is formatted in Python
} catch (error) {
  if (error.name !== "PythonError") throw error;
}
const members = pyodide.runPython(`
import json, sys

library = next(place for place in sys.path if place.endswith(".zip")) + "/"
files = (getattr(module, "__file__", None) or "" for module in list(sys.modules.values()))
json.dumps(sorted({file.removeprefix(library) for file in files if file.startswith(library)}))
`);
process.stdout.write(members);
