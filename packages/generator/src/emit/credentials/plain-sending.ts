/**
 * How a request is sent where all credentials are in `Authorization`, and none together with another one: they are tried
 * one after the other. Redirects are left to `fetch`, which takes that header to no other origin (Fetch Standard section
 * 4.4). It is part of one long function, since `auth` would be a tenth larger with several.
 *
 * @param trusted Code of the list with the URLs that credentials go to.
 * @param common Code of the list with what operations send unless they say otherwise.
 */
export function plainSending(kinds: ReadonlySet<string>, trusted: string, common: string): string {
  return `              let response: Response | undefined;
              let text: string | undefined;
              let refused: string | undefined;
              const trusted = ${trusted};
              const isTrusted = trusted.some(
                (url) =>
                  new URL(request.url).origin ===
                  new URL(url, (globalThis as unknown as Place).location).origin,
              );
              do {
                refused = text;
                text = undefined;
                // A stream cannot be sent twice.
                const copy = init.body?.getReader ? request : request.clone();
                const sent = new Request(copy) as Request & Values;
                for (const key in request) if (!(key in sent)) sent[key] = request[key];
                if (isTrusted && !sent.headers.get("authorization")) {
                  for (const key of init.security ?? ${common}) {
                    let value = values[key];
                    if (typeof value === "function") value = (await value(refused)) as unknown;
                    if (value === undefined) continue;
${writing(kinds)}                    break;
                  }
                }
                if (!response || (text && text !== refused)) {
                  // Read, so that the connection is free.
                  await response?.text();
                  response = await send(sent, more);
                }
              } while (text && !refused && response.status === 401 && !request.bodyUsed);
              return response;
`;
}

function writing(kinds: ReadonlySet<string>): string {
  const others = kinds.has("bearer") || kinds.has("header");
  const isBasic = others ? 'if (key === "basic") ' : "";
  const prefix = kinds.size > 1 ? "prefix" : '"Bearer "';
  const header = kinds.has("bearer") ? `${prefix} + (text = value)` : "(text = value)";
  return [
    ...(kinds.has("basic") ? [`${isBasic}value = basic(value as User);`] : []),
    'if (typeof value !== "string" || !/^[!-~][ -~]*$/.test(value)) refuse(key);',
    ...(prefix === "prefix" && kinds.has("bearer")
      ? ['const prefix = key === "bearer" ? "Bearer " : "";']
      : []),
    `sent.headers.set("authorization", ${header});`,
  ]
    .map((line) => `                    ${line}\n`)
    .join("");
}
