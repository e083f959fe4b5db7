import { needsParentheses, type Type } from "./type.ts";

/** A type on one line and without comments, for compilers: types that read the same are the same. */
export function typeText(type: Type): string {
  if (type.flat !== undefined) return type.flat;
  switch (type.kind) {
    case "atom":
      return type.flat;
    case "object":
      return `{ ${type.members.map(({ head, type: held }) => `${head}: ${typeText(held)};`).join(" ")} }`;
    case "union":
      return type.types.map((part) => operandText(part, "intersection")).join(" | ");
    case "intersection":
      return type.types.map((part) => operandText(part, "union")).join(" & ");
    case "array":
      return listText(type.item);
    case "readonly":
      return `readonly ${typeText(type.item)}`;
    case "place":
      return type.head + typeText(type.item);
    case "rest":
      return type.head + listText(type.item);
    case "tuple":
      return `[${type.items.map(typeText).join(", ")}]`;
    default:
      return `${type.name}<${type.arguments.map(typeText).join(", ")}>`;
  }
}

function listText(item: Type): string {
  return needsParentheses(item) ? `(${typeText(item)})[]` : `${typeText(item)}[]`;
}

/** One side of `|` or `&`, in parentheses when it is made with the other one. */
function operandText(type: Type, parenthesised: Type["kind"]): string {
  return type.kind === parenthesised ? `(${typeText(type)})` : typeText(type);
}
