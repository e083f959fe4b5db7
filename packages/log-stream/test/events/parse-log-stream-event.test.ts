import { describe, expect, it } from "vitest";
import { parseLogStreamEvent } from "../../src/index.ts";
import { events } from "./an-event.ts";

const all = Object.values(events).map((event) => [event.topic, event] as const);

describe("an event", () => {
  it.each(all)("of the topic %s is known", (_, event) => {
    expect(parseLogStreamEvent(event)).toEqual({ kind: "event", event });
  });

  it.each(all)("of the topic %s needs a timestamp", (topic, event) => {
    const { timestamp: _, ...rest } = event;
    expect(parseLogStreamEvent(rest)).toEqual({
      kind: "malformed",
      reason: "wrong-field",
      message: `${topic}: timestamp is missing`,
    });
  });

  it.each(all)("of the topic %s needs each of its fields", (_, event) => {
    for (const name of Object.keys(event)) {
      const optional = [
        "error_message",
        "occ_info",
        "scheduler_info",
        "run_reason",
        "body",
      ].includes(name);
      const { kind } = parseLogStreamEvent({ ...event, [name]: undefined });
      expect([name, kind]).toEqual([name, optional ? "event" : "malformed"]);
    }
  });

  it("can come from a deployment that is older than some of its fields", () => {
    const { run_reason: _, usage, ...event } = events.function_execution;
    const { database_write_documents: __, ...olderUsage } = usage;
    expect(parseLogStreamEvent({ ...event, usage: olderUsage })).toMatchObject({ kind: "event" });
  });

  it("keeps fields that the description does not have", () => {
    const event = { ...events.verification, since: 2 };
    expect(parseLogStreamEvent(event)).toEqual({ kind: "event", event });
  });

  it.each([
    ["a timestamp that is text", { timestamp: "1000" }, "timestamp must be an integer"],
    ["a timestamp with a fraction", { timestamp: 1.5 }, "timestamp must be an integer"],
    ["a negative timestamp", { timestamp: -1 }, "timestamp must be an integer"],
    ["an infinite timestamp", { timestamp: JSON.parse("1e999") as unknown }, "timestamp must be"],
    ["a status that is null", { status: null }, "status must be a string"],
    ["a reason that is no text", { run_reason: 1 }, "run_reason must be a string"],
    [
      "an unlisted reason and no status",
      { run_reason: "whim", status: 1 },
      "status must be a string",
    ],
    ["a function that is a name", { function: "a:b" }, "function must be an object"],
    ["a function that is a list", { function: [] }, "function must be an object"],
    ["a function without a path", { function: { type: "query" } }, "function.path is missing"],
    [
      "a cached that is text",
      { function: { ...events.console.function, cached: "yes" } },
      "function.cached must be true or false",
    ],
    ["a conflict that is true", { occ_info: true }, "occ_info must be an object"],
    ["a conflict without a count", { occ_info: { retry_count: "2" } }, "occ_info.retry_count must"],
    ["usage without numbers", { usage: {} }, "usage.database_read_bytes is missing"],
  ])("cannot have %s", (_, fields, message) => {
    const { kind, ...found } = parseLogStreamEvent({ ...events.function_execution, ...fields });
    expect(kind).toBe("malformed");
    expect(found).toMatchObject({
      message: expect.stringContaining(`function_execution: ${message}`) as string,
    });
  });

  it.each(["whim", "toString"])("is unknown, as it came, with a reason such as %s", (reason) => {
    const event = { ...events.function_execution, run_reason: reason };
    expect(parseLogStreamEvent(event)).toEqual({ kind: "unknown", event });
  });

  it("cannot have sizes that are not numbers", () => {
    const sizes = { total_system_table_document_size_bytes: { _modules: "7" } };
    expect(parseLogStreamEvent({ ...events.current_storage_usage, ...sizes })).toMatchObject({
      reason: "wrong-field",
    });
  });

  it("does not have what every object inherits", () => {
    const event = Object.create(events.verification) as object;
    expect(parseLogStreamEvent(event)).toMatchObject({ reason: "no-topic" });
  });
});

describe("what has no topic", () => {
  it.each([[{}], [{ topic: 1 }], [{ topic: null }], [{ Topic: "console" }]])(
    "is no event",
    (value) => {
      expect(parseLogStreamEvent(value)).toMatchObject({ kind: "malformed", reason: "no-topic" });
    },
  );

  it.each([[undefined], [null], [[]], ["console"], [1]])("is no object", (value) => {
    expect(parseLogStreamEvent(value)).toMatchObject({
      kind: "malformed",
      reason: "not-an-object",
    });
  });
});
