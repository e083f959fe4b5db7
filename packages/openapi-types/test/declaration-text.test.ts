import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { intersection, union } from "../src/compose.ts";
import { array, atom, generic, literal, object, property, tuple, type Type } from "../src/type.ts";
import { typeDeclaration } from "../src/type-declaration.ts";

const text = atom("string");
const team = object([property("name", text, { doc: ["What people call it."] })]);
const plain = object([property("id", atom("number"))]);

const eitherTeam = union([team, atom("null")]);
const types: Readonly<Record<string, Type>> = {
  "a name": atom("Team"),
  "a literal": literal("team"),
  "an object on one line": plain,
  "an object on several lines": team,
  "a list": array(text),
  "a list of objects": array(team),
  "a tuple": tuple([text, atom("number")]),
  "a choice of names": union([atom("Team"), atom("Project"), atom("null")]),
  "an object or null": union([team, atom("null")]),
  "a name with an argument": generic("Partial", [atom("Team")]),
  "a name with an object as its argument": generic("AsyncIterable", [team]),
  "a name with an object or null as its argument": generic("Iterable", [eitherTeam]),
  "names with objects as their arguments": union([
    generic("AsyncIterable", [team]),
    generic("Iterable", [eitherTeam]),
    text,
  ]),
  "a name with several arguments": generic("Record", [text, atom("unknown")]),
  "names that are combined": intersection([atom("Team"), atom("Project")]),
  "a name combined with an object on one line": intersection([atom("Team"), plain]),
  "a name combined with an object on several lines": intersection([atom("Team"), team]),
  "an object combined with a name": intersection([team, atom("Team")]),
  "objects that are combined": intersection([team, plain]),
  "a name combined with an object and a choice": intersection([
    atom("Team"),
    team,
    union([team, plain]),
  ]),
  "a name combined with a choice": intersection([atom("Team"), union([team, plain])]),
};

function declared(name: string, type: Type): string {
  return typeDeclaration({ name, exported: name, type, doc: [] }).trimStart();
}

function formatted(code: string): Promise<string> {
  return format(code, { parser: "typescript", printWidth: 100 });
}

describe.each(Object.entries(types))("what is as Prettier would have it: %s", (_, type) => {
  it("under a name of any length", async () => {
    for (let length = 45; length <= 95; length++) {
      const code = declared("N".repeat(length), type);
      expect(code).toBe(await formatted(code));
    }
  });

  it("as properties with names of any length", async () => {
    const lengths = [...Array(50).keys()].map((more) => 50 + more);
    const members = lengths.map((length) => property("n".repeat(length), type));
    const code = declared("Named", object(members));
    expect(code).toBe(await formatted(code));
  });
});
