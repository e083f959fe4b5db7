import {
  callCode,
  type Code,
  objectCode,
  printCode,
  stringLiteral,
} from "@convex-openapi/types/printing";
import type { Client } from "./client.ts";
import { exampleAuth } from "./credentials/credential-lines.ts";
import { isRequired, serverOptions } from "./server-options.ts";

/** How a client is created, for a README: with the server that calls go to, and what most of them send. */
export interface ExampleClient {
  /** The names that it needs, the factory first. */
  readonly names: readonly string[];
  /** Such as `const client = createPetsClient();`, as Prettier would print it. */
  readonly code: string;
}

/** How a client is created whose factory is called `createPetsClient` for `Pets`. */
export function exampleClient(client: Client, clientName: string): ExampleClient {
  const auth = exampleAuth(client);
  const factory = `create${clientName}Client`;
  const options: [string, Code][] = [
    ...serverOptionsOf(client.server),
    ...(auth === undefined ? [] : [["auth", auth] satisfies [string, Code]]),
  ];
  const start = "const client = ";
  return {
    names: [factory, ...(auth === undefined ? [] : ["credentials"])],
    code: `${start}${printCode(callCode(factory, objectCode(options)), 0, start.length, 1)};`,
  };
}

function serverOptionsOf(server: Client["server"]): [string, Code][] {
  const known = serverOptions(server);
  if (known === undefined) return [["baseUrl", stringLiteral("https://api.example.com")]];
  return known.options
    .filter(isRequired)
    .map(({ name, variable }) => [name, stringLiteral(variable.values?.[0] ?? "…")]);
}
