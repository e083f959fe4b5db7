import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type OperationPages, pagesOf } from "@convex-openapi/document/model";
import { generateClients } from "@convex-openapi/generator";
import { valueOf } from "../public-descriptions/made-values.ts";
import {
  part,
  type Raw,
  RawDescription,
  type RawObject,
  type RawOperation,
} from "../public-descriptions/raw-description.ts";
import { root as repository } from "../repository.ts";
import type { Call } from "./called-operation.ts";

/** The module of a generated client. */
export interface Generated {
  readonly functions: Readonly<Record<string, Call>>;
  readonly createApiClient: undefined | ((options: object) => object);
  readonly [name: string]: unknown;
}

/** A client of a public description, and the description itself. */
export interface LoadedClient {
  readonly module: Generated;
  readonly description: RawDescription;
  /** By method and path, such as `get /pets`. */
  readonly operations: ReadonlyMap<string, RawOperation>;
  /** What the generator knows of pages, by the same keys. */
  readonly pages: ReadonlyMap<string, OperationPages | undefined>;
}

/**
 * Generates a client and loads it; `undefined` where the description is refused.
 *
 * @param folder Where it is written, in a folder of its own.
 * @param root The folder that `file` and `overlays` start from.
 */
export async function loadClient(
  folder: string,
  root: string,
  file: string,
  overlays: readonly string[] = [],
): Promise<LoadedClient | undefined> {
  const options = {
    clientName: "Api",
    spec: file,
    command: "generate",
    importExtension: ".ts",
  } as const;
  const { clients } = await generateClients([
    { client: "api", folder: root, spec: file, overlays, options },
  ]);
  const [generated] = clients ?? [];
  if (generated === undefined) return undefined;
  const at = mkdtempSync(join(folder, "client-"));
  mkdirSync(join(at, "node_modules"));
  symlinkSync(
    join(repository, "bench/node_modules/openapi-fetch"),
    join(at, "node_modules/openapi-fetch"),
  );
  writeFileSync(join(at, "package.json"), '{ "type": "module" }');
  for (const { name, text } of generated.files) writeFileSync(join(at, name), text);
  const text = readFileSync(join(root, file), "utf8");
  const description = new RawDescription(JSON.parse(text) as RawObject);
  const operations = generated.source?.model.operations ?? [];
  return {
    module: (await import(pathToFileURL(join(at, "index.ts")).href)) as Generated,
    description,
    operations: new Map(
      description.operations().map((each) => [`${each.method} ${each.path}`, each]),
    ),
    pages: new Map(operations.map((each) => [`${each.method} ${each.path}`, pagesOf(each)])),
  };
}

/** The JSON of the success of an operation that has no other. */
export function successOf(description: RawDescription, { responses }: RawOperation): Raw {
  const key = Object.keys(responses).find((each) => each.startsWith("2")) ?? "default";
  const [media] = Object.values(part(description.follow(responses[key]), "content"));
  return valueOf(description, part(media, "schema"));
}

/** The method and path of a function, which every failure has. */
export async function keyOf(client: object, call: Call): Promise<string> {
  const result: unknown = await call(client, {
    baseUrl: "http://localhost",
    pathSerializer: () => "http://localhost/it",
    querySerializer: () => "",
    fetch: async () => new Response("", { status: 598 }),
  });
  const { method, path } = result as { method: string; path: string };
  return `${method.toLowerCase()} ${path}`;
}
