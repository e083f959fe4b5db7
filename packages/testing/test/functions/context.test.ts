import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import {
  action,
  createFakeDeployment,
  internalMutation,
  mutation,
  query,
} from "../../src/index.ts";
import { callAny, errorText } from "../support/call.ts";

const deployment = createFakeDeployment({
  tables: { users: [{ _id: "u1", name: "Ada", age: 36 }, { name: "Grace" }] },
  environmentVariables: { GREETING: "hello" },
  functions: {
    "u:all": query(async (ctx) => await ctx.db.query("users").order("desc").collect()),
    "u:get": query(async (ctx, { id }: { id: string }) => await ctx.db.get(id)),
    "u:only": query(
      async (ctx, { name }: { name: string }) =>
        await ctx.db
          .query("users")
          .filter((user) => user["name"] === name)
          .unique(),
    ),
    "u:page": query(
      async (ctx, { opts }: { opts: null }) => await ctx.db.query("users").paginate(opts),
    ),
    "u:env": query((ctx) => ctx.env["GREETING"]),
    "u:rename": mutation(async (ctx, { id, name }: { id: string; name: string }) => {
      await ctx.db.patch(id, { name, age: undefined });
      return await ctx.db.get(id);
    }),
    "u:clear": mutation(async (ctx) => {
      for (const user of await ctx.db.query("users").collect()) await ctx.db.delete(user._id);
    }),
    "u:count": mutation(async (ctx) => {
      const [counter] = await ctx.db.query("counters").take(1);
      if (counter === undefined) return await ctx.db.insert("counters", { n: 1 });
      await nextTurn();
      await ctx.db.patch(counter._id, { n: Number(counter["n"]) + 1 });
      return counter._id;
    }),
    "u:add": internalMutation(
      async (ctx, { name }: { name: string }) => await ctx.db.insert("added", { name }),
    ),
    "u:viaAction": action(async (ctx) => {
      await ctx.runMutation("u:add", { name: "one" });
      throw new Error("after the write");
    }),
    "u:nestedMutation": mutation(async (ctx) => {
      await ctx.runMutation("u:add", { name: "nested" });
      throw new Error("rolls back both");
    }),
    "u:wrongType": action(async (ctx) => await ctx.runQuery("u:add")),
  },
});

describe("the database of a function", () => {
  it("has what was seeded, newest first when asked for", async () => {
    expect(await callAny(deployment, "u:all")).toMatchObject({
      value: [{ name: "Grace" }, { _id: "u1", name: "Ada" }],
    });
  });

  it("gives null for an id that it does not have", async () => {
    expect(await callAny(deployment, "u:get", { id: "nope" })).toMatchObject({ value: null });
  });

  it("refuses unique() where there are two", async () => {
    const twice = createFakeDeployment({
      tables: { users: [{ name: "Ada" }, { name: "Ada" }] },
      functions: { "u:only": query(async (ctx) => await ctx.db.query("users").unique()) },
    });
    expect(errorText(await callAny(twice, "u:only"))).toContain("more than one result");
  });

  it("refuses a page of nothing", async () => {
    const opts = { numItems: 0, cursor: null };
    expect(errorText(await callAny(deployment, "u:page", { opts }))).toContain("numItems");
  });

  it("removes a field that is set to undefined", async () => {
    const changed = await callAny(deployment, "u:rename", { id: "u1", name: "Augusta" });
    expect(changed).toMatchObject({ value: { _id: "u1", name: "Augusta" } });
    expect(deployment.documents("users")[0]).not.toHaveProperty("age");
  });

  it("refuses to change what is not there", async () => {
    const renamed = await callAny(deployment, "u:rename", { id: "nope", name: "x" });
    expect(errorText(renamed)).toContain("nonexistent document ID nope");
  });

  it("gives copies, so that a test cannot change the state by accident", () => {
    const [user] = deployment.documents("users");
    Object.assign(user ?? {}, { name: "Mallory" });
    expect(deployment.documents("users")[0]).toMatchObject({ name: "Augusta" });
  });
});

describe("mutations", () => {
  it("run one after the other, so that no update is lost", async () => {
    await callAny(deployment, "u:count");
    await Promise.all([1, 2, 3].map(async () => await callAny(deployment, "u:count")));
    expect(deployment.documents("counters")).toMatchObject([{ n: 4 }]);
  });

  it("write nothing when they throw, not even what a nested mutation wrote", async () => {
    await callAny(deployment, "u:nestedMutation");
    expect(deployment.documents("added")).toEqual([]);
  });
});

describe("an action", () => {
  it("keeps what its mutations wrote, even when it throws", async () => {
    expect(await callAny(deployment, "u:viaAction")).toMatchObject({ status: "error" });
    expect(deployment.documents("added")).toMatchObject([{ name: "one" }]);
  });

  it("cannot run a mutation as a query", async () => {
    expect(errorText(await callAny(deployment, "u:wrongType"))).toContain(
      "Trying to execute u:add as Query, but it is defined as Mutation.",
    );
  });
});

it("gives functions the environment variables of the moment", async () => {
  expect(await callAny(deployment, "u:env")).toMatchObject({ value: "hello" });
  deployment.state.environmentVariables.update([{ name: "GREETING", value: "bye" }]);
  expect(await callAny(deployment, "u:env")).toMatchObject({ value: "bye" });
});
