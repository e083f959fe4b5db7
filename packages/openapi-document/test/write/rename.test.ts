import { describe, expect, it } from "vitest";
import { renamePatiently } from "../../src/write/rename.ts";

/** Renames where the first attempts fail, and says how often it was tried and how long it waited in all. */
function attempt(
  platform: NodeJS.Platform,
  failures: number,
  code: string,
): { attempts: number; waited: number; error: unknown } {
  let attempts = 0;
  let waited = 0;
  const rename = (): void => {
    attempts += 1;
    if (attempts <= failures) throw Object.assign(new Error(code), { code });
  };
  const wait = (milliseconds: number): void => {
    waited += milliseconds;
  };
  try {
    renamePatiently("a", "b", { platform, rename, wait });
    return { attempts, waited, error: undefined };
  } catch (error) {
    return { attempts, waited, error };
  }
}

describe("renaming on Windows", () => {
  it.each(["EPERM", "EACCES", "EBUSY"])("tries again while a file is in use (%s)", (code) => {
    expect(attempt("win32", 3, code)).toEqual({ attempts: 4, waited: 70, error: undefined });
  });

  it("gives up after a while, with the reason", () => {
    const { attempts, waited, error } = attempt("win32", Infinity, "EBUSY");
    expect({ attempts, waited }).toEqual({ attempts: 8, waited: 1300 });
    expect(error).toMatchObject({ code: "EBUSY" });
  });

  it.each(["ENOENT", "ENOSPC"])("does not try again what time does not change (%s)", (code) => {
    expect(attempt("win32", 1, code)).toMatchObject({ attempts: 1, error: { code } });
  });
});

describe("renaming elsewhere", () => {
  it.each(["linux", "darwin"] as const)("is tried once on %s", (platform) => {
    expect(attempt(platform, 1, "EPERM")).toMatchObject({ attempts: 1, error: { code: "EPERM" } });
  });

  it("waits for nothing where it works", () => {
    expect(attempt("win32", 0, "")).toEqual({ attempts: 1, waited: 0, error: undefined });
  });
});
