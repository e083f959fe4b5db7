import { piece, type Pieces } from "./piece.ts";

/** How bodies are written that are not plain JSON. */
export const bodyPieces: Pieces = {
  sendAs: piece(
    `
type Serializer = (body: unknown) => unknown;

/** Without a body, no header is needed. \`null\` removes the one for JSON. */
function sendAs(
  init: Init,
  own: Init | undefined,
  mediaType: string | null,
  serialize: Serializer | undefined,
): Init {
  if (init["body"] === undefined) return init;
  return {
    ...withHeaders(init, { "Content-Type": mediaType }),
    bodySerializer: init["bodySerializer"] ?? own?.["bodySerializer"] ?? serialize,
  };
}
`,
    "withHeaders",
  ),
  sendBody: piece(
    `
/** Sends the body as it is. Without a media type, a \`Blob\` provides its own. */
export function sendBody(mediaType: string | null): Step {
  return (init, _path, own) =>
    sendAs(
      init["body"] instanceof ReadableStream ? { duplex: "half", ...init } : init,
      own,
      mediaType,
      (body) => body,
    );
}
`,
    "sendAs",
  ),
  sendJson: piece(
    `
/** Sends the body as JSON with a media type of its own. */
export function sendJson(mediaType: string): Step {
  return (init, _path, own) => sendAs(init, own, mediaType, (body) => JSON.stringify(body));
}
`,
    "sendAs",
  ),
  sendAny: piece(
    `
/**
 * Sends what a range of media types takes: what the platform has for bodies as it is, a text too unless its media type
 * is JSON, and anything else as JSON. Without a media type it is that of the headers, or what the body says itself.
 */
export function sendAny(mediaType?: string): Step {
  return (init, path, own) => {
    const { body } = init;
    if (body instanceof FormData) return sendBody(null)(init, path, own);
    const namesItself = body instanceof URLSearchParams || (body instanceof Blob && body.type);
    const kinds = [Blob, ArrayBuffer, ReadableStream, URLSearchParams];
    if (ArrayBuffer.isView(body) || kinds.some((kind) => body instanceof kind)) {
      const usual = namesItself ? null : "application/octet-stream";
      return sendBody(mediaType ?? usual)(init, path, own);
    }
    const headers = Object.entries(headersOf(init));
    const [, header] = headers.find(([name]) => name.toLowerCase() === "content-type") ?? [];
    const type = mediaType ?? header;
    if (typeof body === "string" && typeof type === "string" && !/[/+]json\\b/i.test(type)) {
      return sendBody(type)(init, path, own);
    }
    return mediaType === undefined ? init : sendJson(mediaType)(init, path, own);
  };
}
`,
    "sendBody",
    "sendJson",
    "headersOf",
  ),
  sendUrlEncoded: piece(
    `
/** Sends the body as \`application/x-www-form-urlencoded\`. */
export function sendUrlEncoded(styles: Styles = {}): Step {
  return (init, _path, own) =>
    sendAs(init, own, "application/x-www-form-urlencoded", (body) =>
      body instanceof URLSearchParams
        ? body.toString()
        : writeAll(body as Init, styles, field).join("&"),
    );
}
`,
    "sendAs",
    "writeAll",
    "field",
  ),
  sendForm: piece(
    `
/** What the description says of a part: a style, or its media type and headers. */
export interface Part {
  readonly style?: Style;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends the body as \`multipart/form-data\` (RFC 7578). \`FormData\` is left to the platform. */
export function sendForm(parts: Readonly<Record<string, Part>> = {}): Step {
  return (init, _path, own) => {
    const { body } = init;
    const isOther = init["bodySerializer"] ?? own?.["bodySerializer"] ?? body instanceof FormData;
    if (body === undefined || isOther) return sendAs(init, own, null, (form) => form);
    const pieces: (string | Blob)[] = [];
    const boundary = \`form-\${Math.random().toString(36).slice(2)}\${Math.random().toString(36).slice(2)}\`;
    for (const [name, value] of Object.entries(body as object)) {
      for (const field of fieldsOfForm(name, value, ownOf(parts, name))) {
        pieces.push(\`--\${boundary}\\r\\n\`, ...field, "\\r\\n");
      }
    }
    // A type in lower case is one that a Blob keeps as it is.
    const type = \`multipart/form-data; boundary=\${boundary}\`;
    return sendAs(
      { ...init, body: new Blob([...pieces, \`--\${boundary}--\\r\\n\`]) },
      own,
      type,
      (form) => form,
    );
  };
}

function fieldsOfForm(name: string, value: unknown, part: Part = {}): (string | Blob)[][] {
  const items = (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (item) => item !== undefined && item !== null,
  );
  // A file has no style.
  if (part.style && items.length > 0 && !items.some((item) => item instanceof Blob)) {
    // Nothing is encoded in a part, so that a comma would part an item in two.
    const encode = (text: string): string => encoded(text).replaceAll("%2C", ",");
    return part
      .style(name, Array.isArray(value) ? items : value, encode)
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => pair.split("=").map(decodeURIComponent))
      .map(([key = "", text = ""]) => [headOf(key, undefined, "", part), text]);
  }
  const { type = "" } = part;
  return items.map((item) => {
    if (item instanceof Blob) {
      const file = (item as Partial<File>).name ?? "blob";
      return [headOf(name, file, item.type || type || "application/octet-stream", part), item];
    }
    if (Array.isArray(item) || (fieldsOf(item) ?? /[/+]json\\b/i.test(type))) {
      return [headOf(name, undefined, type || "application/json", part), jsonOf(name, item)];
    }
    return [headOf(name, undefined, type, part), textOf(name, item)];
  });
}

function headOf(
  name: string,
  file: string | undefined,
  type: string,
  { headers = {} }: Part,
): string {
  const quoted = (text: string): string =>
    \`"\${text.replace(/\\r\\n|[\\r\\n"]/g, (sign) => encodeURIComponent(sign))}"\`;
  const lines = [
    \`Content-Disposition: form-data; name=\${quoted(name)}\${file === undefined ? "" : \`; filename=\${quoted(file)}\`}\`,
    ...(type === "" ? [] : [\`Content-Type: \${type}\`]),
    ...Object.entries(headers).map(([key, value]) => \`\${key}: \${value}\`),
  ];
  return \`\${lines.join("\\r\\n")}\\r\\n\\r\\n\`;
}
`,
    "sendAs",
    "style",
    "ownOf",
    "encoded",
    "textOf",
    "jsonOf",
    "fieldsOf",
  ),
  asJson: piece(`
/** Leaves the body to openapi-fetch, which writes JSON. */
export const asJson: Step = (init) => init;
`),
  sendEither: piece(
    `
/**
 * Sends one of several kinds of bodies: as \`contentType\` says, as what the body is, or as the first. Ranges go by how
 * their media types begin.
 */
export function sendEither(
  steps: Readonly<Record<string, Step>>,
  ranges: Readonly<Record<string, (mediaType: string) => Step>> = {},
): Step {
  return (init, path, client) => {
    const { body, contentType } = init;
    const names = Object.keys(steps);
    const isFile = contentType === undefined && body instanceof Blob;
    const form =
      body instanceof FormData
        ? "multipart/form-data"
        : body instanceof URLSearchParams
          ? "application/x-www-form-urlencoded"
          : undefined;
    // A form that has no name of its own may be in a range.
    const own = form
      ? (names.find((name) => name.toLowerCase().startsWith(form)) ?? form)
      : names[0];
    const name = String(contentType ?? own);
    const range = Object.keys(ranges).find((start) => name.startsWith(start)) ?? "";
    const step = isFile
      ? sendBody(body.type ? null : "application/octet-stream")
      : (steps[name] ?? (body instanceof FormData ? sendBody(null) : ranges[range]?.(name)));
    return step?.(init, path, client) ?? init;
  };
}
`,
    "sendBody",
  ),
};
