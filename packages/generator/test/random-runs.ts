import { compilers } from "./compile.ts";

/** Whether this is `pnpm test:random`, which takes minutes. */
const many = process.env["RANDOM_RUNS"] === "many";

/** How many random values a property is tried with: these in every run of the tests, ten times as many in `pnpm test:random`. */
export function runs(count: number): number {
  return many ? count * 10 : count;
}

/** The compilers that compile what random descriptions become. The older one takes as long as all others together. */
export const compilersOfRandomCode: readonly (typeof compilers)[number][] = many
  ? compilers
  : ["typescript-7"];
