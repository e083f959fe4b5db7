/** The same response with a body that was read before, and with another status where one is given. */
export function withBody(response: Response, parts: BlobPart[], status?: number): Response {
  // A blob without a type adds no header.
  const body = new Blob(parts);
  const copy = new Response(body.size > 0 ? body : null, {
    status: status ?? response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
  // The constructor takes all of it but the address.
  return Object.defineProperty(copy, "url", { value: response.url });
}
