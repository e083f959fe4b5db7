import { unescaped } from "./unescaped.ts";

/** Takes a text and gives it back without the secrets it may quote. */
export type Redact = (text: string) => string;

/**
 * Makes the redactor for one credential. It removes the secret part of a key (the part after `|`) and
 * keeps the name before it, which is no secret and helps:
 *
 * - the secret as it is;
 * - eight or more of its characters in a row, in upper or lower case, in base64 wherever the secret
 *   stands in what was encoded (RFC 4648 sections 4 and 5), or in hexadecimal;
 * - whatever follows the `|` of a token behind `Convex` or `Bearer`, or all of a token there that begins as
 *   the credential does or with such a run, for a server may cut what it quotes;
 * - all of this in the escapes of URLs, JSON and pages: then the text comes without its escapes.
 *
 * No pattern has two ways to match the same characters, so the time grows with the length of the text
 * and no faster. Only called for failures: a server or a proxy may echo the headers it got into its
 * error page.
 */
export function redactorFor(credential: string): Redact {
  const secret = credential.slice(credential.indexOf("|") + 1);
  let pattern: RegExp | undefined;
  const hide: Redact = (text) =>
    text.replaceAll(secret, "***").replace((pattern ??= echoesOf(credential, secret)), "$1***");
  return (text) => {
    const shown = hide(text);
    const read = unescaped(shown);
    const hidden = hide(read);
    return hidden === read ? shown : hidden;
  };
}

/**
 * Finds tokens behind the name of a scheme, with what is shown of them, and stretches in which each character begins a
 * run of some form of the secret, to the end of the last run.
 */
function echoesOf(credential: string, secret: string): RegExp {
  const forms = [
    secret,
    secret.replace(/./g, (character) => character.charCodeAt(0).toString(16)),
    // A character of base64 is made of up to two bytes, so it depends on how many stand before the secret.
    ...["", "\0", "\0\0"].map((before) => btoa(before + secret)),
  ];
  // Nothing follows the end of a text, so that no run goes on in the next form.
  // Eight characters from each on; the last seven begin no run.
  const runs = forms
    .map(literal)
    .join("$")
    .replace(/.(?=(.{7}))/g, "$&$1|")
    .slice(0, -8);
  // Platforms remember each step of a stretch, and fail when it is too long.
  return RegExp(
    String.raw`(\b(?:convex|bearer)(?:\s|\\+[nrt])+(?:[^\s"'<,;\\|]*\||(?=${runs}|${literal(credential.slice(0, 8))}|\*{3})))[^\s"'<,;\\]+|(?:(?=${runs}).){1,999}.{7}`,
    "gi",
  );
}

/** A text as a pattern: what is between letters and digits has other forms in some encodings. */
function literal(text: string): string {
  return text.replace(/[\W_]/g, ".");
}
