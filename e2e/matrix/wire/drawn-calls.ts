import fc from "fast-check";
import type { CalledOperation } from "../../../packages/generator/test/wire/judged-calls.ts";
import { bodyCalls } from "../../../packages/generator/test/wire/random-bodies.ts";
import {
  multipartCalls,
  styledFormCalls,
  urlencodedCalls,
} from "../../../packages/generator/test/wire/random-forms.ts";
import { parameterCalls } from "../../../packages/generator/test/wire/random-parameters.ts";

/** The same in each run: a runtime is compared with what it did before. */
const seed = 20261129;

const counts: readonly (readonly [fc.Arbitrary<CalledOperation>, numRuns: number])[] = [
  [parameterCalls, 300],
  [bodyCalls, 75],
  [multipartCalls, 75],
  [urlencodedCalls, 75],
  [styledFormCalls, 300],
];

/** What the property tests of the generator try, drawn once for all runtimes. */
export function drawnCalls(): CalledOperation[] {
  return counts.flatMap(([operation, numRuns]) => fc.sample(operation, { seed, numRuns }));
}
