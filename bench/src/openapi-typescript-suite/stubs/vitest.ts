/** Stands in for vitest in their tests: remembers them, and what they expect. */
import { expectOf, group, test as remember } from "../recorder.ts";

type Body = (...values: never[]) => unknown;

/** What `test` and `describe` are: a function with others on it. */
interface Suite {
  (title: string, body: Body): void;
  skipIf(skips?: boolean): Suite;
  each(rows: readonly unknown[]): Suite;
}

function suite(run: (title: string, body: () => unknown) => void): Suite {
  const each =
    (rows: readonly unknown[]) =>
    (title: string, body: Body): void => {
      for (const row of rows) {
        const values = (Array.isArray(row) ? row : [row]) as never[];
        const shown = typeof values[0] === "string" ? values[0] : JSON.stringify(row);
        run(
          title.replace(/%\w/, () => shown),
          () => body(...values),
        );
      }
    };
  const all: Suite = Object.assign((title: string, body: Body) => run(title, body), {
    skipIf: () => all,
    each: (rows: readonly unknown[]) =>
      Object.assign(each(rows), { skipIf: () => all, each: () => all }),
  });
  return all;
}

/** A group of tests. */
export const describe: Suite = suite(group);

/** A test. */
export const test: Suite = suite(remember);

/** A test, by its other name. */
export const it: Suite = test;

/** Something that can be called and read at any depth and does nothing. */
const nothing: object = new Proxy(() => nothing, {
  get: (_, key) => (key === "then" ? undefined : nothing),
  apply: () => nothing,
});

/** What is expected of something. Only what says the text of types is remembered. */
export function expect(actual: unknown): object {
  return new Proxy(nothing, {
    get: (_, key) => {
      if (key === "toBe" || key === "toEqual") {
        return (want: unknown) => typeof want === "string" && expectOf(actual, want);
      }
      if (key === "toMatchFileSnapshot") return (file: string) => expectOf(actual, { file });
      return nothing;
    },
  });
}

/** What sets tests up does nothing. */
export const [beforeAll, afterAll, beforeEach, afterEach, vi, assert] = Array.from(
  { length: 6 },
  () => nothing,
);
