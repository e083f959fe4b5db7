import type { CheckContext } from "./check-context.ts";
import { within } from "./place.ts";

/** Checks `info` and the `servers` of the document, which name the client and tell it where to send requests. */
export function checkInfoAndServers(context: CheckContext): void {
  const infoPlace = within(undefined, "info");
  if (context.root["info"] === undefined) context.invalid(undefined, 'The document needs "info".');
  const info = context.object(context.root["info"], infoPlace, '"info"');
  if (info !== undefined && typeof info["title"] !== "string") {
    context.invalid(infoPlace, '"info" needs a "title".');
  }
  const serversPlace = within(undefined, "servers");
  const servers = context.list(context.root["servers"], serversPlace, '"servers"');
  for (const [index, value] of servers.entries()) {
    const place = within(serversPlace, String(index));
    const server = context.object(value, place, "A server");
    if (server === undefined) continue;
    const { url } = server;
    if (typeof url !== "string") {
      context.invalid(place, 'A server needs a "url".');
      continue;
    }
    const declared = new Set<string>();
    context.members(
      server["variables"],
      within(place, "variables"),
      '"variables"',
      (variable, at) => {
        declared.add(at.token);
        const object = context.object(variable, at, "A server variable");
        if (object !== undefined && typeof object["default"] !== "string") {
          context.invalid(at, `The server variable "${at.token}" needs a "default", as a text.`);
        }
      },
    );
    for (const [, name = ""] of url.matchAll(/\{([^{}]*)\}/g)) {
      if (declared.has(name)) continue;
      const message = `The server variable "${name}" of ${url} is not declared in "variables".`;
      context.report("warning", "undeclared-server-variable", place, message);
    }
  }
}
