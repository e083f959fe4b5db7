import { describe, expect, it, vi } from "vitest";
import { Progress } from "../../src/command-line/progress.ts";

/** Progress on a terminal, with a clock to turn and what the terminal was sent. */
function started({ isTTY = true, columns = 80, variables = {} } = {}): {
  progress: Progress;
  clock: { now: number };
  sent: () => string;
} {
  const clock = { now: 0 };
  let text = "";
  const write = (more: string): void => void (text += more);
  const progress = new Progress({ isTTY, columns, write }, variables, () => clock.now);
  return { progress, clock, sent: () => text };
}

const erased = "\r\u001B[K";

describe("progress", () => {
  it("is not shown for what is over soon", () => {
    const { progress, clock, sent } = started();
    progress.report("reading");
    clock.now = 499;
    progress.report("writing");
    progress.end();
    expect(sent()).toBe("");
  });

  it("is a line that changes, and goes at the end", () => {
    const { progress, clock, sent } = started();
    progress.report("checking 1 of 3 specs");
    clock.now = 600;
    progress.report("checking 2 of 3 specs");
    clock.now = 700;
    progress.report("checking 3 of 3 specs");
    progress.end();
    expect(sent()).toBe(`${erased}checking 2 of 3 specs${erased}checking 3 of 3 specs${erased}`);
  });

  it("does not change faster than it can be read", () => {
    const { progress, clock, sent } = started();
    progress.report("a");
    for (clock.now = 600; clock.now < 640; clock.now += 1) progress.report("b");
    expect(sent()).toBe(`${erased}b`);
  });

  it("makes room for other lines, and comes back after them", () => {
    const { progress, clock, sent } = started();
    progress.report("a");
    clock.now = 600;
    progress.report("b");
    progress.erase();
    progress.erase();
    progress.report("c");
    expect(sent()).toBe(`${erased}b${erased}${erased}c`);
  });

  it("shows what takes long while this process waits", () => {
    vi.useFakeTimers();
    try {
      const { progress, sent } = started();
      progress.report("pulling", true);
      vi.advanceTimersByTime(600);
      expect(sent()).toBe(`${erased}pulling`);
    } finally {
      vi.useRealTimers();
    }
  });

  it("shows nothing later once it has ended", () => {
    vi.useFakeTimers();
    try {
      const { progress, sent } = started();
      progress.report("pulling", true);
      progress.end();
      vi.advanceTimersByTime(600);
      expect(sent()).toBe("");
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is cut where a line of the terminal ends", () => {
    const { progress, clock, sent } = started({ columns: 10 });
    progress.report("");
    clock.now = 600;
    progress.report("reading specs/pets.json");
    expect(sent()).toBe(`${erased}reading …`);
  });

  it.each([
    ["a pipe", { isTTY: false }],
    ["CI", { variables: { CI: "true" } }],
    ["a dumb terminal", { variables: { TERM: "dumb" } }],
  ])("is not shown in %s", (_, place) => {
    const { progress, clock, sent } = started(place);
    progress.report("a");
    clock.now = 600;
    progress.report("b");
    progress.end();
    expect(sent()).toBe("");
  });
});
