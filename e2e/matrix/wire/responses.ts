import { isDeepStrictEqual } from "node:util";
import {
  bodiless,
  broken,
  empty,
  failures,
  files,
  itemStreams,
  pages,
  rejected,
  strangers,
  streams,
  successes,
  type ResponseCase,
} from "../../../packages/generator/test/wire/response-cases.ts";
import { give, type Answer } from "../../../packages/generator/test/wire/loopback.ts";
import { responsesOf } from "../../../packages/generator/test/wire/responses.ts";
import type { Program } from "./program.ts";
import type { ReadOrRejected } from "./read-responses.ts";

/** What the tests of the generator try. */
export const responseCases: readonly ResponseCase[] = [
  ...successes,
  ...files,
  ...itemStreams,
  ...streams,
  ...pages,
  ...strangers,
  ...failures,
  ...empty,
  ...bodiless,
  ...broken,
];

/** Reads the response of each case. */
export const readingProgram: Program = {
  paths: Object.fromEntries(
    responseCases.map(({ declared, method = "get" }, index) => [
      `/it${index}`,
      { [method]: { operationId: `call${index}`, responses: responsesOf(declared) } },
    ]),
  ),
  runner: ["read-responses.ts", "readResponses"],
  calls: responseCases.map(({ init = {} }, index) =>
    JSON.stringify({ name: `call${index}`, init }),
  ),
};

/** Answers the call of each case as the case has it. */
export const answerOfCase: Answer = (response) => {
  const index = Number(response.req.url?.split("/")[1]);
  give(responseCases[index]?.answer ?? { status: 404 }, response);
};

/** A text for each response that was read as something else. */
export function misreadResponses(report: readonly ReadOrRejected[]): string[] {
  if (report.length !== responseCases.length) throw new Error(`${report.length} calls came back`);
  return responseCases.flatMap(({ title, declared, expected }, index) => {
    const read = report[index];
    // As the report came.
    const data: unknown = JSON.parse(JSON.stringify(expected));
    const isRejected = "rejected" in (read ?? {});
    // Each runtime has errors of its own.
    if (isDeepStrictEqual(isRejected ? rejected : read, data)) return [];
    const lines = [
      `response ${index}, ${title}, declared as ${JSON.stringify(declared)}`,
      `expected ${JSON.stringify(data)}`,
      `was read as ${JSON.stringify(read)}`,
    ];
    return [lines.join("\n  ")];
  });
}
