import { describe, expect, it } from "vitest";
import { createFakeDeployment } from "../../src/index.ts";
import { callAny, errorText } from "../support/call.ts";

interface Page {
  readonly page: { readonly n?: number }[];
  readonly isDone: boolean;
  readonly continueCursor: string;
}

const deployment = createFakeDeployment({
  tables: {
    numbers: Array.from({ length: 25 }, (_, n) => ({ n })),
    many: Array.from({ length: 10_001 }, (_, n) => ({ n })),
    heavy: Array.from({ length: 6 }, (_, n) => ({ n, text: "x".repeat(1_000_000) })),
    empty: [],
    _storage: [{ sha256: "00", size: 1 }],
  },
  components: { waitlist: { tables: { entries: [{ n: 1 }] } } },
});

async function page(
  table: string,
  paginationOpts: unknown,
  order: "asc" | "desc" = "asc",
): Promise<Page> {
  const body = await callAny(deployment, "_system/cli/tableData", { table, order, paginationOpts });
  const { value } = body as { value?: Page };
  if (value === undefined) throw new Error(errorText(body));
  return value;
}

async function readAll(table: string, numItems: number, order: "asc" | "desc"): Promise<unknown[]> {
  const all: unknown[] = [];
  let cursor: string | null = null;
  for (;;) {
    const result: Page = await page(table, { numItems, cursor }, order);
    all.push(...result.page.map(({ n }) => n));
    if (result.isDone) return all;
    cursor = result.continueCursor;
  }
}

const numbers = Array.from({ length: 25 }, (_, n) => n);

describe("tables", () => {
  it("gives all names at once and says that it is done", async () => {
    const paginationOpts = { numItems: 1, cursor: null };
    expect(await callAny(deployment, "_system/cli/tables", { paginationOpts })).toEqual({
      status: "success",
      value: {
        page: ["empty", "heavy", "many", "numbers"].map((name) => ({ name })),
        isDone: true,
        continueCursor: "end",
      },
    });
  });

  it.each([
    ["nothing", undefined, "missing the required field `paginationOpts`"],
    ["no cursor", { numItems: 1 }, "`cursor` does not match"],
    ["a field that is not known", { numItems: 1, cursor: null, limit: 1 }, "extra field `limit`"],
    ["no items", { numItems: 0, cursor: null }, "numItems must be at least 1"],
    ["more than 32000 items", { numItems: 32_001, cursor: null }, "PageSizeTooLarge"],
  ])("refuses paginationOpts with %s", async (_what, paginationOpts, text) => {
    const body = await callAny(deployment, "_system/cli/tables", { paginationOpts });
    expect(errorText(body)).toContain(text);
  });
});

describe("tableData", () => {
  it.each([1, 7, 25, 100])("comes to the same documents in pages of %i", async (numItems) => {
    expect(await readAll("numbers", numItems, "asc")).toEqual(numbers);
    expect(await readAll("numbers", numItems, "desc")).toEqual([...numbers].reverse());
  });

  it("reads no more than 10000 documents a page, however many are asked for", async () => {
    const first = await page("many", { numItems: 32_000, cursor: null });
    expect([first.page.length, first.isDone]).toEqual([10_000, false]);
    const rest = await page("many", { numItems: 32_000, cursor: first.continueCursor });
    expect([rest.page.length, rest.isDone]).toEqual([1, true]);
  });

  it("reads about 5 MB a page", async () => {
    const first = await page("heavy", { numItems: 100, cursor: null });
    expect([first.page.length, first.isDone]).toEqual([5, false]);
    expect(await readAll("heavy", 100, "asc")).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("goes on at the right place when the last document of a page is deleted", async () => {
    const changing = createFakeDeployment({ tables: { t: [{ n: 0 }, { n: 1 }, { n: 2 }] } });
    const args = (cursor: string | null): unknown => ({
      table: "t",
      order: "desc",
      paginationOpts: { numItems: 2, cursor },
    });
    const first = (await callAny(changing, "_system/cli/tableData", args(null))) as { value: Page };
    const [, last] = changing.documents("t");
    await callAny(changing, "_system/frontend/deleteDocuments", {
      toDelete: [{ id: last?._id, tableName: "t" }],
    });
    const second = await callAny(
      changing,
      "_system/cli/tableData",
      args(first.value.continueCursor),
    );
    expect(second).toMatchObject({ value: { page: [{ n: 0 }], isDone: true } });
  });

  it("gives an empty page that is done for a table that is empty or not there", async () => {
    const options = { numItems: 10, cursor: null };
    const nothing = { page: [], isDone: true };
    expect(await page("empty", options)).toMatchObject(nothing);
    expect(await page("nowhere", options)).toMatchObject(nothing);
  });

  it("reads the public system tables", async () => {
    expect((await page("_storage", { numItems: 1, cursor: null })).page).toMatchObject([
      { size: 1 },
    ]);
  });

  it.each(["nonsense", "", "eyJ9"])("refuses the cursor %j", async (cursor) => {
    await expect(page("numbers", { numItems: 1, cursor })).rejects.toThrow("InvalidCursor");
  });

  it.each([
    ["no order", { table: "numbers" }],
    ["another order", { table: "numbers", order: "up" }],
    ["no table", { order: "asc" }],
    ["an argument that is not known", { table: "numbers", order: "asc", limit: 1 }],
  ])("refuses %s", async (_what, args) => {
    const paginationOpts = { numItems: 1, cursor: null };
    const body = await callAny(deployment, "_system/cli/tableData", { ...args, paginationOpts });
    expect(errorText(body)).toContain("ArgumentValidationError");
  });
});

describe("a component's tables", () => {
  it("are read by its path", async () => {
    const key = deployment.adminKey;
    const response = await deployment.fetch("https://fake.example/api/function", {
      method: "POST",
      headers: { authorization: `Convex ${key}`, "content-type": "application/json" },
      body: JSON.stringify({
        path: "_system/cli/tableSize",
        args: { tableName: "entries" },
        componentPath: "waitlist",
      }),
    });
    expect(await response.json()).toEqual({ status: "success", value: 1 });
  });

  it("are read by its id, which components:list tells", async () => {
    const listed = (await callAny(deployment, "_system/frontend/components:list")) as {
      value: { id: string; path: string }[];
    };
    const componentId = listed.value[0]?.id;
    expect(listed.value).toMatchObject([{ path: "waitlist", state: "active" }]);
    const args = { tableName: "entries", componentId };
    expect(await callAny(deployment, "_system/frontend/tableSize", args)).toMatchObject({
      value: 1,
    });
  });

  it("are not those of the root", async () => {
    const args = { tableName: "entries" };
    expect(await callAny(deployment, "_system/cli/tableSize", args)).toMatchObject({ value: 0 });
  });

  it("are not found by an id that is not known", async () => {
    const args = { tableName: "entries", componentId: "nope" };
    const body = await callAny(deployment, "_system/frontend/tableSize", args);
    expect(errorText(body)).toContain("nope");
  });
});
