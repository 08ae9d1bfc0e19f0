// Answers requests with the wheel that the site serves, in Pyodide under Node.
// usage: node answers_in_pyodide.mjs WHEEL PYODIDE_FOLDER LOCK < requests.json > answers.json
// requests.json: a list of request texts or null; answers.json: {answers: [text], seconds: {load, answers}}
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [wheel, folder, lock] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(path.resolve(folder, "pyodide.mjs")).href);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const requests = JSON.parse(Buffer.concat(chunks).toString("utf8"));

const begun = performance.now();
const lockFileContents = JSON.parse(lock);
const pyodide = await loadPyodide({ indexURL: path.resolve(folder) + path.sep, lockFileContents });
pyodide.FS.writeFile("/lib/express_entry.whl", new Uint8Array(await readFile(wheel)));
pyodide.pyimport("sys").path.append("/lib/express_entry.whl");
const answer = pyodide.pyimport("express_entry.worker").answer;
const loaded = performance.now();
// what Python raises, which only a request that is no text can make it do, is told as JavaScript gets it
const answers = requests.map((request) => {
  try {
    return answer(request);
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
});
const seconds = { load: (loaded - begun) / 1000, answers: (performance.now() - loaded) / 1000 };
process.stdout.write(JSON.stringify({ answers, seconds }));
