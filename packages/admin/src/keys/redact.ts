/** Takes a text and gives it back without the secrets it may quote. */
export type Redact = (text: string) => string;

/**
 * Makes the redactor for one credential. It removes the secret part of a key (the part after `|`)
 * as it is and as it stands in a URL, and keeps the name before it, which is no secret and helps.
 *
 * Only called for failures: a server or a proxy may echo the headers it got into its error page.
 */
export function redactorFor(credential: string): Redact {
  const secret = credential.slice(credential.indexOf("|") + 1);
  return (text) => text.replaceAll(secret, "***").replaceAll(encodeURIComponent(secret), "***");
}
