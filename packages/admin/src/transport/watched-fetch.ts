import type { CallOptions } from "./call-options.ts";
import type { Fetch, SendOptions } from "./transport.ts";

/**
 * Has a call sent by the `fetch` that is global at the time, unless the connection has one of its own. Where that fails in the same words whether nothing
 * has left or everything has, as on workerd, the body is given in two pieces: while nobody asked for the
 * second, no server can have the whole request.
 */
export function watched<Options extends CallOptions>(options: Options): Options & SendOptions {
  return { ...options, via: watchedFetch };
}

const watchedFetch: Fetch = async (url, init) => {
  const { body } = init;
  const { userAgent } = Object(globalThis.navigator);
  if (userAgent !== "Cloudflare-Workers" || typeof body !== "string") {
    return globalThis.fetch(url, init);
  }
  const bytes = new TextEncoder().encode(body);
  const pieces = [bytes.subarray(0, -1), bytes.subarray(-1)];
  const stream = new ReadableStream(
    {
      pull(controller) {
        controller.enqueue(pieces.shift());
        if (!pieces[0]) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  try {
    return await globalThis.fetch(url, { ...init, body: stream });
  } catch (error) {
    // No platform has a code of that name. The text of the error says what little it knows.
    throw pieces[0] ? Object.assign(new Error(Object(error).message), { code: "NotSent" }) : error;
  }
};
