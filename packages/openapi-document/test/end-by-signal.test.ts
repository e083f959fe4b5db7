import { afterEach, describe, expect, it, vi } from "vitest";
import { endBySignal } from "../src/end-by-signal.ts";

const kill = vi.spyOn(process, "kill").mockReturnValue(true);
const exit = vi.spyOn(process, "exit").mockImplementation(() => {
  throw new Error("ended");
});

afterEach(() => {
  kill.mockClear();
  exit.mockClear();
});

describe("to end by a signal", () => {
  it("is to send it to oneself", () => {
    endBySignal("SIGHUP", "linux");
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, "SIGHUP");
    expect(exit).not.toHaveBeenCalled();
  });

  it.each([
    ["SIGHUP", 129],
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("is to exit on Windows, which cannot send %s", (signal, code) => {
    expect(() => endBySignal(signal, "win32")).toThrow("ended");
    expect(exit).toHaveBeenCalledExactlyOnceWith(code);
    expect(kill).not.toHaveBeenCalled();
  });
});
