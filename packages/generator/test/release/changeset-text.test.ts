import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changesetText, ownWordsMarker, ownWordsOf } from "../../src/release/changeset-text.ts";
import { changeOf, textChange } from "../report/changes.ts";

const content = {
  packageName: "@acme/pets",
  bump: "minor",
  changes: [changeOf()],
  ownWords: "",
} as const;

describe("the text of a changeset", () => {
  it("quotes the name of the package, which starts with a sign that YAML would not take", async () => {
    const [, frontMatter = ""] = (await changesetText(content)).split("---");
    expect(parse(frontMatter)).toEqual({ "@acme/pets": "minor" });
  });

  it("ends with the mark under which a person writes", async () => {
    expect(await changesetText(content)).toMatch(new RegExp(`\n\n${ownWordsMarker}\n$`));
  });

  it.each(["One line.", "# Two\n\n- lines", "--- dashes ---", "`code`"])(
    "gives back the words of a person: %j",
    async (ownWords) => {
      const text = await changesetText({ ...content, ownWords });
      expect(ownWordsOf(text)).toBe(ownWords);
      expect(await changesetText({ ...content, ownWords: ownWordsOf(text) ?? "" })).toBe(text);
    },
  );

  it("is no changeset of ours without the mark", () => {
    expect(ownWordsOf('---\n"a": patch\n---\n\nMine.\n')).toBeUndefined();
  });

  it("says that only documentation comments changed, where that is all", async () => {
    const text = await changesetText({ ...content, bump: "patch", changes: [textChange()] });
    expect(text).toContain("\nDocumentation comments follow the texts of the API.\n");
    expect(text).not.toContain("`Pet`");
  });

  it("stays short where hundreds of things changed", async () => {
    const changes = Array.from({ length: 300 }, (_, index) =>
      changeOf({ message: `Change ${index}.` }),
    );
    const text = await changesetText({ ...content, changes });
    expect(text).toContain("Change 39.");
    expect(text).toContain("- and 260 more\n");
    expect(text).not.toContain("Change 40.");
  });

  it("holds no HTML of a description", async () => {
    const changes = [changeOf({ message: "A <script> of @somebody." })];
    const text = await changesetText({ ...content, changes });
    expect(text).not.toMatch(/<script|@somebody/);
  });
});
