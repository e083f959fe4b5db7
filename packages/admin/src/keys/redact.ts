/** Takes a text and gives it back without the secrets it may quote. */
export type Redact = (text: string) => string;

/** So many characters of a secret in a row are too many to show. */
const RUN = 8;

/**
 * Makes the redactor for one credential. It removes the secret part of a key (the part after `|`) and
 * keeps the name before it, which is no secret and helps:
 *
 * - the secret as URLs, JSON and pages write it: they leave letters and digits as they are, and may write
 *   what is between them as `%2F`, `%252F`, `\/`, `\u002f` or `&#x2F;`;
 * - whatever follows the `|` of a token behind `Convex` or `Bearer`, or all of a token there that begins
 *   as the credential does, for a server may cut what it quotes;
 * - eight or more of its characters in a row, in upper or lower case, in base64 wherever the secret
 *   stands in what was encoded (RFC 4648 sections 4 and 5), or in hexadecimal.
 *
 * Only called for failures: a server or a proxy may echo the headers it got into its error page.
 */
export function redactorFor(credential: string): Redact {
  const secret = credential.slice(credential.indexOf("|") + 1);
  let patterns: readonly RegExp[] | undefined;
  return (text) =>
    (patterns ??= [
      RegExp(`()${secret.replace(/\W+/g, ".{1,16}?")}`, "g"),
      RegExp(
        `(\\b(?:convex|bearer)[\\s\\\\nrt]+(?:[^\\s"'<,;\\\\|]*\\||(?=${literal(credential.slice(0, RUN))})))[^\\s"'<,;\\\\]+`,
        "gi",
      ),
      runsOf(secret),
    ]).reduce((shown, pattern) => shown.replace(pattern, "$1***"), text);
}

/** Finds stretches in which each character begins a run of some form of the secret, and the end of the last. */
function runsOf(secret: string): RegExp {
  const forms = [
    secret,
    secret.replace(/./g, (character) => character.charCodeAt(0).toString(16)),
    // Each character of base64 is made of up to two bytes, so the first ones are made of what stands before.
    ...["", "\0", "\0\0"].map((before, index) => btoa(before + secret).slice(index && index + 1)),
  ];
  const runs = forms.flatMap((form) =>
    Array.from(form, (_, at) => literal(form.slice(at, at + RUN))).slice(0, 1 - RUN),
  );
  // What escaped the first character must not escape what comes in its place.
  return RegExp(`()\\\\*(?:(?=${runs.join("|") || "$."}).)+.{7}`, "gi");
}

/** A text as a regular expression: what is between letters and digits has other forms in some encodings. */
function literal(text: string): string {
  return text.replace(/[\W_]/g, ".");
}
