import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changesetText, ownWordsMarker, ownWordsOf } from "../../src/release/changeset-text.ts";
import { changeOf, textChange } from "./changes.ts";

const content = {
  packageName: "@acme/pets",
  bump: "minor",
  changes: [changeOf()],
  ownWords: "",
} as const;

describe("the text of a changeset", () => {
  it("quotes the name of the package, which starts with a sign that YAML would not take", () => {
    const [, frontMatter = ""] = changesetText(content).split("---");
    expect(parse(frontMatter)).toEqual({ "@acme/pets": "minor" });
  });

  it("ends with the mark under which a person writes", () => {
    expect(changesetText(content)).toMatch(new RegExp(`\n\n${ownWordsMarker}\n$`));
  });

  it.each(["One line.", "# Two\n\n- lines", "--- dashes ---", "`code`"])(
    "gives back the words of a person: %j",
    (ownWords) => {
      const text = changesetText({ ...content, ownWords });
      expect(ownWordsOf(text)).toBe(ownWords);
      expect(changesetText({ ...content, ownWords: ownWordsOf(text) ?? "" })).toBe(text);
    },
  );

  it("is no changeset of ours without the mark", () => {
    expect(ownWordsOf('---\n"a": patch\n---\n\nMine.\n')).toBeUndefined();
  });

  it("says that only documentation comments changed, where that is all", () => {
    const text = changesetText({ ...content, bump: "patch", changes: [textChange()] });
    expect(text).toContain("\nDoc comments changed with the documentation of the API.\n");
    expect(text).not.toContain("`Pet`");
  });

  it("stays short where hundreds of things changed", () => {
    const changes = Array.from({ length: 300 }, (_, index) =>
      changeOf({ message: `Change ${index}.` }),
    );
    const text = changesetText({ ...content, changes });
    expect(text).toContain("Change 39.");
    expect(text).toContain("- and 260 more\n");
    expect(text).not.toContain("Change 40.");
  });

  it("holds no HTML of a description", () => {
    const changes = [changeOf({ message: "A <script> of @somebody." })];
    const text = changesetText({ ...content, changes });
    expect(text).not.toMatch(/<script|@somebody/);
  });

  it.each([
    "`list_pets` takes `*` and `_id_` now.",
    "The response of `GET /a/{b}` is `text/*` & more than 1 < 2.",
    "`Été` became `a b/c~d`, and `x |y` is `- no item`.",
  ])("is left as it is by Prettier: %s", async (message) => {
    const text = changesetText({ ...content, changes: [changeOf({ message })] });
    expect(await format(text, { parser: "markdown", printWidth: 100 })).toBe(text);
  });
});
