import { describe, expect, it } from "vitest";
import { parseCodeOwners } from "../../src/owners/code-owners.ts";

describe("a pattern of CODEOWNERS", () => {
  it.each([
    ["*", "specs/pets.json"],
    ["*.json", "specs/pets.json"],
    ["/specs/", "specs/pets.json"],
    ["specs/", "api/specs/pets.json"],
    ["/specs", "specs/deep/pets.json"],
    ["specs/*", "specs/pets.json"],
    ["specs/**", "specs/deep/pets.json"],
    ["/specs/**/pets.json", "specs/a/b/pets.json"],
    ["/specs/**/pets.json", "specs/pets.json"],
    ["**/pets.json", "specs/a/pets.json"],
    ["pets.json", "specs/pets.json"],
    ["/specs/p*s.json", "specs/pets.json"],
    ["my\\ specs/", "my specs/pets.json"],
    ["/specs/pets+(1).json", "specs/pets+(1).json"],
    ["/specs/pet?.json", "specs/pets.json"],
    ["/specs/*/", "specs/deep/pets.json"],
    ["\\#pets.json", "#pets.json"],
  ])("%s has %s", (pattern, path) => {
    expect(parseCodeOwners(`${pattern} @acme`).of(path)).toBe("@acme");
  });

  it.each([
    ["/specs/*", "specs/deep/pets.json"],
    ["/pets.json", "specs/pets.json"],
    ["/*", "specs/pets.json"],
    ["/specs/?.json", "specs/pets.json"],
    ["specs/pets?json", "specs/pets/json"],
    ["*.yaml", "specs/pets.json"],
    ["/spec", "specs/pets.json"],
    ["/specs/pets.json/", "specs/pets.json"],
    ["/specs/pets_json", "specs/pets.json"],
    ["# *", "specs/pets.json"],
    ["", "specs/pets.json"],
  ])("%s does not have %s", (pattern, path) => {
    expect(parseCodeOwners(`${pattern} @acme`).of(path)).toBeUndefined();
  });
});

describe("CODEOWNERS", () => {
  it("has the last pattern decide", () => {
    const owners = parseCodeOwners("* @all\n/specs/ @api @docs # both\n/specs/pets.json @pets\n");
    expect(owners.of("a.ts")).toBe("@all");
    expect(owners.of("specs/shop.json")).toBe("@api @docs");
    expect(owners.of("specs/pets.json")).toBe("@pets");
  });

  it("takes the owners from a file by a pattern without any", () => {
    expect(parseCodeOwners("* @all\n/specs/\n").of("specs/pets.json")).toBeUndefined();
  });

  it("gives patterns of a section of GitLab its owners", () => {
    const owners = parseCodeOwners(
      "[API][2] @api\n/specs/\n/specs/pets.json @pets\n^[Docs]\n*.md\n",
    );
    expect(owners.of("specs/shop.json")).toBe("@api");
    expect(owners.of("specs/pets.json")).toBe("@pets");
    expect(owners.of("a.md")).toBeUndefined();
  });

  it("has the last pattern of each section decide, whatever is before the first one included", () => {
    const owners = parseCodeOwners(
      "* @all\n[API]\n/specs/ @api\n*.yaml @api @yaml\n[Docs] @docs\n",
    );
    expect(owners.of("specs/pets.json")).toBe("@all @api");
    expect(owners.of("specs/pets.yaml")).toBe("@all @api @yaml");
  });

  it("takes sections of one name, in capitals or not, for one", () => {
    expect(parseCodeOwners("[API]\n* @all\n^[Api]\n*.json @api\n").of("a.json")).toBe("@api");
  });

  it("leaves out of a section what a pattern with ! matches, wherever that stands", () => {
    const owners = parseCodeOwners("!/specs/pets.json\n* @all\n[API]\n*.json @api\n");
    expect(owners.of("specs/pets.json")).toBe("@api");
    expect(owners.of("specs/shop.json")).toBe("@all @api");
  });

  it("takes a word without @ for nobody", () => {
    expect(parseCodeOwners("* @pets nobody me@example.com\n").of("a")).toBe("@pets me@example.com");
    expect(parseCodeOwners("* nobody\n").of("a")).toBeUndefined();
  });

  it("is read behind a byte order mark", () => {
    expect(parseCodeOwners("\uFEFF* @all\n").of("a")).toBe("@all");
  });
});
