import { expectTypeOf, it } from "vitest";
import type { ConsoleLogEvent } from "../src/index.ts";

it("exports the types of the description", () => {
  expectTypeOf<ConsoleLogEvent>().not.toBeAny();
});
