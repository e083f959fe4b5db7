import { onWindows } from "@convex-openapi/test-support/on-windows";
import { describe, expect, it } from "vitest";

const { displayName, isUrl, isAbsoluteUri, resolveUri } = await onWindows(async () => ({
  ...(await import("../src/source-location.ts")),
  ...(await import("../src/read/reference-uri.ts")),
}));

describe("on Windows, a file is called", () => {
  it.each([
    [
      "by its path from the folder, with forward slashes",
      "C:\\work\\specs\\a.json",
      "specs/a.json",
    ],
    ["so whatever the case of the drive", "c:\\Work\\specs\\a.json", "specs/a.json"],
    ["by the way up where it stands above", "C:\\other\\a.json", "../other/a.json"],
    ["by its whole path on another drive", "D:\\specs\\a.json", "D:/specs/a.json"],
    ["by its whole path on another machine", "\\\\nas\\specs\\a.json", "//nas/specs/a.json"],
    ["a URL as it is", "https://example.com/a.json", "https://example.com/a.json"],
  ])("%s", (_, location, name) => {
    expect(displayName(location, "C:\\work")).toBe(name);
  });
});

describe("on Windows, a reference to another file", () => {
  it.each([
    ["is relative to the file that it stands in", "../b.json", "C:\\work\\b.json"],
    ["has its percent-encoding undone", "my%20pet.json", "C:\\work\\specs\\my pet.json"],
    ["may name a drive", "D:/shared/c.json", "D:\\shared\\c.json"],
    ["may be a URL", "https://example.com/a.json", "https://example.com/a.json"],
  ])("%s", (_, reference, target) => {
    expect(resolveUri("C:\\work\\specs\\a.json", reference)).toBe(target);
  });

  it("is told from a URI by more than the colon of a drive", () => {
    expect(
      ["C:\\specs\\a.json", "C:/specs/a.json", "\\\\nas\\a.json"].filter(isAbsoluteUri),
    ).toEqual([]);
    expect(isUrl("C:\\http\\a.json")).toBe(false);
  });
});
