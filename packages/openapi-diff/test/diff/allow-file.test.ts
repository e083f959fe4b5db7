import { describe, expect, it } from "vitest";
import { AllowFileError } from "../../src/diff/allow-file-error.ts";
import { applyAllowFile, parseAllowFile } from "../../src/diff/allow-file.ts";
import type { DiffChange } from "../../src/diff/report.ts";
import { answering } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const base = answering(
  { $ref: "#/components/schemas/Team" },
  { Team: { type: "object", properties: { name: { type: "string" }, size: { type: "integer" } } } },
);
const head = answering(
  { $ref: "#/components/schemas/Team" },
  { Team: { type: "object", properties: {} } },
);

async function removals(): Promise<readonly DiffChange[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes;
}

function entry(lines: readonly string[]): string {
  return ["allow:", `  - ${lines[0]}`, ...lines.slice(1).map((line) => `    ${line}`), ""].join(
    "\n",
  );
}

describe("an allow file", () => {
  it("allows the change with a fingerprint and no other", async () => {
    const changes = await removals();
    const [first] = changes;
    const entries = parseAllowFile(
      entry([
        `fingerprint: "${first?.fingerprint}"`,
        "reason: nobody reads it",
        "expires: 2026-12-31",
      ]),
    );
    expect([...applyAllowFile(changes, entries, "2026-06-15").allowed]).toEqual([first]);
  });

  it("allows every change of a rule whose pointer matches", async () => {
    const entries = parseAllowFile(
      entry([
        "rule: property-removed-optional",
        "pointer: /components/schemas/Team/**",
        "reason: unused",
        "expires: 2026-12-31",
      ]),
    );
    const changes = await removals();
    expect(applyAllowFile(changes, entries, "2026-06-15").allowed.size).toBe(2);
  });

  it("lets a star stand for one part of a pointer only", async () => {
    const entries = parseAllowFile(
      entry([
        "rule: property-removed-optional",
        "pointer: /components/*/name",
        "reason: unused",
        "expires: 2026-12-31",
      ]),
    );
    const { allowed, unused } = applyAllowFile(await removals(), entries, "2026-06-15");
    expect([allowed.size, unused.length]).toEqual([0, 1]);
  });

  it.each([
    ["/components/schemas/Team/properties/name/**", 1],
    ["/components/**/name", 1],
    ["/components/**/properties/**/name", 1],
    ["**", 2],
    ["/components/schemas/T*/properties/n*", 1],
    ["/components/schemas/Team", 0],
    ["/schemas/**", 0],
  ])("with the pattern %s allows %i of the two removals", async (pointer, count) => {
    const lines = [`pointer: "${pointer}"`, "reason: unused", "expires: 2026-12-31"];
    const entries = parseAllowFile(entry(["rule: property-removed-optional", ...lines]));
    const { allowed } = applyAllowFile(await removals(), entries, "2026-06-15");
    expect(allowed.size).toBe(count);
  });

  it.each(["7026285438765982", "12e4567890123456", "0000000000000001"])(
    "takes the fingerprint %s, which looks like a number, as it is written",
    (fingerprint) => {
      const lines = [`fingerprint: ${fingerprint}`, "reason: b", "expires: 2026-12-31"];
      expect(parseAllowFile(entry(lines))[0]?.match).toEqual({ fingerprint });
    },
  );

  it("reports an entry that matches nothing", async () => {
    const entries = parseAllowFile(
      entry(["fingerprint: 0123456789abcdef", "reason: old", "expires: 2026-12-31"]),
    );
    expect(applyAllowFile(await removals(), entries, "2026-06-15").unused).toEqual(entries);
  });

  it("reports an entry that is over and lets it allow nothing", async () => {
    const changes = await removals();
    const entries = parseAllowFile(
      entry([`fingerprint: "${changes[0]?.fingerprint}"`, "reason: once", "expires: 2026-06-14"]),
    );
    expect(applyAllowFile(changes, entries, "2026-06-15")).toEqual({
      allowed: new Set(),
      expired: entries,
      unused: [],
    });
  });

  it("still counts on the day on which an entry expires", async () => {
    const changes = await removals();
    const entries = parseAllowFile(
      entry([`fingerprint: "${changes[0]?.fingerprint}"`, "reason: once", "expires: 2026-06-15"]),
    );
    expect(applyAllowFile(changes, entries, "2026-06-15").allowed.size).toBe(1);
  });

  it.each(["", "allow:\n", "allow: []\n", "# nothing yet\n"])("may be empty: %j", (text) => {
    expect(parseAllowFile(text)).toEqual([]);
  });

  it.each(["allowed:\n  - x\n", "allow: []\nignore: []\n", "- x\n", "allow: x\n"])(
    "is refused where it is something else: %j",
    (text) => {
      expect(() => parseAllowFile(text)).toThrow(AllowFileError);
    },
  );

  it.each([
    [
      "no reason",
      ["fingerprint: 0123456789abcdef", "expires: 2026-12-31"],
      'line 2: An entry needs a "reason".',
    ],
    [
      "no expiry",
      ["fingerprint: 0123456789abcdef", "reason: b"],
      'line 2: An entry needs the date when it "expires", such as 2026-01-31.',
    ],
    [
      "a day that does not exist",
      ["fingerprint: 0123456789abcdef", "reason: b", "expires: 2026-02-30"],
      'line 2: An entry needs the date when it "expires", such as 2026-01-31.',
    ],
    [
      "a fingerprint that is none",
      ["fingerprint: abc", "reason: b", "expires: 2026-12-31"],
      'line 2: A "fingerprint" has 16 hexadecimal digits.',
    ],
    [
      "nothing to match",
      ["reason: b", "expires: 2026-12-31"],
      'line 2: An entry needs either a "fingerprint", or a "rule" and a "pointer".',
    ],
    [
      "a rule without a pointer",
      ["rule: type-changed", "reason: b", "expires: 2026-12-31"],
      'line 2: An entry with a "rule" needs a "pointer", and vice versa.',
    ],
    [
      "an unknown rule",
      ["rule: nonsense", "pointer: /a", "reason: b", "expires: 2026-12-31"],
      'line 2: "nonsense" is not a rule.',
    ],
    [
      "an unknown key",
      ["fingerprint: 0123456789abcdef", "reason: b", "expires: 2026-12-31", "because: c"],
      'line 2: "because" is not a key of an entry.',
    ],
  ])("refuses an entry with %s and tells its line", (_, lines, message) => {
    expect(() => parseAllowFile(entry(lines))).toThrow(
      new AllowFileError([{ line: 2, message: message.slice(8) }]),
    );
  });

  it("refuses what is no YAML, and says once where", () => {
    expect(() => parseAllowFile("allow: {}\n}")).toThrow(
      new AllowFileError([
        { line: 2, message: 'Unexpected flow-map-end token in YAML stream: "}".' },
      ]),
    );
  });
});
