import { describe, expect, it } from "vitest";
import { union } from "../src/compose.ts";
import {
  array,
  atom,
  generic,
  literal,
  object,
  place,
  property,
  restItems,
  tuple,
  type Type,
} from "../src/type.ts";
import { typeText } from "../src/type-text.ts";

const text = atom("string");
const team = object([property("name", text, { doc: ["What people call it."] })]);
const eitherTeam = union([team, atom("null")]);
const bothTeams: Type = { kind: "intersection", types: [team, atom("Named")], flat: undefined };

describe("a type as text", () => {
  it.each<[string, Type, string]>([
    ["has no comments", team, "{ name: string; }"],
    [
      "keeps what stands before a property",
      object([property("a-b", team, { optional: true, readonly: true })]),
      'readonly "a-b"?: { name: string; };',
    ],
    [
      "has parentheses around a list of alternatives",
      array(eitherTeam),
      "({ name: string; } | null)[]",
    ],
    [
      "has parentheses around what is combined in a union",
      { kind: "union", types: [bothTeams, atom("null")], flat: undefined },
      "({ name: string; } & Named) | null",
    ],
    [
      "has parentheses around a union in what is combined",
      { kind: "intersection", types: [eitherTeam, atom("Named")], flat: undefined },
      "({ name: string; } | null) & Named",
    ],
    [
      "has the items of a tuple in their order",
      tuple([place("first", team, true), restItems(team, "others")]),
      "[first?: { name: string; }, ...others: { name: string; }[]]",
    ],
    [
      "has the arguments of another type",
      generic("WithRequired", [team, literal("name")]),
      'WithRequired<{ name: string; }, "name">',
    ],
  ])("%s", (_, type, expected) => {
    expect(typeText(type)).toContain(expected);
  });
});
