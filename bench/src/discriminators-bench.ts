import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { neverTypes } from "./discriminators/never-types.ts";
import { schemaProgram } from "./discriminators/schema-program.ts";
import { stripDiscriminators } from "./discriminators/stripped.ts";
import { toldApart } from "./discriminators/told-apart.ts";
import { generateOne } from "./public-descriptions/generate-one.ts";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";

/** What was found in one description. */
interface Finding {
  /** Where a type is `never` that is not without the discriminators. */
  readonly nevers: readonly string[];
  readonly unions: number;
  /** Where a union does not narrow, and why. */
  readonly overlapping: readonly string[];
}

/**
 * Reads the types of each public description that has a discriminator with the TypeScript compiler, once as they are and
 * once without any discriminator: what is `never` only as they are is a fault of ours. Lists what is found on standard
 * error.
 */
export async function benchDiscriminators(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-discriminators-"));
  try {
    const { root, files } = installDescriptions(folder);
    const withOne = files.filter((file) =>
      readFileSync(join(root, file), "utf8").includes('"discriminator"'),
    );
    const findings = new Map<string, Finding>();
    for (const file of withOne) {
      const finding = await readOne(root, file, join(folder, "stripped"));
      if (finding !== undefined) findings.set(file, finding);
    }
    return tableOf(findings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What there is to find in one description, `undefined` where it is refused or no schema has a discriminator. */
async function readOne(root: string, file: string, scratch: string): Promise<Finding | undefined> {
  const { value, found } = stripDiscriminators(JSON.parse(readFileSync(join(root, file), "utf8")));
  if (found.length === 0) return undefined;
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, "spec.json"), JSON.stringify(value));
  const texts: string[] = [];
  for (const [place, name] of [
    [root, file],
    [scratch, "spec.json"],
  ] as const) {
    const { files } = await generateOne(place, name);
    const types = files?.find((one) => one.name === "types.ts");
    if (types === undefined) return undefined;
    texts.push(types.text);
  }
  const [text = "", without = ""] = texts;
  const program = schemaProgram(text);
  const expected = neverTypes(schemaProgram(without));
  const nevers = [...neverTypes(program)].filter((place) => !expected.has(place));
  const unions = found
    .filter(({ variants }) => variants > 1)
    .flatMap((one) => {
      const result = toldApart(program, one);
      return result === undefined ? [] : [{ place: one.tokens.join("/"), result }];
    });
  const overlapping = unions.flatMap(({ place, result }) =>
    result === true ? [] : [`${place}: ${result}`],
  );
  for (const place of nevers) console.error(`${file}: ${place} is never`);
  for (const line of overlapping) console.error(`${file}: ${line}`);
  return { nevers, unions: unions.length, overlapping };
}

function tableOf(findings: ReadonlyMap<string, Finding>): string {
  const all = [...findings.values()];
  const count = (of: (finding: Finding) => number): number =>
    all.reduce((sum, finding) => sum + of(finding), 0);
  const rows: (readonly [name: string, value: number])[] = [
    [`descriptions of npm \`${PUBLIC_DESCRIPTIONS}\` with discriminators`, all.length],
    ["types that are `never` by a discriminator", count(({ nevers }) => nevers.length)],
    ["in descriptions", all.filter(({ nevers }) => nevers.length > 0).length],
    ["discriminated unions of several variants in schemas", count(({ unions }) => unions)],
    ["of these, with variants that do not narrow", count(({ overlapping }) => overlapping.length)],
  ];
  return ["| | |", "| --- | --: |", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}
