import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { deferSignals } from "../../src/write/defer-signals.ts";

const kill = vi.spyOn(process, "kill").mockReturnValue(true);
const listener = vi.fn<() => void>();

afterEach(() => {
  process.off("SIGHUP", listener);
  kill.mockClear();
  listener.mockClear();
});

/** The signals that this process sends itself once it takes them again, having received SIGHUP meanwhile. */
async function sentAgain(): Promise<unknown[]> {
  const restore = deferSignals();
  process.emit("SIGHUP", "SIGHUP");
  restore();
  await nextTurn();
  return kill.mock.calls.map(([, signal]) => signal);
}

describe("a signal that comes while signals are deferred", () => {
  it("takes its effect afterwards", async () => {
    expect(await sentAgain()).toEqual(["SIGHUP"]);
  });

  it("is not sent again where something listened to it before, which may have ended its work since", async () => {
    process.once("SIGHUP", listener);
    expect(await sentAgain()).toEqual([]);
  });

  it("is heard once by what listened to it before", async () => {
    process.on("SIGHUP", listener);
    await sentAgain();
    expect(listener).toHaveBeenCalledOnce();
  });

  it("leaves no listener behind", async () => {
    await sentAgain();
    expect(process.listenerCount("SIGHUP")).toBe(0);
  });
});
