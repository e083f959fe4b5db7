import { banner, oneLine } from "./banner.ts";
import {
  atom,
  docComment,
  intersection,
  literal,
  type Member,
  neverType,
  object,
  printType,
  property,
  stringLiteral,
  textLines,
  union,
} from "@convex-openapi/types/printing";
import { type Client, hasCredentials } from "./client.ts";
import { credentialTypes } from "./credentials/credential-names.ts";
import type { EmitOptions } from "./emit-options.ts";
import {
  isRequired,
  serverOptions,
  type ServerOption,
  type ServerOptions,
} from "./server-options.ts";
import { serverUrlFunctions } from "./server-url.ts";
import { functionHead, importTypes } from "./statements.ts";

/**
 * `client.ts`: the client factory.
 *
 * A client is openapi-fetch's own, with the base URL of the document's first server.
 */
export function emitClientFile(client: Client, options: EmitOptions): string {
  const { model } = client;
  const server = serverOptions(client.server);
  const name = `${options.clientName}Client`;
  const auth = hasCredentials(client) ? credentialTypes(options.clientName).auth : undefined;
  return [
    banner(options),
    "\n",
    'import createClient, { type Client, type ClientOptions } from "openapi-fetch";\n',
    auth === undefined ? "" : importTypes([auth], `./credentials${options.importExtension}`),
    importTypes(["paths"], `./types${options.importExtension}`),
    `import { created } from "./wire${options.importExtension}";\n`,
    "\n",
    docComment(clientDoc(model.title), 0),
    `export type ${name} = Client<paths>;\n`,
    "\n",
    optionsType(name, server, auth),
    "\n",
    factory(name, server, auth !== undefined),
    server === undefined ? "" : serverUrlFunctions(`${name}Options`, server),
  ].join("");
}

function clientDoc(title: string): string[] {
  return [
    `Calls the operations of ${oneLine(title)} by HTTP method and path. Parameters are written as openapi-fetch does, and as the description has them where the client uses {@link byPath}.`,
  ];
}

function optionsType(
  name: string,
  server: ServerOptions | undefined,
  auth: string | undefined,
): string {
  const variables = server?.options ?? [];
  const baseUrl = property("baseUrl", atom("string"), {
    doc: ["The URL of the API: absolute and without a query."],
  });
  const types = [atom("ClientOptions")];
  if (auth !== undefined) types.push(object([authProperty(auth)]));
  const doc = ["The options of openapi-fetch, such as `headers` and `fetch`."];
  if (server === undefined) {
    types.push(object([baseUrl]));
    doc.push("The description has no server, so `baseUrl` is required.");
  } else if (variables.some(isRequired)) {
    const unused = variables.map((option) => property(option.name, neverType, { optional: true }));
    types.push(
      union([
        object([
          ...variables.map(variableProperty),
          property("baseUrl", neverType, { optional: true }),
        ]),
        object([baseUrl, ...unused]),
      ]),
    );
    doc.push("Either the variables of the server's URL or `baseUrl` is required.");
  } else if (variables.length > 0) {
    types.push(object(variables.map(variableProperty)));
    doc.push("The variables of the server's URL have defaults; `baseUrl` replaces all of it.");
  }
  const start = `export type ${name}Options = `;
  return `${docComment(doc, 0)}${start}${printType(intersection(types), 0, start.length, 1)};\n`;
}

function authProperty(auth: string): Member {
  const doc = ["What calls send to say who they are for: `credentials({ … })`."];
  return property("auth", union([atom(auth), atom("undefined")]), { optional: true, doc });
}

function variableProperty(option: ServerOption): Member {
  const { description, default: standard, values = [] } = option.variable;
  const doc = textLines(description);
  if (standard !== undefined) doc.push(`@default ${JSON.stringify(standard)}`);
  const type = values.length === 0 ? atom("string") : union(values.map((value) => literal(value)));
  return property(option.name, type, { optional: !isRequired(option), doc });
}

function factory(name: string, server: ServerOptions | undefined, hasAuth: boolean): string {
  const needsOptions = server === undefined || server.options.some(isRequired);
  const create = hasAuth ? "options.auth ?? createClient<paths>" : "createClient<paths>";
  return [
    docComment(factoryDoc(server), 0),
    functionHead(`create${name}`, `options: ${name}Options${needsOptions ? "" : " = {}"}`, name),
    server === undefined
      ? `  return created(${create}, options);\n`
      : `  return created(${create}, {\n` +
        "    ...options,\n" +
        `    baseUrl: options.baseUrl ?? ${serverUrl(server)},\n` +
        "  });\n",
    "}\n",
  ].join("");
}

function factoryDoc(server: ServerOptions | undefined): string[] {
  if (server === undefined) return ["Creates a client of the API at `baseUrl`."];
  const url = urlTemplate(server);
  const start = `Creates a client of the API at \`${oneLine(url)}\`, or at \`baseUrl\``;
  if (server.options.length === 0) return [`${start} if that is given.`];
  return [
    `${start}, which counts alone where both are given.`,
    "@throws TypeError when a variable of the URL is missing or could change the rest of it",
  ];
}

function urlTemplate({ pieces }: ServerOptions): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
}

function serverUrl(server: ServerOptions): string {
  return server.options.length > 0 ? "serverUrl(options)" : stringLiteral(urlTemplate(server));
}
