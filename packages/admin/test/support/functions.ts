import {
  action,
  ConvexError,
  internalMutation,
  internalQuery,
  mutation,
  query,
  type SeedFunctions,
} from "@convex-openapi/testing";

/** What no JSON can say, as a function may return it. */
export const specialValues: {
  integer: bigint;
  bytes: ArrayBuffer;
  notANumber: number;
  infinity: number;
  minusZero: number;
} = {
  integer: 2n ** 62n,
  bytes: new Uint8Array([1, 2, 255]).buffer,
  notANumber: Number.NaN,
  infinity: -Infinity,
  minusZero: -0,
};

/** Functions for tests, one of each kind. */
export const seedFunctions: SeedFunctions = {
  "messages:list": query((ctx, { channel }: { channel?: string }) =>
    ctx.db
      .query("messages")
      .collect()
      .then((all) => all.filter((each) => channel === undefined || each["channel"] === channel)),
  ),
  "messages:send": mutation(async (ctx, args: { channel: string; text: string }) => {
    ctx.log.info("sending", args.text);
    return ctx.db.insert("messages", args);
  }),
  "messages:archive": action(() => "archived"),
  "values:special": query(() => specialValues),
  "values:echo": query((_ctx, args) => args),
  "values:nothing": query(() => undefined),
  "secrets:read": internalQuery(() => "inside"),
  "secrets:write": internalMutation((ctx, { text }: { text: string }) =>
    ctx.db.insert("secrets", { text }),
  ),
  "users:me": query((ctx) => ctx.auth.getUserIdentity()),
  "broken:query": query((ctx) => {
    ctx.log.warn("about to fail");
    throw new Error("boom");
  }),
  "broken:data": query(() => {
    throw new ConvexError({ reason: "TooLate", at: 5n });
  }),
  "broken:mutation": mutation(async (ctx) => {
    await ctx.db.insert("messages", { text: "never kept" });
    throw new Error("boom");
  }),
};

/** A component with a public query, mutation and a nested module. */
export const counterComponent: { readonly functions: SeedFunctions } = {
  functions: {
    "counter:value": query(() => 41n),
    "counter:increment": mutation(() => 42n),
    "nested/module:deep": query(() => "deep"),
  },
};
