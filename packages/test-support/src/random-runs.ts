/** Whether this is `pnpm test:random`, which takes minutes. */
export const many: boolean = process.env["RANDOM_RUNS"] === "many";

/** How many random values a property is tried with: these in every run of the tests, twenty times as many in `pnpm test:random`. */
export function runs(count: number): number {
  return many ? count * 20 : count;
}
