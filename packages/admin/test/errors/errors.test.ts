import { inspect } from "node:util";

import { describe, expect, it, vi } from "vitest";

import * as errors from "../../src/errors/index.ts";

const { ConvexAdminError, ForbiddenError, NotFoundError, OperationNotPermittedError } = errors;

const refused = new OperationNotPermittedError(
  "403 OperationNotPermitted You do not have permission to perform this operation (deployment:env:write).",
  { status: 403, code: "OperationNotPermitted", method: "POST", path: "/api/x" },
);

describe("an error says", () => {
  it("which request failed, and how, in its message", () => {
    expect(refused.message).toMatch(/^POST \/api\/x: 403 OperationNotPermitted You do not/);
  });

  it("its class's name, in `name` and at the head of its stack", () => {
    expect(refused.name).toBe("OperationNotPermittedError");
    expect(refused.stack).toMatch(/^OperationNotPermittedError: POST/);
  });

  it("everything when it is turned into JSON", () => {
    expect(JSON.parse(JSON.stringify(refused))).toEqual({
      name: "OperationNotPermittedError",
      message: refused.message,
      code: "OperationNotPermitted",
      status: 403,
      method: "POST",
      path: "/api/x",
      action: "deployment:env:write",
    });
  });

  it("64-bit integers in the data of a function's failure, as decimal text in JSON", () => {
    const data = { count: 2n ** 62n, all: [1n] };
    const error = new errors.FunctionError("boom", { status: 200, data, logLines: [] });

    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      data: { count: "4611686018427387904", all: ["1"] },
    });
    expect(error.data).toBe(data);
  });

  it("nothing of fields that it does not have", () => {
    const error = new NotFoundError("gone", { status: 404, requestId: undefined });

    expect(inspect(error)).not.toContain("undefined");
  });
});

describe("the missing permission", () => {
  it("is a field", () => {
    expect(refused.action).toBe("deployment:env:write");
  });

  it("is undefined on backends that do not name it", () => {
    const legacy = new OperationNotPermittedError(
      "403 ReadOnlyAdminKey You do not have permission to perform this operation.",
      { status: 403, code: "ReadOnlyAdminKey" },
    );

    expect(legacy.action).toBeUndefined();
  });
});

const classes = Object.entries(errors).filter((entry): entry is [string, typeof ConvexAdminError] =>
  /^[A-Z]\w+Error$/.test(entry[0]),
);

describe("every error class", () => {
  it.each(classes)("%s is told by its own name, guard and parents", (name, ErrorClass) => {
    const guards = errors as unknown as Record<string, (error: unknown) => boolean>;
    const error = new ErrorClass("text", { status: 400 });

    expect(error.name).toBe(name);
    expect(guards[`is${name}`]?.(error)).toBe(true);
    expect(guards[`is${name}`]?.(new Error("text"))).toBe(false);
    expect(errors.isConvexAdminError(error)).toBe(true);
  });

  it.each(classes)(
    "%s has its name and code from the class, not from the minifier",
    (name, ErrorClass) => {
      const Renamed = { a: ErrorClass }.a;

      expect(new Renamed("text").code).toBe(name.slice(0, -5));
    },
  );
});

describe("`instanceof`", () => {
  it("holds for errors of another copy of this package, for class and parents alike", async () => {
    vi.resetModules();
    const copy = await import("../../src/errors/index.ts");
    const error = new copy.OperationNotPermittedError("text", { status: 403 });

    expect(copy.OperationNotPermittedError).not.toBe(OperationNotPermittedError);
    expect(error instanceof OperationNotPermittedError).toBe(true);
    expect(error instanceof ForbiddenError).toBe(true);
    expect(error instanceof ConvexAdminError).toBe(true);
    expect(error instanceof NotFoundError).toBe(false);
  });

  it("does not take a parent for its child", () => {
    expect(new ForbiddenError("text", { status: 403 }) instanceof OperationNotPermittedError).toBe(
      false,
    );
  });

  it("holds for a user's subclass, and does not take our errors for that", () => {
    class MissingTeam extends NotFoundError {}
    const mine = new MissingTeam("text", { status: 404 });

    expect(mine instanceof MissingTeam).toBe(true);
    expect(mine instanceof NotFoundError).toBe(true);
    expect(new NotFoundError("text", { status: 404 }) instanceof MissingTeam).toBe(false);
  });

  it.each([
    null,
    undefined,
    0,
    "text",
    {},
    Object.create(null),
    { name: "NotFoundError" },
    new Error("x"),
  ])("is false for %s", (value) => {
    expect(value instanceof NotFoundError).toBe(false);
    expect(value instanceof ConvexAdminError).toBe(false);
  });
});
