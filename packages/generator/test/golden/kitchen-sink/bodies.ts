// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

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

/** Sends the body as `multipart/form-data`. The platform adds the header, which names the boundary. */
export function sendForm(init: CallOptions | undefined): CallOptions | undefined {
  return sendAs(
    null,
    (body) => {
      if (body instanceof FormData) return body;
      const form = new FormData();
      for (const [name, value] of fieldsOf(body)) form.append(name, value);
      return form;
    },
    init,
  );
}

/** Sends the body as `application/x-www-form-urlencoded`. */
export function sendUrlEncoded(init: CallOptions | undefined): CallOptions | undefined {
  return sendAs(
    "application/x-www-form-urlencoded",
    (body) => {
      const form = new URLSearchParams();
      for (const [name, value] of fieldsOf(body)) form.append(name, String(value));
      return form.toString();
    },
    init,
  );
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

/** An array becomes one field per item, and an object becomes JSON (OpenAPI 3.1.1 section 4.8.15.1). */
function fieldsOf(body: unknown): [name: string, value: string | Blob][] {
  return Object.entries(body as object).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? (value as unknown[]) : [value])
      .filter((item) => item !== undefined && item !== null)
      .map((item): [string, string | Blob] => {
        if (item instanceof Blob) return [name, item];
        return [name, typeof item === "object" ? JSON.stringify(item) : String(item)];
      }),
  );
}
