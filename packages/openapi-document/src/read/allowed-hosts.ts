/**
 * Whether a URL may be asked: it has the host of one of the URLs that were asked for, by the same protocol or a safer
 * one, or an allowed host such as `example.com` or `localhost:8080`.
 */
export function isAllowedHost(
  url: URL,
  askedFor: readonly URL[],
  allowHosts: readonly string[] = [],
): boolean {
  const isHttp = url.protocol === "http:" || url.protocol === "https:";
  return (
    (isHttp && allowHosts.includes(url.host)) || askedFor.some((from) => isSameHost(from, url))
  );
}

/** Whether a text is a host as it is allowed: a name or an address, with a port where the URL has one. */
export function isHost(text: string): boolean {
  return URL.canParse(`http://${text}`) && text === new URL(`http://${text}`).host;
}

/** How to allow a host, as the end of a sentence. */
export function allowHostAdvice(host: string): string {
  return `if you trust it, allow it with \`--allow-host ${host}\` or in the config ("allowHosts", in a redocly.yaml "allow-host")`;
}

function isSameHost(from: URL, to: URL): boolean {
  if (from.protocol === to.protocol) return from.host === to.host;
  const isUpgrade = from.protocol === "http:" && to.protocol === "https:";
  return isUpgrade && from.port === "" && to.port === "" && from.hostname === to.hostname;
}
