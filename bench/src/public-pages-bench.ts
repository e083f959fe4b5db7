import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bodyPointer, type Pagination } from "@convex-openapi/document/model";
import { listInit } from "./public-calls/called-operation.ts";
import { type Generated, keyOf, loadClient, successOf } from "./public-calls/loaded-client.ts";
import { countFoundPages } from "./public-calls/count-found-pages.ts";
import { callPages, type Pages } from "./public-calls/page-calls.ts";
import { RecordingServer } from "./public-calls/recording-server.ts";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";
import { type PublicList, publicLists } from "./public-calls/public-lists.ts";

/**
 * Reads lists of public APIs with the functions for their pages, each from a server that is made from the description
 * and knows nothing of the client. What is wrong is listed on standard error.
 *
 * @throws Error when npm cannot fetch the descriptions.
 */
export async function benchPublicPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-pages-"));
  const server = new RecordingServer();
  try {
    const baseUrl = await server.start();
    const { root, files } = installDescriptions(folder);
    const rows: string[] = [];
    for (const list of publicLists) {
      const { requests, fault } = await read(folder, root, list, server, baseUrl);
      if (fault !== undefined) console.error(`${list.file} ${list.operation}: ${fault}`);
      const outcome = fault === undefined ? "as they are" : "differ";
      const { kind } = list.pages;
      const how = list.isFound ? "found" : "declared";
      const name = list.file.replace(/\.json$/, "");
      rows.push(
        `| \`${kind}\` | ${name}: \`${list.operation}\` | ${how} | ${requests} | ${outcome} |`,
      );
    }
    const head = `Descriptions of npm \`${PUBLIC_DESCRIPTIONS}\`.\n\n| kind | list | pages | requests | items, pages, limits and requests |\n| --- | --- | --- | --: | --- |`;
    return [head, ...rows, "", await countFoundPages(root, files)].join("\n");
  } finally {
    server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function read(
  folder: string,
  root: string,
  { file, operation: name, pages, isFound }: PublicList,
  server: RecordingServer,
  baseUrl: string,
): Promise<{ readonly requests: number; readonly fault: string | undefined }> {
  const overlay = join(folder, "pages.overlay.json");
  writeFileSync(overlay, JSON.stringify(overlayOf(name, pages)));
  const loaded = await loadClient(folder, root, file, isFound ? [] : [overlay]);
  const client = loaded?.module.createApiClient?.({ baseUrl });
  if (!loaded || !client) return { requests: 0, fault: "has no client" };
  const key = name.replace(/^[A-Z]+/, (method) => method.toLowerCase());
  const operation = loaded.operations.get(key);
  const call = await pagesFunction(loaded.module, client, key);
  if (!operation || !call) return { requests: 0, fault: "has no function" };
  const init = { baseUrl, ...listInit(loaded.description, operation, pages) };
  const page = successOf(loaded.description, operation);
  return callPages(pages, page, server, baseUrl, (more) => call(client, { ...init, ...more }));
}

/** The function for the pages of an operation, beside the one that calls it. */
async function pagesFunction(
  module: Generated,
  client: object,
  key: string,
): Promise<((client: object, init: object) => Pages) | undefined> {
  for (const [name, call] of Object.entries(module.functions)) {
    if ((await keyOf(client, call)) !== key) continue;
    return module[`${name}Pages`] as ((client: object, init: object) => Pages) | undefined;
  }
  return undefined;
}

function overlayOf(operation: string, pages: Pagination): object {
  const [method = "", path = ""] = operation.split(" ");
  const target = `$.paths[${JSON.stringify(path)}].${method.toLowerCase()}`;
  const declaration = Object.entries(pages).map(([key, value]: [string, unknown]) => [
    key,
    Array.isArray(value) ? bodyPointer(value as string[]) : value,
  ]);
  const update = { "x-pagination": Object.fromEntries(declaration) as object };
  const info = { title: "Pages", version: "1.0.0" };
  return { overlay: "1.0.0", info, actions: [{ target, update }] };
}
