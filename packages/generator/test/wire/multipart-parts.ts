/** A part of a form as a server reads it (RFC 7578). */
export interface ReceivedPart {
  readonly name: string;
  readonly file?: string;
  /** Headers by their names in lower case, without `Content-Disposition`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its bytes, each as one character. */
  readonly bytes: string;
}

/** The parts of a body of `multipart/form-data`, read byte by byte. */
export function partsOf(contentType: string | undefined, body: Buffer): ReceivedPart[] {
  const [, boundary] = /^multipart\/form-data; boundary=([\w-]+)$/.exec(contentType ?? "") ?? [];
  if (boundary === undefined) throw new Error(`no form: ${contentType}`);
  const all = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`);
  const [before, ...parts] = all;
  if (before !== "" || parts.pop() !== "--\r\n") throw new Error("not closed");
  return parts.map((part) => {
    const end = part.indexOf("\r\n\r\n");
    if (!part.startsWith("\r\n") || end < 0) throw new Error("no head");
    const lines = part.slice(2, end).split("\r\n");
    const fields = lines.map((line): [string, string] => {
      const [, name = "", value = ""] = /^([\w-]+): (.*)$/.exec(line) ?? [];
      if (name === "") throw new Error(`no header: ${line}`);
      return [name.toLowerCase(), Buffer.from(value, "latin1").toString()];
    });
    const { "content-disposition": disposition = "", ...headers } = Object.fromEntries(fields);
    const match = /^form-data; name="([^"]*)"(?:; filename="([^"]*)")?$/.exec(disposition);
    if (match === null) throw new Error(`no name: ${disposition}`);
    const [, name = "", file] = match;
    return {
      name: unquoted(name),
      ...(file === undefined ? {} : { file: unquoted(file) }),
      headers,
      bytes: part.slice(end + 4),
    };
  });
}

/** What browsers escape in names (HTML standard, multipart form data). */
function unquoted(name: string): string {
  return name.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}
