import { describe, expect, expectTypeOf, it } from "vitest";
import { type ConsoleLogEvent, parseLogStreamEvents } from "../../src/index.ts";
import { events as one } from "./an-event.ts";

const line = (value: unknown): string => JSON.stringify(value);
const both = [one.verification, one.console];

describe("a body", () => {
  it.each([
    ["is a JSON array", line(both)],
    ["is JSON Lines", `${line(both[0])}\n${line(both[1])}`],
    ["ends in a newline", `${line(both[0])}\n${line(both[1])}\n`],
    ["has lines that end as on Windows", `${line(both[0])}\r\n${line(both[1])}\r\n`],
    ["has empty lines", `\n${line(both[0])}\n\n  \n${line(both[1])}`],
    ["begins with a byte order mark", `\uFEFF${line(both[0])}\n${line(both[1])}`],
    ["is an array that begins with a byte order mark", `\uFEFF${line(both)}`],
    ["is an array on many lines", JSON.stringify(both, undefined, 2)],
  ])("%s", (_, body) => {
    expect(parseLogStreamEvents(body)).toEqual({ events: both, unknown: [], malformed: [] });
  });

  it("is one event on many lines", () => {
    const { events } = parseLogStreamEvents(JSON.stringify(one.console, undefined, 2));
    expect(events).toEqual([one.console]);
  });

  it.each(["", " \r\n\n", "\uFEFF", "[]"])("without events is empty (%j)", (body) => {
    expect(parseLogStreamEvents(body)).toEqual({ events: [], unknown: [], malformed: [] });
  });

  it("that breaks off in an array has no events", () => {
    const body = line(both).slice(0, -1);
    const { events, malformed } = parseLogStreamEvents(body);
    expect(events).toEqual([]);
    expect(malformed).toMatchObject([{ reason: "not-json", index: 0, line: 1, value: body }]);
  });

  it.each(["null", "true", "1", '"text"'])("that is %s has no events", (body) => {
    const { malformed } = parseLogStreamEvents(body);
    expect(malformed).toMatchObject([
      { reason: "not-an-object", index: 0, line: 1, value: JSON.parse(body) },
    ]);
  });
});

describe("a single object", () => {
  const wrong = { ...one.console, message: 1 };

  it("on a line is JSON Lines, with that line", () => {
    expect(parseLogStreamEvents(line(wrong)).malformed).toMatchObject([{ index: 0, line: 1 }]);
    expect(parseLogStreamEvents(`\n\n${line(wrong)}\n`).malformed).toMatchObject([
      { index: 0, line: 3 },
    ]);
  });

  it("on many lines has none", () => {
    const [malformed] = parseLogStreamEvents(JSON.stringify(wrong, undefined, 2)).malformed;
    expect(malformed).toMatchObject({ reason: "wrong-field", index: 0 });
    expect(malformed).not.toHaveProperty("line");
  });
});

describe("something that is no event", () => {
  it("is named with its line, between events that are read", () => {
    const body = [line(one.verification), "", '{"topic":"cons', line(one.console)].join("\r\n");
    const { events, malformed } = parseLogStreamEvents(body);
    expect(events).toEqual(both);
    expect(malformed).toEqual([
      {
        reason: "not-json",
        message: "the text is not JSON",
        index: 1,
        line: 3,
        value: '{"topic":"cons',
      },
    ]);
  });

  it("is named with its position in an array", () => {
    const { events, malformed } = parseLogStreamEvents(line([one.verification, [], one.console]));
    expect(events).toEqual(both);
    expect(malformed).toEqual([
      { reason: "not-an-object", message: "an event must be an object", index: 1, value: [] },
    ]);
  });

  it("can be the first line, and begin like an array", () => {
    const { events, malformed } = parseLogStreamEvents(`[{"topic"\n${line(one.console)}`);
    expect(events).toEqual([one.console]);
    expect(malformed).toMatchObject([{ reason: "not-json", line: 1, value: '[{"topic"' }]);
  });

  it("is a line with two events", () => {
    const { malformed } = parseLogStreamEvents(
      `${line(both[0])}${line(both[1])}\n${line(both[0])}`,
    );
    expect(malformed).toMatchObject([{ reason: "not-json", line: 1 }]);
  });

  it("keeps what it is", () => {
    const value = { ...one.console, message: 1 };
    expect(parseLogStreamEvents(line([value])).malformed[0]?.value).toEqual(value);
  });

  it("is not quoted in the message", () => {
    const value = { ...one.function_execution, usage: "secret" };
    expect(parseLogStreamEvents(line([value])).malformed[0]?.message).not.toContain("secret");
  });
});

describe("a body that is no text", () => {
  it.each([undefined, null, 5, [one.console], one.console, Buffer.from(line(both))])(
    "is refused, and not quoted: %#",
    (body) => {
      const parse = (): unknown => parseLogStreamEvents(body as unknown as string);
      expect(parse).toThrow(TypeError);
      expect(parse).toThrow(/^parseLogStreamEvents needs the body as a string$/);
    },
  );
});

describe("an event of a topic that the description does not have", () => {
  it.each(["exception", "", "constructor", "__proto__", "Console"])("is kept (%j)", (topic) => {
    const event = { topic, timestamp: 1, more: { a: [1] } };
    expect(parseLogStreamEvents(line([event]))).toEqual({
      events: [],
      unknown: [event],
      malformed: [],
    });
  });

  it("does not keep `topic` from telling the others apart", () => {
    const [event] = parseLogStreamEvents(line([one.console])).events;
    if (event?.topic !== "console") throw new Error("no event");
    expectTypeOf(event).toExtend<ConsoleLogEvent>();
  });
});
