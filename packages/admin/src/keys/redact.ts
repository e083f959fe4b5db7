/** Takes a text and gives it back without the secrets it may quote. */
export type Redact = (text: string) => string;

/**
 * Makes the redactor for one credential. It removes the secret part of a key (the part after `|`) and
 * keeps the name before it, which is no secret and helps.
 *
 * Whatever writes a key into a URL, JSON or a page leaves its letters and digits as they are, and may
 * write what is between them as `%2F`, `%252F`, `\/`, `\u002f` or `&#x2F;`.
 *
 * Only called for failures: a server or a proxy may echo the headers it got into its error page.
 */
export function redactorFor(credential: string): Redact {
  const secret = credential.slice(credential.indexOf("|") + 1);
  return (text) => text.replace(RegExp(secret.replace(/\W+/g, ".{1,16}?"), "g"), "***");
}
