import {
  type ClientCredentials,
  type Credential,
  type SecurityScheme,
  tokenUrls,
} from "@convex-openapi/document/model";
import {
  arrayCode,
  docComment,
  propertyKey,
  printCode,
  stringLiteral,
  textLines,
} from "@convex-openapi/types/printing";
import { banner, oneLine } from "./banner.ts";
import type { Client } from "./client.ts";
import { clientCredentialsPiece } from "./credentials/client-credentials-piece.ts";
import { sentText } from "./credentials/credential-lines.ts";
import { credentialTypes } from "./credentials/credential-names.ts";
import { sendingText } from "./credentials/sending-text.ts";
import { credentialType, userType } from "./credentials/credential-types.ts";
import { setText } from "./credentials/set-text.ts";
import { trustedOrigins } from "./credentials/trusted-origins.ts";
import type { EmitOptions } from "./emit-options.ts";
import { functionHead, importTypes } from "./statements.ts";

/** What it takes from `wire.ts`. */
export function credentialWireNames(client: Client): string[] {
  return isPlain(client.credentials) ? [] : ["requestTo"];
}

/** Whether everything is in `Authorization`, and nothing together with something else. */
function isPlain({ credentials, common, own }: ClientCredentials): boolean {
  const sets = [common, ...own.values()].flat();
  return (
    sets.every(({ length }) => length === 1) &&
    credentials.every(({ kind, name }) =>
      kind === "header"
        ? name.toLowerCase() === "authorization"
        : kind === "bearer" || kind === "basic",
    )
  );
}

/** What `index.ts` exports of it. */
export function credentialExports(client: Client, { clientName }: EmitOptions): string[] {
  const { given, auth } = credentialTypes(clientName);
  const hasTokens = tokenUrls(client.credentials) !== undefined;
  return [
    ...(hasTokens ? ["clientCredentials", "type ClientCredentialsOptions"] : []),
    "credentials",
    `type ${auth}`,
    `type ${given}`,
  ];
}

/**
 * `credentials.ts`: what makes the `auth` of a client from credentials, as far as its description has such. It is a
 * module of its own, which the factory does not import, so that clients without `auth` are not larger for it.
 */
export function emitCredentialsFile(client: Client, options: EmitOptions): string {
  const { importExtension, clientName } = options;
  const { credentials, common } = client.credentials;
  const { given, auth } = credentialTypes(clientName);
  const kinds = new Set(credentials.map(({ kind }) => kind));
  const urls = tokenUrls(client.credentials);
  const own = "options.baseUrl as string";
  const servers = listed("servers", "The servers of the description.", trustedOrigins(client));
  const known = listed(
    "known",
    "All that operations send.",
    credentials.map(({ key }) => key),
  );
  const sent = listed(
    "common",
    "What operations send unless they say otherwise: alternatives.",
    common.map(setText),
  );
  return [
    banner(options),
    '\nimport createClient, { type Client, type ClientOptions } from "openapi-fetch";\n',
    importTypes(["paths"], `./types${importExtension}`),
    isPlain(client.credentials)
      ? ""
      : `import * as wire from ${stringLiteral(`./wire${importExtension}`)};\n`,
    credentials.some(({ kind }) => kind !== "basic") ? credentialType : "",
    kinds.has("basic") ? userType : "",
    "\n",
    docComment(
      [`What calls of ${oneLine(client.model.title)} can send to say who they are for.`],
      0,
    ),
    `export interface ${given} {\n${members(client)}}\n`,
    "\n",
    docComment(
      ["Creates what a client calls with, so that it sends credentials; `credentials` makes it."],
      0,
    ),
    `export type ${auth} = (options: ClientOptions) => Client<paths>;\n`,
    sent.constant,
    known.constant,
    servers.constant,
    "\n",
    docComment(functionDoc, 0),
    functionHead("credentials", `given: ${given}`, auth),
    sendingText({
      kinds,
      isPlain: isPlain(client.credentials),
      trusted: printCode(arrayCode([...servers.items, own]), 14, 30, 1),
      common: sent.code,
      known: known.code,
      keys: credentials.map(({ key }) => key),
      isSame: client.credentials.own.size === 0,
    }),
    urls === undefined
      ? ""
      : clientCredentialsPiece(urls.length === 1 ? stringLiteral(urls[0] ?? "") : undefined),
  ].join("");
}

const functionDoc = [
  "Makes the `auth` of a client. Each call sends the first of the alternatives that its operation has of which everything is given, and nothing where there is none. It goes to the origin of the client's `baseUrl` and to the servers of the description, and no redirect takes it elsewhere.",
  "@throws TypeError when something else is given, and in a call when a credential cannot be sent",
];

/** A list as code: of its own where it has several items, for one literal is smaller than a name. */
function listed(name: string, doc: string, texts: readonly string[]): List {
  const code = arrayCode(texts.map((text) => stringLiteral(text)));
  const start = `const ${name} = `;
  return texts.length > 1
    ? {
        constant: `\n${docComment([doc], 0)}${start}${printCode(code, 0, start.length, 1)};\n`,
        code: name,
        items: [`...${name}`],
      }
    : {
        constant: "",
        code: printCode(code, 0, 0, 0),
        items: texts.map((text) => stringLiteral(text)),
      };
}

interface List {
  /** Its declaration, `""` for a literal. */
  readonly constant: string;
  readonly code: string;
  /** What stands for its items in another list. */
  readonly items: readonly string[];
}

/** The members of the type of what is given. */
function members({ credentials: { credentials, schemes } }: Client): string {
  const docOf = (credential: Credential): string[] => [
    sentText(credential),
    ...descriptions(schemes.get(credential.key) ?? []),
  ];
  const plain = credentials.flatMap((credential) => {
    const { kind } = credential;
    if (kind !== "bearer" && kind !== "basic") return [];
    const type = kind === "bearer" ? "Credential" : "BasicCredential";
    return [`${docComment(docOf(credential), 2)}  readonly ${kind}?: ${type};\n`];
  });
  const nested = (["header", "query", "cookie"] as const).flatMap((kind) => {
    const own = credentials.filter((credential) => credential.kind === kind);
    if (own.length === 0) return [];
    const inner = own.map(
      (credential) =>
        `${docComment(docOf(credential), 4)}    readonly ${propertyKey(credential.name)}?: Credential;\n`,
    );
    return [`  readonly ${kind}?: {\n${inner.join("")}  };\n`];
  });
  return [...plain, ...nested].join("");
}

function descriptions(schemes: readonly SecurityScheme[]): string[] {
  return [...new Set(schemes.flatMap(({ description }) => textLines(description)))];
}
