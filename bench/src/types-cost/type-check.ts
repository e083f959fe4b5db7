import { join } from "node:path";
import { median } from "../median.ts";
import { measureProcess } from "../measure-process.ts";
import { packageFolder, packageVersion, root } from "../repository.ts";

/** A compiler, and what follows `node` to start it. */
export interface Compiler {
  readonly name: string;
  readonly words: readonly string[];
}

/** The compiler that most use, which is written in JavaScript. Its clock shows CPU time. */
export const typescript5: Compiler = {
  name: `TypeScript ${packageVersion("typescript")}`,
  words: [
    "--require",
    join(import.meta.dirname, "cpu-clock.cjs"),
    join(packageFolder("typescript"), "bin/tsc"),
  ],
};

/** The native compiler, whose clock shows the time of the day. With several threads, what it counts would depend on which file meets which checker. */
export const typescript7: Compiler = {
  name: "TypeScript 7",
  words: [join(root, "node_modules/typescript/bin/tsc"), "--singleThreaded"],
};

/** What a compiler needed for a program. */
export interface TypeCheck {
  /** What the compiler itself says of the part that checks, in the time of its clock. */
  readonly checkSeconds: number;
  /** Of the whole process, which also reads and parses. */
  readonly cpuSeconds: number;
  readonly instantiations: number;
}

/**
 * Checks a project.
 *
 * @throws Error when it has a type error, or when the compiler does not say what it needed.
 */
export function typeCheck({ name, words }: Compiler, project: string): TypeCheck {
  const { cpuSeconds, output } = measureProcess({
    words: [...words, "-p", ".", "--noEmit", "--extendedDiagnostics"],
    cwd: project,
  });
  const figure = (label: string): number => {
    const found = new RegExp(`^${label}: +([\\d.]+)`, "m").exec(output)?.[1];
    if (found === undefined) throw new Error(`${name} prints no "${label}":\n${output}`);
    return Number(found);
  };
  return {
    checkSeconds: figure("Check time"),
    cpuSeconds,
    instantiations: figure("Instantiations"),
  };
}

/** The median of each figure. */
export function medianCheck(checks: readonly TypeCheck[]): TypeCheck {
  return {
    checkSeconds: median(checks.map(({ checkSeconds }) => checkSeconds)),
    cpuSeconds: median(checks.map(({ cpuSeconds }) => cpuSeconds)),
    instantiations: median(checks.map(({ instantiations }) => instantiations)),
  };
}
