import type { ClientOptions } from "openapi-fetch";
import { expectTypeOf, test } from "vitest";

import {
  idempotencyKey,
  observedFetch,
  resilientFetch,
  wholeBody,
  type Fetch,
} from "../../src/index.ts";

test("it is a fetch, and what generated clients take for one", () => {
  expectTypeOf(resilientFetch()).toExtend<typeof fetch>();
  expectTypeOf(resilientFetch()).toExtend<NonNullable<ClientOptions["fetch"]>>();
  expectTypeOf<typeof fetch>().toExtend<Fetch>();
});

test("options are known by name", () => {
  // @ts-expect-error There is no `retry`.
  expectTypeOf(resilientFetch({ retry: 3 })).toEqualTypeOf<Fetch>();
  // @ts-expect-error APIs differ in the header.
  expectTypeOf(idempotencyKey({})).toBeFunction();
});

test("what it is made of can be put into one another", () => {
  expectTypeOf(observedFetch({}, wholeBody(resilientFetch()))).toEqualTypeOf<Fetch>();
  expectTypeOf(wholeBody(fetch)).toEqualTypeOf<Fetch>();
});
