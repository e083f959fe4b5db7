import { describe, expect, it } from "vitest";
import { adviceOf, itemsOf } from "../../src/report/items.ts";
import { renderMarkdown } from "../../src/report/render-markdown.ts";
import { renderText } from "../../src/report/render-text.ts";
import type { ReportedChange } from "../../src/report/comparison.ts";
import { changeOf, outcomeOf } from "./changes.ts";

const plain = { width: 80, paint: (_: string, text: string) => text };

/** An operation that was removed. */
function removed(name: string, parts: Partial<ReportedChange> = {}): ReportedChange {
  return changeOf({
    rule: "operation-removed",
    message: `\`${name}\` was removed.`,
    subject: `\`${name}\``,
    many: "Each of these {count} operations was removed.",
    operations: [name],
    directions: ["request"],
    ...parts,
  });
}

/** A property that is required now. */
function required(subject: string, parts: Partial<ReportedChange> = {}): ReportedChange {
  return changeOf({
    rule: "required-added",
    message: `\`${subject}\` is now required.`,
    subject: `\`${subject}\``,
    many: "Each of these {count} is now required.",
    head: { file: "specs/pets.json", line: 14, column: 3 },
    anchor: { file: "specs/pets.json", line: 14, column: 3 },
    ...parts,
  });
}

function messages(...changes: ReportedChange[]): string[] {
  return itemsOf(changes).map(({ message }) => message);
}

describe("changes that differ in their subject alone", () => {
  it("are one item", () => {
    expect(messages(removed("GET /a"), removed("GET /b"))).toEqual([
      "Each of these 2 operations was removed.",
    ]);
  });

  it("stand where the first of them stands", () => {
    const others = messages(removed("GET /a"), required("Pet.name"), removed("GET /b"));
    expect(others).toEqual([
      "Each of these 2 operations was removed.",
      "`Pet.name` is now required.",
    ]);
  });

  it("are told in a line each, six operations in six lines", () => {
    const six = ["a", "b", "c", "d", "e", "f"].map((name) => removed(`GET /${name}`));
    const lines = renderText(outcomeOf(six), plain).split("\n");
    expect(lines.filter((line) => line.startsWith("    - "))).toEqual(
      six.map(({ subject }) => `    - ${subject}, was at specs/pets.json:12:9 0123456789abcdef`),
    );
  });

  it("keep their number in the headline", () => {
    const text = renderText(outcomeOf([removed("GET /a"), removed("GET /b")]), plain);
    expect(text).toContain("BREAKING FOR INSTALLED CLIENTS (2)");
  });

  it("are told with what to do once", () => {
    const text = renderMarkdown(outcomeOf([removed("GET /a"), removed("GET /b")]));
    expect(text.match(/Stop calling it/g)).toHaveLength(1);
  });

  it("list what can no longer be imported", () => {
    const names = { removed: ["getA", 'paths["/a"]["get"]'], added: [] };
    const text = renderText(outcomeOf([removed("GET /a", { names }), removed("GET /b")]), plain);
    expect(text).toContain("- `GET /a` (`getA`), was at");
  });

  it("are renamed in one item, with the old and the new import", () => {
    const renamed = (from: string, to: string): ReportedChange =>
      removed(from, {
        rule: "operation-id-changed",
        subject: `\`${from}\` is now \`${to}\``,
        many: "The operationId of each of these {count} operations changed.",
        names: { removed: [`${from}Function`], added: [`${to}Function`] },
      });
    const text = renderText(outcomeOf([renamed("a", "b"), renamed("c", "d")]), plain);
    expect(text).toContain("- `a` is now `b` (`aFunction` → `bFunction`),\n");
  });

  it("are properties in one item, whatever holds them", () => {
    const gone = (name: string): ReportedChange =>
      changeOf({
        property: name,
        subject: `\`Pet.${name}\``,
        many: "Each of these {count} properties was removed.",
        typeBefore: `{ ${name}: string }`,
        typeAfter: "{}",
      });
    expect(messages(gone("a"), gone("b"))).toEqual(["Each of these 2 properties was removed."]);
  });

  it("list each fingerprint, which lets one of them pass", () => {
    const text = renderMarkdown(
      outcomeOf([removed("GET /a"), removed("GET /b", { fingerprint: "f".repeat(16) })]),
    );
    expect(text).toContain(`was at \`specs/pets.json:12:9\` · ${"f".repeat(16)}</sub>`);
  });

  it("name the operations that use any of them", () => {
    const changes = [required("Pet.a"), required("Pet.b", { operations: ["GET /toys"] })];
    expect(renderText(outcomeOf(changes), plain)).toContain("Used by GET /pets, GET /toys.");
  });

  it("are names in one paragraph where components are meant", () => {
    const schemas = ["A", "B", "C"].map((name) =>
      removed(name, {
        rule: "schema-removed-with-operations",
        many: "Each of these {count} schemas was removed with the operations that used it.",
      }),
    );
    expect(renderText(outcomeOf(schemas), plain)).toContain("\n    `A`, `B`, `C`\n");
  });

  it("are counted where a comment has no room for all", () => {
    const many = Array.from({ length: 400 }, (_, index) => removed(`GET /${index}`));
    expect(renderMarkdown(outcomeOf(many))).toContain("- and 375 more");
  });
});

