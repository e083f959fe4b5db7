import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareContenders, type Contender } from "./compare-contenders.ts";
import { toMarkdownTable } from "./contender-tables.ts";
import {
  gitHubDescription,
  openapiTypes,
  openapiTypescript,
  packageVersion,
  root,
} from "./repository.ts";
import { greeter } from "./small-spec-bench.ts";

/** What it takes to make the types of a small, a usual and a large description, beside openapi-typescript. */
export function benchTypesProgram(rounds: number): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-types-program-"));
  const small = join(folder, "greeter.json");
  writeFileSync(small, JSON.stringify(greeter, null, 2));
  const descriptions: readonly (readonly [name: string, path: string])[] = [
    ["one operation", small],
    [
      "158 KB, our specs/deployment-admin-openapi.json",
      join(root, "specs/deployment-admin-openapi.json"),
    ],
    ["GitHub, 12 MB", gitHubDescription],
  ];
  const tables = descriptions.map(([name, path]) => {
    const program = (title: string, bin: string, out: string): Contender => ({
      name: title,
      jobs: [{ input: name, words: [bin, path, "-o", join(folder, out)], cwd: folder }],
    });
    const contenders = [
      program(
        `openapi-typescript ${packageVersion("openapi-typescript")}`,
        openapiTypescript,
        "theirs.ts",
      ),
      program("openapi-types", openapiTypes, "ours.ts"),
    ];
    return `**${name}**\n\n${toMarkdownTable(compareContenders(contenders, rounds))}`;
  });
  rmSync(folder, { recursive: true });
  return tables.join("\n\n");
}
