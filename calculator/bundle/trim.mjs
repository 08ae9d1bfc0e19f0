// What of Pyodide's runtime is needed where no package in WebAssembly is ever loaded? Such packages could
// use everything: so the main module exports all of C's and Python's functions, and the JavaScript around it
// holds whatever they might import, graphics and sound included.
// usage: node trim.mjs PYODIDE_FOLDER MAIN_MODULE TARGET_FOLDER
// Writes pyodide.asm.js without what only they could reach, and graph.json: for wasm-metadce, which of the
// main module's exports are used. MAIN_MODULE is pyodide.asm.wasm, or what is left of it by now.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const [folder, module, target] = process.argv.slice(2);
const textOf = (name) => readFileSync(path.join(folder, name), "utf8");
const loader = textOf("pyodide.mjs");
const main = new WebAssembly.Module(readFileSync(module));
const imports = WebAssembly.Module.imports(main);
const exported = WebAssembly.Module.exports(main).map(({ name }) => name);
let glue = textOf("pyodide.asm.js");

const namesIn = (text) => new Set(text.match(/[A-Za-z_$][\w$]*/g));
const inLoader = namesIn(loader);

/** Replaces all that matches, which must be something: another Pyodide may be written in another way. */
function take(pattern, replacement) {
  let count = 0;
  glue = glue.replace(pattern, (...found) => { count += 1; return replacement(...found); });
  if (!count) throw new Error(`pyodide.asm.js holds nothing like ${pattern}: see calculator/bundle/trim.mjs`);
}

// Functions in JavaScript for the main module to import: `name:function` or `name`, in one object.
const imported = new Set(imports.map(({ name }) => name));
const given = new Set();
const spare = new Set();
take(/var wasmImports=\{([^}]*)\};/g, (_whole, list) => {
  const entries = list.split(",");
  const isNeeded = (entry) => imported.has(entry.split(":")[0].replaceAll('"', ""));
  for (const entry of entries) (isNeeded(entry) ? given : spare).add(entry.split(":").at(-1));
  return `var wasmImports={${entries.filter(isNeeded).join(",")}};`;
});
const isSpare = (name) => spare.has(name) && !given.has(name);
take(/([\w$]+)\.sig="[^"]*";/g, (whole, name) => (isSpare(name) ? "" : whole));

// What is shown as a property of the module, and asked for nowhere.
const SHOWN = /(?<![=.\w$])Module\["([\w$]+)"\]=[\w$]+;/g;
const asked = new Set(glue.replace(SHOWN, "").match(/(?<=[."'])[A-Za-z_$][\w$]*/g));
take(SHOWN, (whole, name) => (asked.has(name) || inLoader.has(name) ? whole : ""));

// Exports of the main module under a name in JavaScript: those that are named nowhere else.
const ALIAS = /var ([\w$]+)=Module\["([\w$]+)"\]=(?:wasmExports\["[^"]+"\]|\d+);/g;
const used = namesIn(`${glue.replace(ALIAS, "")} ${loader}`);
take(ALIAS, (whole, name, shown) => (used.has(name) || used.has(shown) ? whole : ""));

// A direct `eval` could see every name, so that none could be left out or shortened. The policy of our pages
// forbids it anyway.
take(/(?<![\w$.])eval\(/g, () => "globalThis.eval(");

const throughTable = new Set(imports.filter(({ module }) => module.startsWith("GOT.")).map(({ name }) => name));
const left = namesIn(glue);
const isUsed = (name) => throughTable.has(name) || [name, `_${name}`].some((one) => left.has(one) || inLoader.has(one));
const graph = [
  { name: "page", root: true, reaches: exported.filter(isUsed) },
  ...exported.map((name) => ({ name, export: name })),
];
writeFileSync(path.join(target, "pyodide.asm.js"), glue);
writeFileSync(path.join(target, "graph.json"), JSON.stringify(graph));
