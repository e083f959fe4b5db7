import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { readDocument, readOverlay } from "../../src/read/read-document.ts";
import { tempFolder } from "./temp-folder.ts";

const json = '{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" } }';

test("a URL object of a file is read as its path", async () => {
  const cwd = await tempFolder({ "an api.json": json });
  const url = pathToFileURL(join(cwd, "an api.json"));
  const document = await readDocument(url, { cwd });
  expect(document.file).toBe("an api.json");
  expect(document.value["openapi"]).toBe("3.1.0");
});

test("a URL object of another kind is refused as its text is", async () => {
  await expect(readDocument(new URL("ftp://example.com/api.json"))).rejects.toThrow(
    "from an http or https URL, not from a ftp URL",
  );
});

describe("no document is read from", () => {
  test.each([
    [
      "an object",
      {},
      "readDocument takes a path or a URL, as a string or a URL object, not an object.",
    ],
    ["nothing", undefined, "not undefined."],
    ["an empty string", "", "not an empty string."],
    ["a promise", Promise.resolve("api.json"), "not a promise."],
    ["bytes", Buffer.from(json), "not an object."],
    ["what was parsed", JSON.parse(json), "not an object that is parsed already: its text, JSON."],
    ["JSON", json, "not the text of a description: that is read by readDocument("],
    ["YAML", "# An API\nopenapi: 3.1.0\n", "not the text of a description"],
  ])("%s", async (_, source: unknown, message) => {
    const read: Promise<unknown> = Reflect.apply(readDocument, undefined, [source]);
    await expect(read).rejects.toThrow(TypeError);
    await expect(read).rejects.toThrow(message);
  });
});

test("a path may have the signs of JSON and YAML", async () => {
  const cwd = await tempFolder({ "{v1}.json": json });
  expect((await readDocument("{v1}.json", { cwd })).file).toBe("{v1}.json");
});

test("no overlay is read from an object", async () => {
  const read: Promise<unknown> = Reflect.apply(readOverlay, undefined, [{}]);
  await expect(read).rejects.toThrow("readOverlay takes a path or a URL");
});
