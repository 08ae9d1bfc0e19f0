/* Counts and checks what is downloaded. Replaces the worker's `fetch`, because Pyodide itself fetches
   most of its files and keeps silent about some that fail. */

/**
 * @param {{path: string, bytes: number}[]} files  what the manifest lists; paths relative to `base`
 * @param {URL} base
 * @param {object} options
 * @param {boolean} options.fresh  ask the server even where the browser has a copy
 * @param {(received: number) => void} options.onBytes  bytes of listed files received so far
 * @param {(cause: string) => void} options.onFailure  called for every file that can't be used
 */
export function watchDownloads(files, base, { fresh, onBytes, onFailure }) {
  const plainFetch = self.fetch.bind(self);
  const expected = new Map(files.map((file) => [new URL(file.path, base).href, file]));
  let received = 0;

  self.fetch = async (resource, options = {}) => {
    const file = expected.get(new URL(resource.url ?? resource, base).href);
    if (!file) return plainFetch(resource, options);
    const name = file.path.split("/").pop();
    const fail = (reason) => {
      const failure = new Error(`${name}: ${reason}`);
      onFailure(failure.message);
      return failure;
    };
    let response;
    try {
      response = await plainFetch(resource, fresh ? { ...options, cache: "reload" } : options);
    } catch (error) {
      throw fail(error.message);
    }
    if (!response.ok) throw fail(`${response.status} ${response.statusText}`.trim());
    if (response.headers.get("content-type")?.startsWith("text/html")) {
      throw fail("text/html");
    }
    return new Response(counted(response.body, file.bytes, fail, (bytes) => {
      received += bytes;
      onBytes(received);
    }), { status: response.status, headers: response.headers });
  };
}

/** The same stream; it fails where it breaks off or has another length than it must. */
function counted(body, wanted, fail, onBytes) {
  const reader = body.getReader();
  let length = 0;
  return new ReadableStream({
    async pull(controller) {
      let chunk;
      try {
        chunk = await reader.read();
      } catch (error) {
        controller.error(fail(error.message));
        return;
      }
      if (!chunk.done) {
        length += chunk.value.byteLength;
        onBytes(chunk.value.byteLength);
        controller.enqueue(chunk.value);
      } else if (length === wanted) {
        controller.close();
      } else {
        controller.error(fail(`${length} / ${wanted} bytes`));
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
