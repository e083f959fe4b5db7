import { unescaped } from "./unescaped.ts";

/** Takes a text and gives it back without the secrets it may quote. */
export type Redact = (text: string) => string;

/** A token behind the name of its scheme, if it has a name or begins with what is hidden already. */
const TOKEN = /(\b(?:convex|bearer)(?:\s|\\+[nrt])+(?:[^\s"'<,;\\|]*\||(?=\*{3})))[^\s"'<,;\\]+/gi;

/**
 * Makes the redactor for one credential. It removes the secret part of a key (the part after `|`) and
 * keeps the name before it, which is no secret and helps:
 *
 * - the secret as it is;
 * - eight or more of its characters in a row, in upper or lower case, in base64 wherever the secret
 *   stands in what was encoded (RFC 4648 sections 4 and 5), or in hexadecimal;
 * - whatever follows the `|` of a token behind `Convex` or `Bearer`, or such a run there, for a server may
 *   cut what it quotes;
 * - all of this in the escapes of URLs, JSON and pages: then the text comes without its escapes.
 *
 * No pattern has two ways to match the same characters, so the time grows with the length of the text
 * and no faster. Only called for failures: a server or a proxy may echo the headers it got into its
 * error page.
 */
export function redactorFor(credential: string): Redact {
  const secret = credential.slice(credential.indexOf("|") + 1);
  let runs: RegExp | undefined;
  const hide: Redact = (text) =>
    text
      .split(secret)
      .join("***")
      .replace((runs ??= runsOf(secret)), "***")
      .replace(TOKEN, "$1***");
  return (text) => {
    const shown = hide(text);
    const read = unescaped(shown);
    const hidden = hide(read);
    return hidden === read ? shown : hidden;
  };
}

/** Finds stretches in which each character begins a run of some form of the secret, and the end of the last. */
function runsOf(secret: string): RegExp {
  const forms = [
    secret,
    secret.replace(/./g, (character) => character.charCodeAt(0).toString(16)),
    // A character of base64 is made of up to two bytes, so it depends on how many stand before the secret.
    ...["", "\0", "\0\0"].map((before) => btoa(before + secret)),
  ]
    // What is between letters and digits has other forms in some encodings.
    .map((form) => form.replace(/[\W_]/g, "."))
    // Nothing follows the end of a text, so that no run goes on in the next form.
    .join("$");
  // Eight characters from each on; the last seven begin no run.
  const runs = forms.replace(/.(?=(.{7}))/g, "$&$1|").slice(0, -8);
  // Platforms remember each step of a stretch, and fail when it is too long.
  return RegExp(`(?:(?=${runs}).){1,999}.{7}`, "gi");
}
