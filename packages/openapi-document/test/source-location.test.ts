import { describe, expect, it } from "vitest";
import { displayName, unreadableScheme, withoutSecrets } from "../src/source-location.ts";

describe("a URL is shown without what may be a secret", () => {
  it.each([
    ["https://anna:hush@example.com/a.json?key=hush&b", "https://example.com/a.json?key=…&…"],
    ["htp://anna:hush@example.com/a.json?key=hush", "htp://example.com/a.json?key=…"],
    ["https:/anna:hush@example.com/a.json?key=hush", "https:/example.com/a.json?key=…"],
    ["https://anna:hu/sh@[/a.json", "https://[/a.json"],
    ["https:/anna:hu/sh@[/a.json", "https:/[/a.json"],
  ])("%s", (url, shown) => {
    expect(withoutSecrets(url)).toBe(shown);
  });

  it.each(["specs/a@b.json", "C:/specs/a.json?b=c", "a?b=c"])("and a path as it is: %s", (path) => {
    expect(withoutSecrets(path)).toBe(path);
  });
});

describe("of a source that cannot be fetched, the scheme is known:", () => {
  it.each([
    ["htp://example.com", "htp"],
    ["https:/example.com", "https"],
    ["file:///a.json", "file"],
    ["data:application/json,{}", "data"],
  ])("%s", (source, scheme) => {
    expect(unreadableScheme(source)).toBe(scheme);
  });

  it.each(["https://example.com", "a.json", "C:/a.json", "C:\\a.json", "specs/a:/b.json"])(
    "but not of %s",
    (source) => {
      expect(unreadableScheme(source)).toBeUndefined();
    },
  );
});

it("the folder that paths are shown from is a dot", () => {
  expect(displayName("/work", "/work")).toBe(".");
});
