import type { ConvexInt64 } from "@convex-openapi/deployment-client";

import type { ConvexValue } from "../values/convex-value.ts";

/** A schema of the Admin API as its values are after decoding: 64-bit integers are `bigint`. */
export type Decoded<Schema> = unknown extends Schema
  ? ConvexValue
  : ConvexInt64 extends Schema
    ? bigint
    : Schema extends object
      ? { [Field in keyof Schema]: Decoded<Schema[Field]> }
      : Schema;
