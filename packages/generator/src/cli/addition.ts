import { basename, resolve } from "node:path";
import { UsageError, withoutSecrets } from "@convex-openapi/document/command-line";
import { ApiModel, clientNameOf } from "@convex-openapi/document/model";
import type { FileChange } from "@convex-openapi/document/write";
import { checkDocument, type Diagnostic, isUrl, readSide } from "@convex-openapi/document/read";
import {
  type ClientOutput,
  isInsideGenerated,
  isInsideOther,
  isSameOutput,
} from "../config/client-output.ts";
import { type ConfiguredClient, isMissingPackage } from "../config/load-config.ts";
import type { ConfigEntry } from "../scaffold/config-entry.ts";
import {
  type ClientKey,
  filesOf,
  type NewSpec,
  readNewSpec,
  specsFolderOf,
} from "../scaffold/new-spec.ts";
import { type ConfigFrame, shownPath } from "./config-frame.ts";

/** What a command line wants to be added. */
export interface AddRequest {
  /** Path or URL; the config may have it already. */
  readonly source: string | undefined;
  /** The name of the client in the config. */
  readonly key: string;
  /** Where the client goes; `undefined` leaves that to the config and to its other clients. */
  readonly place: ClientOutput | undefined;
}

/** A client that is about to be added, with its description as read. */
export interface Addition {
  readonly client: ConfiguredClient;
  readonly model: ApiModel;
  readonly diagnostics: readonly Diagnostic[];
  /** The absolute paths of the description and of every file that it refers to. */
  readonly sources: readonly string[];
  readonly fetched: NewSpec["fetched"];
}

/**
 * A client of the config whose package nobody has made, as a command line asks for it.
 * @throws {UsageError} for a client that is complete, or that the config says something else about.
 */
export async function knownAddition(
  client: ConfiguredClient,
  { source, key, place }: AddRequest,
  config: ConfigFrame,
  cwd: string,
): Promise<Addition> {
  const { folder, allowHosts } = config;
  const already = `${basename(config.file)} already has a client "${key}"`;
  if (!isMissingPackage(client.output)) throw new UsageError(already);
  const absolute = (spec: string, from: string): string =>
    isUrl(spec) ? spec : resolve(from, spec);
  if (source !== undefined && absolute(source, cwd) !== absolute(client.spec, folder)) {
    throw new UsageError(
      `${already}, made from ${withoutSecrets(client.spec)}; \`openapi-clients add --name ${key}\` makes its package`,
    );
  }
  if (place !== undefined && place.folder !== client.output.folder) {
    throw new UsageError(`${already}, whose package is ${shownPath(client.output.folder, config)}`);
  }
  const sources: string[] = [];
  const onRead = (location: string): void => void sources.push(location);
  const side = await readSide({ ...client, options: { cwd: folder, allowHosts, onRead } });
  const model = new ApiModel(side.document);
  const diagnostics = [...side.diagnostics, ...checkDocument(side.document, model)];
  return { client, model, diagnostics, sources: filesOf(sources), fetched: undefined };
}

/**
 * A client that the config does not have yet.
 * @param outputFor where a client of a name goes.
 * @param cwd what a path in `source` is relative to.
 * @throws {DocumentError} when the description cannot be read.
 * @throws {UsageError} when its name or its folder is that of another client.
 */
export async function newAddition(
  source: string,
  name: ClientKey,
  outputFor: (key: string) => ClientOutput | Promise<ClientOutput>,
  config: ConfigFrame,
  cwd: string,
): Promise<Addition> {
  const { key, document, path, sources, fetched } = await readNewSpec(source, name, {
    cwd,
    root: config.folder,
    specsFolder: specsFolderOf(config.clients.map(({ spec }) => spec)),
    allowHosts: config.allowHosts,
  });
  refuseTakenName(key, config);
  const output = await outputFor(key);
  refuseTaken(output, config);
  const client: ConfiguredClient = {
    key,
    clientName: clientNameOf(key),
    spec: path,
    overlays: [],
    output,
    upstream: fetched?.url,
    errors: "result",
    types: "client",
    absentMethods: "omitted",
    ownOverlays: [],
  };
  const model = new ApiModel(document);
  return { client, model, diagnostics: checkDocument(document, model), sources, fetched };
}

/** Names are part of file names, which some file systems do not tell apart by case, and of names in code. */
function refuseTakenName(key: string, { clients }: ConfigFrame): void {
  const clientName = clientNameOf(key);
  for (const other of clients) {
    const meets =
      other.key.toLowerCase() === key.toLowerCase()
        ? "which differs in capital letters alone"
        : other.clientName === clientName
          ? `which has create${clientName}Client too`
          : undefined;
    if (meets === undefined) continue;
    throw new UsageError(`--name ${key} meets the client "${other.key}", ${meets}; take another`);
  }
}

function refuseTaken(output: ClientOutput, config: ConfigFrame): void {
  const shown = shownPath(output.folder, config);
  const owner = config.clients.find(
    (other) => isSameOutput(other.output, output) || isInsideGenerated(output, other.output),
  );
  if (owner !== undefined) {
    throw new UsageError(
      `${shown} is already the folder of "${owner.key}"; each client needs its own`,
    );
  }
  for (const { key, output: other } of config.clients) {
    if (isInsideOther(output, other))
      throw new UsageError(
        `${shown} is inside the folder of "${key}"; each client needs its own folder`,
      );
    if (isInsideOther(other, output))
      throw new UsageError(
        `${shown} has the folder of "${key}" inside it; each client needs its own folder`,
      );
  }
}

/** What the config gets for a new client. */
export function entryOf({ client, fetched }: Addition, config: ConfigFrame): ConfigEntry {
  const { key, spec, output } = client;
  return {
    key,
    spec,
    [output.kind]: shownPath(output.folder, config),
    ...(fetched !== undefined && { upstream: fetched.url }),
  };
}

/** The copies of a description that came from a URL, and of the files that it refers to; none of one that did not. */
export function fetchedFiles({ fetched }: Addition): FileChange[] {
  return (fetched?.files ?? []).map(({ path, text }) => ({ path, text, isNew: true }));
}
