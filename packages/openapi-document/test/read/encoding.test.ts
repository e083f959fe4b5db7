import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { defaultLimits } from "../../src/read/fetch-bytes.ts";
import { fetchText } from "../../src/read/fetch-text.ts";
import { readDocument } from "../../src/read/read-document.ts";
import { temporaryFolder } from "@convex-openapi/test-support/temporary-folder";
import { problemsOf } from "./diagnostics-of.ts";

const text = "openapi: 3.1.0\ninfo: { title: Café }\n";

async function problemsOfBytes(bytes: Uint8Array): Promise<string[]> {
  const cwd = await temporaryFolder();
  await writeFile(join(cwd, "api.yaml"), bytes);
  return problemsOf(readDocument("api.yaml", { cwd }));
}

describe("a document that is not UTF-8 says so", () => {
  const utf16 =
    "api.yaml:1:1 error not-utf-8: The document is not UTF-8 but UTF-16: save it as UTF-8. (#)";
  test.each<[string, Buffer, string]>([
    ["UTF-16, little end first", Buffer.from(`\ufeff${text}`, "utf16le"), utf16],
    ["UTF-16, big end first", Buffer.from(`\ufeff${text}`, "utf16le").swap16(), utf16],
    ["UTF-16 without a byte order mark", Buffer.from(text, "utf16le"), utf16],
    [
      "Latin-1, at the character that is none",
      Buffer.from(text, "latin1"),
      "api.yaml:2:19 error not-utf-8: The document is not UTF-8 but another encoding or not text: save it as UTF-8. (#)",
    ],
    [
      "no text",
      Buffer.from([0, 1, 2, 255]),
      "api.yaml:1:4 error not-utf-8: The document is not UTF-8 but another encoding or not text: save it as UTF-8. (#)",
    ],
  ])("in %s", async (_, bytes, line) => {
    expect(await problemsOfBytes(bytes)).toEqual([line]);
  });
});

describe("a document from a URL", () => {
  async function serve(headers: Record<string, string>, body: Uint8Array): Promise<string> {
    const server = createServer((_, response) => response.writeHead(200, headers).end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api.yaml`;
  }

  test("is UTF-8 too", async () => {
    const url = await serve({}, Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(await problemsOf(readDocument(url))).toEqual([
      `${url}:1:1 error not-utf-8: The document is not UTF-8 but UTF-16: save it as UTF-8. (#)`,
    ]);
  });

  test("may be packed", async () => {
    const url = await serve({ "Content-Encoding": "gzip" }, gzipSync(text));
    expect((await readDocument(url)).value["openapi"]).toBe("3.1.0");
  });

  test("that cannot be unpacked ends in a problem, not in silence", async () => {
    const url = await serve({ "Content-Encoding": "gzip" }, Buffer.from("no gzip"));
    const limits = { ...defaultLimits, timeoutMilliseconds: 500 };
    const reading = fetchText(url, { name: "api.yaml", limits });
    expect(await problemsOf(reading)).toEqual([
      expect.stringMatching(/^api\.yaml:1:1 error unreadable-url: Could not fetch api\.yaml: /),
    ]);
  });

  test.each(["ftp://127.0.0.1/api.yaml", "file:///etc/hostname"])(
    "is fetched over HTTP alone, not %s",
    async (url) => {
      expect(await problemsOf(readDocument(url))).toEqual([
        `${url}:1:1 error unreadable-url: A document is read from a path or from an http or https URL, not from a ${url.split(":")[0]} URL. (#)`,
      ]);
    },
  );
});
