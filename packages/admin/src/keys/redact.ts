/** Takes a text and gives it back without the secrets it may quote. */
export type Redact = (text: string) => string;

/** So many characters of a secret in a row are too many to show. */
const RUN = 8;

/**
 * Makes the redactor for one credential. It removes the secret part of a key (the part after `|`) and
 * keeps the name before it, which is no secret and helps:
 *
 * - whatever follows the `|` of a token behind `Convex` or `Bearer`, or all of a token there that begins
 *   as the credential does, for a server may cut what it quotes;
 * - the secret as URLs, JSON and pages write it: they leave letters and digits as they are, and may write
 *   what is between them as `%2F`, `%252F`, `\/`, `\u002f` or `&#x2F;`;
 * - eight or more of its characters in a row, in upper or lower case, in base64 wherever the secret
 *   stands in what was encoded (RFC 4648 sections 4 and 5), or in hexadecimal.
 *
 * Only called for failures: a server or a proxy may echo the headers it got into its error page.
 */
export function redactorFor(credential: string): Redact {
  const secret = credential.slice(credential.indexOf("|") + 1);
  const start = fold(credential).slice(0, RUN);
  let runs: ReadonlySet<string> | undefined;
  return (text) =>
    withoutRuns(
      text
        .replace(/\b(convex|bearer)(\s+)([^\s"'<,;\\]+)/gi, (_, scheme, gap, token: string) => {
          const bar = token.indexOf("|") + 1;
          const isOurs = fold(token).startsWith(start);
          return scheme + gap + (bar || isOurs ? `${token.slice(0, bar)}***` : token);
        })
        .replace(RegExp(secret.replace(/\W+/g, ".{1,16}?"), "g"), "***"),
      (runs ??= runsOf(secret)),
    );
}

/** A text without the stretches that are made of `runs`. */
function withoutRuns(text: string, runs: ReadonlySet<string>): string {
  const folded = fold(text);
  let result = "";
  let shown = 0;
  for (let at = 0; at + RUN <= text.length; at++) {
    if (!runs.has(folded.slice(at, at + RUN))) continue;
    let end = at + RUN;
    while (runs.has(folded.slice(end - RUN + 1, end + 1))) end++;
    result += `${text.slice(shown, at)}***`;
    at = end - 1;
    shown = end;
  }
  return result + text.slice(shown);
}

/** Every run of {@link RUN} characters of the forms in which a secret may be quoted. */
function runsOf(secret: string): ReadonlySet<string> {
  const bytes = Array.from(new TextEncoder().encode(secret));
  const forms = [secret, bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")];
  // A character of base64 is made of up to two bytes, so the first ones are made of what stands before.
  for (const before of [0, 1, 2]) {
    const binary = "\0".repeat(before) + String.fromCharCode(...bytes);
    const whole = btoa(binary).slice(before && before + 1);
    forms.push(whole, whole.replaceAll("+", "-").replaceAll("/", "_"));
  }
  const runs = new Set<string>();
  for (const form of forms.map(fold)) {
    for (let at = 0; at + RUN <= form.length; at++) runs.add(form.slice(at, at + RUN));
  }
  return runs;
}

/** Letters of ASCII in lower case: no text gets longer or shorter by it, as others can. */
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
