// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: specs/deployment-admin-openapi.json
// Command: openapi-clients generate deployment

/** What these functions look at among the options of a call. */
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

/** Sends the body as it is. Without a media type, a `Blob` tells its own. */
export function sendBody(
  mediaType: string | null,
  init: CallOptions | undefined,
): CallOptions | undefined {
  return sendAs(mediaType, (body) => body, init);
}

/** `null` takes the header away that says JSON. Without a body there is nothing to say. */
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
      // A copy, in which `null` can stand. Not every library of types knows that headers can be iterated.
      ...(headers instanceof Headers
        ? Object.fromEntries(headers as unknown as Iterable<[string, string]>)
        : (headers as object)),
    },
  };
}
