/* Downloads the runtime's files, all at once, counts them, and gives out none whose hash is not right. */

/**
 * @param {{path: string, bytes: number, sha256: string}[]} files  what the manifest lists
 * @param {URL} base  what their paths are relative to
 * @param {object} options
 * @param {boolean} options.fresh  ask the server even where the browser has a copy
 * @param {(state: {percent: number, waiting: string[]}) => void} options.onProgress  percent of all
 *   bytes, and the names of the files that are not complete
 * @param {Map<string, (response: Response) => void>} options.onResponse  by path: is given a second
 *   response, whose bytes are unchecked, once the first ones are there
 * @returns {Map<string, {address: URL, content: Promise<Uint8Array>}>} by path; a content is rejected
 *   with the file's name and what is wrong with it
 */
export function downloadAll(files, base, { fresh, onProgress, onResponse }) {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const waiting = new Set(files.map(({ path }) => nameOf(path)));
  let received = 0;
  let told = "";
  const tell = () => {
    const percent = Math.min(100, Math.floor((received / total) * 100));
    if (told === (told = `${percent} ${waiting.size}`)) return;
    onProgress({ percent, waiting: [...waiting] });
  };
  return new Map(files.map((file) => {
    const address = new URL(file.path, base);
    const content = download(address, file, {
      fresh,
      onResponse: onResponse.get(file.path),
      onBytes(count) { received += count; tell(); },
    });
    content.then(() => { waiting.delete(nameOf(file.path)); tell(); }, () => {});
    return [file.path, { address, content }];
  }));
}

export function nameOf(path) {
  return path.split("/").pop();
}

async function download(address, file, { fresh, onResponse, onBytes }) {
  try {
    const options = { cache: fresh ? "reload" : "default" };
    // without a secure connection a worker has no way to hash: then the browser compares
    if (!globalThis.crypto?.subtle) options.integrity = `sha256-${base64(fromHex(file.sha256))}`;
    const response = await fetch(address, options);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
    if (response.headers.get("content-type")?.startsWith("text/html")) throw new Error("text/html");
    onResponse?.(response.clone());
    const content = await read(response.body, file.bytes, onBytes);
    await compare(content, file.sha256);
    return content;
  } catch (error) {
    throw new Error(`${nameOf(file.path)}: ${error.message}`, { cause: error });
  }
}

async function read(body, wanted, onBytes) {
  const content = new Uint8Array(wanted);
  const reader = body.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length <= wanted) content.set(value, length);
    length += value.length;
    onBytes(value.length);
  }
  if (length !== wanted) throw new Error(`${length} / ${wanted} bytes`);
  return content;
}

async function compare(content, sha256) {
  if (!globalThis.crypto?.subtle) return;
  const found = toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", content)));
  if (found !== sha256) throw new Error(`SHA-256 ${found.slice(0, 8)}… ≠ ${sha256.slice(0, 8)}…`);
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(text) {
  return Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}
