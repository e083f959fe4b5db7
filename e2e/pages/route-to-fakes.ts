// Loaded before a snippet runs: sends what is meant for Convex's public hosts, or for the shelter of the
// pages, to the fakes, and lets nothing else leave the machine. A snippet that is refused says so on stderr, even if it does not look.

const { FAKE_DEPLOYMENT_URL, FAKE_MANAGEMENT_URL, FAKE_SHELTER_URL } = process.env;
const realFetch = globalThis.fetch;

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const origin = originFor(url);
  const response = await realFetch(new Request(`${origin}${url.pathname}${url.search}`, request));
  if (!response.ok)
    console.error(`${request.method} ${request.url} was answered ${response.status}`);
  return response;
};

function originFor(url: URL): string | undefined {
  if (url.hostname === "127.0.0.1" || url.hostname === "localhost") return url.origin;
  if (url.protocol !== "https:") throw new Error(`a snippet asks ${url.origin} without TLS`);
  if (url.hostname.endsWith(".convex.cloud")) return FAKE_DEPLOYMENT_URL;
  if (url.hostname === "api.convex.dev") return FAKE_MANAGEMENT_URL;
  if (/^(shelter\.example|example\.com)$/.test(url.hostname)) return FAKE_SHELTER_URL;
  throw new Error(`a snippet asks ${url.origin}, which is no host of Convex`);
}
