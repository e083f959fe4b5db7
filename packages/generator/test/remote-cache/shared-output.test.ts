import { gzipSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RememberedOutput } from "../../src/cache/remembered-output.ts";
import { packOutput, readOutput } from "../../src/remote-cache/shared-output.ts";
import { digestOf, sha256 } from "../../src/write/digest.ts";

const files = [
  { name: "index.ts", text: "export {};\n" },
  { name: "API.md", text: "# Zoölogy 🦊\n" },
];

function outputOf(texts: readonly { name: string; text: string }[]): RememberedOutput {
  return {
    fingerprint: "f1",
    files: texts.map(({ name, text }) => ({ name, digest: digestOf(text) })),
    diagnostics: [
      {
        severity: "warning",
        rule: "unresolved-ref",
        message: "It points to nothing.",
        pointer: "/a",
        position: { file: "a.json", line: 1, column: 2 },
      },
    ],
  };
}

const entry = { name: "index.ts", digest: digestOf(""), bytes: 0 };

const artifact = packOutput(outputOf(files), files);

/** An artifact with a right first line and a head that somebody else has made. */
function forged(change: object, texts = "export {};\n# Zoölogy 🦊\n"): Buffer {
  const head = {
    ...outputOf(files),
    files: outputOf(files).files.map((file, index) => ({
      ...file,
      bytes: Buffer.byteLength(files[index]?.text ?? ""),
    })),
    ...change,
  };
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), gzipSync(texts)]);
  return Buffer.concat([Buffer.from(`openapi-clients 1 ${sha256(rest)}\n`), rest]);
}

describe("an artifact", () => {
  it("gives what it was made of", () => {
    const output = readOutput(artifact, "f1");
    expect(output).toMatchObject({
      ...outputOf(files),
      files: outputOf(files).files.map((file) => expect.objectContaining(file) as object),
    });
    expect(output.unpack()).toEqual(files);
  });

  it("holds any text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
        const list = ["", ...texts].map((text, index) => ({
          name: index === 0 ? "index.ts" : `f${index}.ts`,
          text,
        }));
        expect(readOutput(packOutput(outputOf(list), list), "f1").unpack()).toEqual(list);
      }),
    );
  });

  it("is the same bytes for the same output", () => {
    expect(packOutput(outputOf(files), files)).toEqual(artifact);
  });
});

describe("an artifact is not taken", () => {
  it("when any part at its end is missing", () => {
    for (let length = 0; length < artifact.length; length += 1) {
      expect(() => readOutput(artifact.subarray(0, length), "f1")).toThrow(
        /^it (is truncated or damaged|was not made by this version)$/,
      );
    }
  });

  it("when any byte is another one", () => {
    for (let index = 0; index < artifact.length; index += 1) {
      const damaged = Buffer.from(artifact);
      damaged[index] = (damaged[index] ?? 0) ^ 1;
      expect(() => readOutput(damaged, "f1")).toThrow(/^it /);
    }
  });

  it.each([
    ["nothing", ""],
    ["an error page", "<html>Bad gateway</html>\n"],
    ["what Turborepo puts there", "\u0028\u00b5\u002f\u00fd"],
  ])("when it is %s", (_, text) => {
    expect(() => readOutput(Buffer.from(text, "latin1"), "f1")).toThrow(/^it /);
  });

  it("when it is of another input", () => {
    expect(() => readOutput(artifact, "f2")).toThrow("it is of something else");
  });

  it.each([
    "../../package.json",
    "a/b.ts",
    "a\\b.ts",
    "/etc/passwd.txt",
    "C:x.ts",
    "..",
    ".",
    "",
    ".npmrc",
    "index.ts\n",
  ])("when a file of it is called %j", (name) => {
    const file = { name, digest: digestOf(""), bytes: 0 };
    expect(() => readOutput(forged({ files: [entry, file] }), "f1")).toThrow(
      "the names of its files cannot be those of a client",
    );
  });

  it.each([
    ["none", []],
    ["none that others import", [{ ...entry, name: "types.ts" }]],
  ])("when of its files there are %s", (_, listed) => {
    expect(() => readOutput(forged({ files: listed }), "f1")).toThrow("the names of its files");
  });

  it("when two files of it have one name", () => {
    const file = { name: "a.ts", digest: digestOf(""), bytes: 0 };
    expect(() => readOutput(forged({ files: [entry, file, file] }), "f1")).toThrow(
      "the names of its files",
    );
  });

  it.each([
    [{ files: 1 }],
    [{ files: [{ name: "a.ts" }] }],
    [{ files: [{ name: "a.ts", digest: "", bytes: -1 }] }],
    [{ diagnostics: {} }],
    [{ diagnostics: [{ severity: "warning", rule: "no-such-rule" }] }],
    [{ diagnostics: [{ ...outputOf(files).diagnostics[0], severity: "error" }] }],
    [{ diagnostics: [{ ...outputOf(files).diagnostics[0], position: null }] }],
    [{ fingerprint: 1 }],
  ])("when its head has %j", (change) => {
    expect(() => readOutput(forged(change), "f1")).toThrow(/^(it|its|the names of its) /);
  });
});

describe("the files of an artifact are not taken", () => {
  it("when a text is another one", () => {
    const output = readOutput(forged({}, "export {}!\n# Zoölogy 🦊\n"), "f1");
    expect(() => output.unpack()).toThrow("index.ts in it is not what it says");
  });

  it("when texts are missing", () => {
    expect(() => readOutput(forged({}, ""), "f1").unpack()).toThrow("is not what it says");
  });

  it("when more is packed than it says", () => {
    const output = readOutput(forged({}, "x".repeat(10_000_000)), "f1");
    expect(() => output.unpack()).toThrow("its texts cannot be unpacked");
  });

  it("when it says that they are larger than any client", () => {
    const file = { name: "index.ts", digest: "", bytes: 2 ** 40 };
    expect(() => readOutput(forged({ files: [file] }), "f1").unpack()).toThrow("larger than those");
  });
});
