import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isTypeScript } from "@convex-openapi/test-support/compared-types";
import { installDescriptions, PUBLIC_DESCRIPTIONS } from "./public-descriptions/installed.ts";
import { RawDescription } from "./public-descriptions/raw-description.ts";
import { type ChosenCall, chosenCalls } from "./public-libraries/chosen-calls.ts";
import {
  CompiledConsumers,
  type CompiledDescription,
  type Complaint,
  type Side,
} from "./public-libraries/compiled-consumers.ts";
import { consumerOf, libraries } from "./public-libraries/consumer-code.ts";
import { readDescription } from "./public-types/compared-description.ts";
import { packageVersion } from "./repository.ts";

/** Of the descriptions by name, every so manieth is taken: large ones and small ones as they come. */
const step = 25;

/** The compilers, by the names of their packages in `bench/package.json`. */
const compilers = ["typescript-5.4", "typescript", "typescript-7"] as const;

/** What one compiler says of one description and library. */
interface Judged {
  readonly compiler: (typeof compilers)[number];
  readonly complaints: readonly Complaint[];
}

/**
 * Compiles code over `paths` for every library that takes them, with our types of public descriptions and with those of
 * openapi-typescript, by three compilers. What is refused, and errors that only our types give, are listed on standard
 * error; one of these ends the program with 1.
 */
export async function benchPublicLibraries(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-libraries-"));
  try {
    const { root, files } = installDescriptions(folder);
    const names: string[] = [];
    const calls: ChosenCall[] = [];
    const descriptions: CompiledDescription[] = [];
    for (const file of files.filter((_, index) => index % step === 0)) {
      const read = await readDescription(root, file);
      if ("by" in read) {
        console.error(`${file} is refused by ${read.by}: ${read.why}`);
        continue;
      }
      if (!isTypeScript(read.theirs)) {
        console.error(`${file}: theirs is no TypeScript`);
        continue;
      }
      const chosen = chosenCalls(new RawDescription(read.value));
      names.push(file);
      calls.push(...chosen);
      descriptions.push({ ours: read.ours, theirs: read.theirs, consumer: consumerOf(chosen) });
    }
    const project = new CompiledConsumers(join(folder, "consumers"), descriptions);
    const judged = compilers.map((compiler) => ({
      compiler,
      complaints: project.complaints(compiler),
    }));
    for (const { compiler, complaints } of judged) report(names, compiler, complaints);
    return tableOf(names.length, calls, judged);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(
  names: readonly string[],
  compiler: string,
  complaints: readonly Complaint[],
): void {
  for (const { index, library, text } of onlyOurs(complaints)) {
    process.exitCode = 1;
    console.error(`${names[index] ?? ""} ${library} ${compiler} | ${text}`);
  }
}

/** Errors of ours in lines in which theirs gives none. */
function onlyOurs(complaints: readonly Complaint[]): Complaint[] {
  const keyOf = ({ index, line }: Complaint): string => `${index} ${line ?? ""}`;
  const theirs = new Set(complaints.filter(({ side }) => side === "theirs").map(keyOf));
  return complaints.filter((one) => one.side === "ours" && !theirs.has(keyOf(one)));
}

function tableOf(count: number, calls: readonly ChosenCall[], judged: readonly Judged[]): string {
  const versions = judged.map(({ compiler }) => packageVersion(compiler));
  const rows = [...libraries, "types", undefined].map((library) => {
    const cells = judged.map(({ complaints }) => {
      const own = complaints.filter((one) => library === undefined || one.library === library);
      const of = (side: Side): number => own.filter((one) => one.side === side).length;
      return `${of("ours")} / ${of("theirs")} / ${onlyOurs(own).length}`;
    });
    const name =
      library === undefined
        ? "all"
        : library === "types"
          ? "the types themselves"
          : `${library} ${packageVersion(library)}`;
    return `| ${[name, ...cells].join(" | ")} |`;
  });
  const reading = calls.filter(({ method }) => method === "get").length;
  const sending = calls.filter(({ body }) => body !== undefined).length;
  return [
    `Every ${step}th of npm \`${PUBLIC_DESCRIPTIONS}\` by name that both make types of: ${count} descriptions, ${calls.length} operations, of which ${reading} are read and ${sending} are sent a body. Errors with ours / with theirs / in lines in which only ours has one.`,
    "",
    `| | ${versions.map((version) => `TypeScript ${version}`).join(" | ")} |`,
    `| --- |${" --: |".repeat(versions.length)}`,
    ...rows,
  ].join("\n");
}
