import { createHash } from "node:crypto";
import type { TheirTest } from "./their-tests.ts";

/** Why types of ours differ from the wanted ones. */
export const reasons = {
  "all values": "A discriminated schema has the values of all schemas that are made of it.",
  "inline base":
    "A part of `allOf` with a discriminator and without a name makes a base of the schema: any schema made of it selects.",
  "no TypeScript": "What is wanted does not compile.",
  $defs: "`$defs` holds no value, so there is no property of that name.",
  "own values":
    "A list of `enumValues` has the type of its values, and not of those of all variants.",
  "item schema": "The items of a sequence are not the content, which is the sequence.",
  misplaced: "A `$ref` to a schema, where an operation stands, says nothing.",
  both: "What stands beside `oneOf` counts with it: `null` fits no variant.",
  "listed values": "`enum` lists values, and `{ $ref }` in it is one.",
  location: "A schema always has a location, so that its own anchor is found.",
  resource: "A `$dynamicRef` without `#` leads to another file.",
  itself: "A schema that is a reference to itself says nothing.",
} satisfies Readonly<Record<string, string>>;

/** The key of a reason. */
export type Reason = keyof typeof reasons;

/** By the tests that have them, see {@link idOf}: their titles are not ours to repeat. */
const tests: Readonly<Record<Reason, readonly string[]>> = {
  "all values": ["0989b988a9"],
  "inline base": ["db0e07c9c3"],
  "no TypeScript": ["38d7ed8056", "8e750f5267"],
  $defs: [
    "101824fe25",
    "51c4c5fb1b",
    "3a989741bc",
    "a0e0c9b742",
    "1f220c123d",
    "70533e5249",
    "985cf59fc5",
    "8019ceb198",
    "63a1383dce",
  ],
  "own values": ["198dcc1975", "6c015cb9ce", "d782e94bfa"],
  "item schema": ["cc435a5f2c", "1ef3fa0266"],
  misplaced: ["fa82f2a59b"],
  both: ["e6953516f2"],
  "listed values": ["550c029ac7"],
  location: ["dac56dfa35"],
  resource: ["f21bc5ead9"],
  itself: ["4c53fe2c61"],
};

const byTest = new Map(
  (Object.keys(tests) as Reason[]).flatMap((reason) =>
    tests[reason].map((id): [string, Reason] => [id, reason]),
  ),
);

/** The reason for which a test differs; `undefined` where none is known. */
export function reasonOf(test: TheirTest): Reason | undefined {
  return byTest.get(idOf(test));
}

/** A test as the list of reasons has it. */
export function idOf({ file, title }: TheirTest): string {
  return createHash("sha256").update(`${file} ${title}`).digest("hex").slice(0, 10);
}
