import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ourClients } from "./client-list.ts";
import { compareContenders, type Contender } from "./compare-contenders.ts";
import { toPlainTable } from "./contender-tables.ts";
import { gitHubDescription, openapiClients } from "./repository.ts";

interface Description {
  paths: Record<string, Record<string, { operationId?: string }>>;
  components: { schemas: Record<string, Schema> };
}

interface Schema {
  properties?: Record<string, object>;
  required?: string[];
  description?: string;
}

/** `openapi-clients diff` of two pairs: our largest spec and GitHub's, each against an edited copy. */
export function benchDiff(rounds: number): string {
  const { deployment } = ourClients();
  if (!deployment) throw new Error("clients.config.ts has no client named deployment");
  const folder = mkdtempSync(join(tmpdir(), "bench-diff-"));
  try {
    const contenders = [deployment.spec, gitHubDescription].map((base, index): Contender => {
      const text = readFileSync(base, "utf8");
      const head = join(folder, `${index}.json`);
      const edits = writeEdited(text, head);
      const size = `${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`;
      return {
        name: `${size}, ${edits} edits`,
        jobs: [
          {
            input: size,
            words: [openapiClients, "diff", base, head, "--format", "json", "--fail-on", "never"],
            cwd: folder,
          },
        ],
      };
    });
    return toPlainTable(compareContenders(contenders, rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Writes a copy in which every tenth schema with properties lost one, every tenth other gained one, and every
 * fiftieth operation is gone. Answers with the number of edits.
 */
function writeEdited(text: string, file: string): number {
  const description = JSON.parse(text) as Description;
  let edits = 0;
  const schemas = Object.values(description.components.schemas).filter(
    ({ properties }) => properties && Object.keys(properties).length > 1,
  );
  for (const [index, schema] of schemas.entries()) {
    const properties = schema.properties ?? {};
    const [name] = Object.keys(properties);
    if (index % 10 === 0 && name !== undefined) {
      delete properties[name];
      schema.required = schema.required?.filter((key) => key !== name) ?? [];
      edits += 1;
    } else if (index % 10 === 5) {
      properties["bench_added"] = { type: "string" };
      edits += 1;
    }
  }
  const paths = Object.entries(description.paths);
  for (const [index, [path]] of paths.entries()) {
    if (index % 50 !== 49) continue;
    delete description.paths[path];
    edits += 1;
  }
  writeFileSync(file, JSON.stringify(description, null, 2));
  return edits;
}
