import { statSync } from "node:fs";
import { join } from "node:path";
import { ApiModel, pagesOf, type Pagination } from "@convex-openapi/document/model";
import { DocumentError, readDocument } from "@convex-openapi/document/read";

/** Descriptions up to this size, in bytes. */
const LARGEST = 3_000_000;

const kinds: readonly Pagination["kind"][] = ["cursor", "link", "next", "offset", "page"];

/**
 * How many operations have pages that are found by rule, and of how many providers they are, as a table.
 * @param files JSON files, from the folder `root`, of which those of OpenAPI 3 count.
 */
export async function countFoundPages(root: string, files: readonly string[]): Promise<string> {
  const found = new Map<string, { operations: number; readonly providers: Set<string> }>(
    kinds.map((kind) => [kind, { operations: 0, providers: new Set() }]),
  );
  let descriptions = 0;
  for (const file of files) {
    const model = await modelOf(root, file);
    if (model === undefined) continue;
    descriptions += 1;
    for (const operation of model.operations) {
      const pages = pagesOf(operation);
      const count = pages?.origin === "found" ? found.get(pages.pagination.kind) : undefined;
      if (count === undefined) continue;
      count.operations += 1;
      count.providers.add(file.split("/")[0]?.replace(/\.json$/, "") ?? file);
    }
  }
  return [
    `Found in the ${descriptions.toLocaleString("en")} descriptions of OpenAPI 3 up to 3 MB that can be read:`,
    "",
    "| kind | operations | providers |",
    "| --- | --: | --: |",
    ...[...found].map(
      ([kind, { operations, providers }]) => `| \`${kind}\` | ${operations} | ${providers.size} |`,
    ),
  ].join("\n");
}

/** `undefined` where there is none of OpenAPI 3, or where the description is refused. */
async function modelOf(root: string, file: string): Promise<ApiModel | undefined> {
  if (statSync(join(root, file)).size > LARGEST) return undefined;
  try {
    return new ApiModel(await readDocument(file, { cwd: root }));
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}
