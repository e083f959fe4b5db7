import { describe, expect, it } from "vitest";
import { nextVersion } from "../../src/release/next-version.ts";

describe("the next version", () => {
  it.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["1.2.3", "none", "1.2.3"],
    ["0.9.9", "minor", "0.10.0"],
    ["1.2.3+build.5", "patch", "1.2.4"],
    ["2.0.0-beta.1", "major", "2.0.0"],
    ["2.0.0-beta.1", "patch", "2.0.0"],
    ["2.1.0-beta.1", "minor", "2.1.0"],
    ["2.1.0-beta.1", "major", "3.0.0"],
    ["2.1.3-beta.1", "minor", "2.2.0"],
    ["not a version", "major", "not a version"],
  ] as const)("of %s with a %s change is %s, as npm counts", (version, bump, next) => {
    expect(nextVersion(version, bump)).toBe(next);
  });
});
