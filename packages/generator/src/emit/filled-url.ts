import type { Server } from "@convex-openapi/document/model";

/** The URL of a server with the defaults of its variables, and whether all of these have one. */
export function filledUrl(server: Server): { readonly url: string; readonly isComplete: boolean } {
  const url = server.variables.reduce(
    (text, variable) =>
      text.replaceAll(`{${variable.name}}`, () => variable.default ?? `{${variable.name}}`),
    server.url,
  );
  return { url, isComplete: !/\{[^{}]+\}/.test(url) };
}
