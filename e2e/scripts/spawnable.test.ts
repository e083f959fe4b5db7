import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { spawnable } from "../../scripts/spawnable.ts";

const words = ["run", "--filter=./packages/*", "C:\\My Tools\\out", 'say "hi"'];

describe("a program of npm", () => {
  test.each(["linux", "darwin"] as const)("needs no shell on %s", (platform) => {
    expect(spawnable("turbo", words, platform)).toEqual({ command: "turbo", words, shell: false });
  });

  test("is one line for the shell on Windows, each word as it was", () => {
    expect(spawnable("C:\\a b\\.bin\\turbo", words, "win32")).toEqual({
      command: String.raw`"C:\a b\.bin\turbo" run "--filter=./packages/*" "C:\My Tools\out" "say ""hi"""`,
      words: [],
      shell: true,
    });
  });

  test("is started by default as this platform needs it", () => {
    const { command, words: given, shell } = spawnable(process.execPath, ["-p", "6 * 7"]);
    const { stdout } = spawnSync(command, given, { shell, encoding: "utf8" });
    expect(stdout.trim()).toBe("42");
  });
});
