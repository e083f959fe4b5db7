// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

/** The options of a call that these functions use. */
interface CallOptions {
  parseAs?: unknown;
  body?: unknown;
  bodySerializer?: unknown;
  headers?: unknown;
}

/** Reads the body of a success as `parseAs`. */
export function readBody(parseAs: string, init: CallOptions | undefined): CallOptions {
  return { ...init, parseAs: init?.parseAs ?? parseAs };
}

/** Sends the body as it is. Without a media type, a `Blob` provides its own. */
export function sendBody(
  mediaType: string | null,
  init: CallOptions | undefined,
): CallOptions | undefined {
  return sendAs(mediaType, (body) => body, init);
}

/** `null` removes the header for JSON. Without a body, no header is needed. */
function sendAs(
  mediaType: string | null,
  bodySerializer: ((body: unknown) => unknown) | undefined,
  init: CallOptions | undefined,
): CallOptions | undefined {
  if (init?.body === undefined) return init;
  const { headers } = init;
  return {
    ...init,
    bodySerializer: init.bodySerializer ?? bodySerializer,
    headers: {
      "Content-Type": mediaType,
      // A copy, which can have `null`. Not every type library declares headers as iterable.
      ...(headers instanceof Headers
        ? Object.fromEntries(headers as unknown as Iterable<[string, string]>)
        : (headers as object)),
    },
  };
}
