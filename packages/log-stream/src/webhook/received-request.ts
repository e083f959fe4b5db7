/** Headers as `fetch` has them, or as Node's servers do: an object with names in lower case. */
export type ReceivedHeaders =
  Pick<Headers, "get"> | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request whose body has been read already, and was not changed since. */
export interface ReceivedRequest {
  readonly headers: ReceivedHeaders;
  /** The raw body, not what a framework made of it. */
  readonly body: string | Uint8Array | ArrayBuffer;
}

/** Why the body of a request cannot be had, with a sentence that says so. */
export interface BodyProblem {
  readonly reason: "unreadable-body" | "body-too-large";
  readonly message: string;
}

/**
 * The value of a header, whatever the case of its name in an object; that of a repeated one as `fetch` joins it.
 * @throws TypeError for what has no headers.
 */
export function headerOf(request: Request | ReceivedRequest, name: string): string | undefined {
  const { headers } = Object(request) as Partial<ReceivedRequest>;
  if (!headers) throw notRaw();
  if (typeof headers.get === "function") return headers.get(name) ?? undefined;
  for (const [key, value] of Object.entries(headers)) {
    if (key.toLowerCase() !== name) continue;
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return value.join(", ");
  }
  return undefined;
}

/**
 * The bytes of a body. Reading ends as soon as there are more than `maxBytes`.
 * @throws TypeError for a `body` that is neither text nor bytes, such as one that a framework has parsed.
 */
export async function bodyOf(
  request: Request | ReceivedRequest,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | BodyProblem> {
  if (!isRequest(request)) return limited(bytesOf(request.body), maxBytes);
  if (request.bodyUsed || request.body?.locked) {
    return unreadable(
      "the body was read before; give the request to this function first, or a clone",
    );
  }
  try {
    // Some browsers have no `body` on a request.
    if (request.body === undefined) {
      return limited(new Uint8Array(await request.arrayBuffer()), maxBytes);
    }
    return request.body === null ? new Uint8Array() : await readStream(request.body, maxBytes);
  } catch {
    return unreadable("the body ended before it was complete");
  }
}

function isRequest(request: Request | ReceivedRequest): request is Request {
  return "arrayBuffer" in request && typeof request.arrayBuffer === "function";
}

/** A copy, so that the text that is given is the one that was verified, whatever happens to the buffer meanwhile. */
function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body.slice(0));
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice();
  }
  throw notRaw();
}

/** The signature is of the bytes that were sent, and not of what a framework has parsed from them. */
function notRaw(): TypeError {
  return new TypeError(
    "verifyLogStreamRequest needs a Request, or headers and the raw body as a string or bytes",
  );
}

function limited(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Uint8Array<ArrayBuffer> | BodyProblem {
  return bytes.byteLength > maxBytes ? tooLarge(maxBytes) : bytes;
}

async function readStream(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | BodyProblem> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      // Whether the sender takes notice does not matter.
      reader.cancel().catch(() => undefined);
      return tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function unreadable(message: string): BodyProblem {
  return { reason: "unreadable-body", message };
}

function tooLarge(maxBytes: number): BodyProblem {
  return { reason: "body-too-large", message: `the body has more than ${maxBytes} bytes` };
}