describe("variants of one union", () => {
  const variant = (name: string, subject = "Status"): ReportedChange =>
    changeOf({
      rule: "one-of-branch-added",
      subject: `\`${name}\``,
      many: `Each of these {count} variants was added to \`${subject}\`.`,
    });

  it("are one item that names the union", () => {
    expect(messages(variant("A"), variant("B"))).toEqual([
      "Each of these 2 variants was added to `Status`.",
    ]);
  });

  it("are not told together with those of another union", () => {
    expect(messages(variant("A"), variant("B", "Other"))).toHaveLength(2);
  });
});

describe("changes are told apart", () => {
  it("where their rules differ", () => {
    const other = removed("GET /b", { rule: "operation-removed-after-deprecation" });
    expect(messages(removed("GET /a"), other)).toHaveLength(2);
  });

  it("where more than the subject differs", () => {
    const other = required("Pet.b", { many: "Each of these {count} is required now, twice." });
    expect(messages(required("Pet.a"), other)).toHaveLength(2);
  });

  it("where their ratings differ", () => {
    expect(messages(required("Pet.a"), required("Pet.b", { types: "usage" }))).toHaveLength(2);
  });

  it("where their types differ otherwise", () => {
    const shown = { typeBefore: "{ a?: string }", typeAfter: "{ a: string }" };
    expect(messages(required("Pet.a"), required("Pet.b", shown))).toHaveLength(2);
  });

  it("where something else is to be done", () => {
    const other = required("Pet.b", { directions: ["request"] });
    expect(messages(required("Pet.a"), other)).toHaveLength(2);
  });

  it("where one of them is allowed", () => {
    const allowed = { reason: "Nobody calls it.", expires: "2030-01-01" };
    expect(messages(removed("GET /a"), removed("GET /b", { allowed }))).toHaveLength(2);
  });

  it("where they are of two clients", () => {
    const other = removed("GET /b", { client: "toys" });
    expect(messages(removed("GET /a", { client: "pets" }), other)).toHaveLength(2);
  });

  it("where nothing but a name could tell them apart", () => {
    const same = changeOf({ rule: "security-scheme-removed", message: "The scheme was removed." });
    expect(messages(same, { ...same })).toHaveLength(2);
  });
});

describe("things that may have one new name", () => {
  const lost = (name: string, renamedTo: string): ReportedChange =>
    removed(name, {
      rule: "property-removed",
      many: `Each of these {count} properties was removed. It may have been renamed to \`${renamedTo}\`.`,
      directions: ["response"],
      renamedTo,
    });

  it("come with the advice that one of them has", () => {
    const [item] = itemsOf([lost("A.type", "kind"), lost("B.type", "kind")]);
    expect(item && adviceOf(item)).toBe(
      "If it was renamed, read `kind` instead; if not, do without it.",
    );
  });

  it("are not told together where the names differ", () => {
    expect(itemsOf([lost("A.type", "kind"), lost("B.type", "sort")])).toHaveLength(2);
  });
});
