import type { Type } from "./type.ts";

/** Adds the words that a type is made of: the names that it refers to, its generics, and the lookups in it. */
export function addNamesIn(type: Type, names: Set<string>): void {
  switch (type.kind) {
    case "atom":
      names.add(type.flat);
      return;
    case "object":
      for (const member of type.members) addNamesIn(member.type, names);
      return;
    case "union":
    case "intersection":
      for (const each of type.types) addNamesIn(each, names);
      return;
    case "tuple":
      for (const item of type.items) addNamesIn(item, names);
      return;
    case "generic":
      names.add(type.name);
      for (const argument of type.arguments) addNamesIn(argument, names);
      return;
    default:
      addNamesIn(type.item, names);
  }
}
