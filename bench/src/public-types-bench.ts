import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Difference, differing } from "@convex-openapi/test-support/compared-types";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";
import {
  type ComparedDescription,
  readDescription,
  withOurComponents,
} from "./public-types/compared-description.ts";
import { explainedRows, Kinds } from "./public-types/kinds.ts";
import { groupOf, groups } from "./public-types/written-part.ts";

/** Of the descriptions by name, every so manieth is compared. */
const step = 4;

/** How much code the compiler gets at once, in characters: it needs about a hundred bytes of memory for each. */
const maxBatchLength = 20_000_000;

/** A type that differs. */
interface Finding extends Difference {
  readonly file: string;
  /** Whether it differs when all that it refers to is the same. */
  readonly byItself: boolean;
  /** The row of the document that explains it, where it differs by itself. */
  readonly row: string | undefined;
}

/**
 * Compares our types of public descriptions with those that openapi-typescript makes: what fits one has to fit the other.
 * What is refused and what differs is listed on standard error; a difference that no row of the document explains ends
 * the program with 1.
 */
export async function benchPublicTypes(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-types-"));
  try {
    explainedRows();
    const { root, files } = installDescriptions(folder);
    const chosen = files.filter((_, index) => index % step === 0);
    const types: string[] = [];
    const findings: Finding[] = [];
    const refused = { ours: 0, theirs: 0 };
    let batch: ComparedDescription[] = [];
    let length = 0;
    const finish = async (): Promise<void> => {
      findings.push(...(await findingsIn(batch)));
      batch = [];
      length = 0;
    };
    for (const file of chosen) {
      const read = await readDescription(root, file);
      if ("by" in read) {
        refused[read.by] += 1;
        console.error(`${file} is refused by ${read.by}: ${read.why}`);
        continue;
      }
      types.push(...read.types);
      batch.push(read);
      length += read.ours.length + read.theirs.length;
      if (length > maxBatchLength) await finish();
    }
    await finish();
    report(findings);
    return tablesOf(chosen.length, refused, types, findings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function findingsIn(batch: readonly ComparedDescription[]): Promise<Finding[]> {
  const pairs = Object.fromEntries(batch.map((one) => [one.file, one]));
  const found = await differing("typescript-7", pairs);
  const differ = batch.filter(({ file }) => (found[file] ?? []).length > 0);
  const alone = await differing(
    "typescript-7",
    Object.fromEntries(
      differ.map((one) => [
        one.file,
        {
          ours: one.ours,
          theirs: withOurComponents(one.theirs),
          types: (found[one.file] ?? []).map(({ type }) => type),
        },
      ]),
    ),
  );
  return differ.flatMap(({ file, value }) => {
    const kinds = new Kinds(value);
    const itself = new Map((alone[file] ?? []).map((one) => [one.type, one]));
    return (found[file] ?? []).map((one): Finding => {
      const { type, why } = itself.get(one.type) ?? one;
      const byItself = itself.has(type);
      return { file, type, why, byItself, row: byItself ? kinds.rowOf(type) : undefined };
    });
  });
}

function report(findings: readonly Finding[]): void {
  for (const { file, type, byItself, row, why } of findings) {
    const reason = byItself ? (row ?? "no row of the document") : "by what it refers to";
    console.error(`${file} ${type}: ${reason} | ${why}`);
    if (byItself && row === undefined) process.exitCode = 1;
  }
}

function tablesOf(
  count: number,
  refused: Readonly<Record<"ours" | "theirs", number>>,
  types: readonly string[],
  findings: readonly Finding[],
): string {
  const rows = [...groups, undefined].map((group) => {
    const isIn = ({ type }: Pick<Finding, "type">): boolean =>
      group === undefined || groupOf(type) === group;
    const compared = types.filter((type) => isIn({ type })).length;
    const different = findings.filter(isIn);
    const alone = different.filter(({ byItself }) => byItself).length;
    const same = compared - different.length;
    const share = ((100 * same) / compared).toFixed(1);
    return `| ${[group ?? "all", compared, same, `${share} %`, alone].join(" | ")} |`;
  });
  const kinds = [...explainedRows(), undefined].map((row) => {
    const alone = findings.filter((one) => one.byItself && one.row === row);
    const files = new Set(alone.map(({ file }) => file)).size;
    return `| ${[row ?? "no row", alone.length, files].join(" | ")} |`;
  });
  const differ = new Set(findings.map(({ file }) => file)).size;
  return [
    `Every ${step}th of npm \`${PUBLIC_DESCRIPTIONS}\` by name: ${count} descriptions, of which openapi-typescript refuses ${refused.theirs} and we ${refused.ours}; in ${differ} of the others there is a difference.`,
    "",
    "| | compared | the same | | differ by themselves |",
    "| --- | --: | --: | --: | --: |",
    ...rows,
    "",
    "| the row of the document that explains it | types that differ by themselves | in descriptions |",
    "| --- | --: | --: |",
    ...kinds,
  ].join("\n");
}
