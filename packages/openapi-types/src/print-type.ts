import { docComment } from "./doc-comment.ts";
import { printWidth } from "./code-text.ts";
import { needsParentheses, type Member, type Type } from "./type.ts";

/**
 * A type as Prettier would format it where it follows something on a line.
 *
 * @param indent Spaces that the line starts with.
 * @param column Characters that stand left of the type, the indentation included.
 * @param tail Characters that follow the type on its last line.
 */
export function printType(type: Type, indent: number, column: number, tail: number): string {
  if (type.flat !== undefined && column + type.flat.length + tail <= printWidth) return type.flat;
  switch (type.kind) {
    case "atom":
      return type.flat;
    case "object":
      return printObject(type.members, indent);
    case "array":
      return printArray(type.item, indent, column, tail);
    case "readonly":
      return `readonly ${printType(type.item, indent, column + 9, tail)}`;
    case "union":
      return printUnion(type.types, type.flat, indent, tail);
    case "intersection":
      return printIntersection(type.types, indent, column, tail);
    case "place":
      return printPlace(type.head, type.item, indent, column, tail);
    case "rest":
      return type.head + printArray(type.item, indent, column + type.head.length, tail);
    case "tuple":
      return `[${printItems(type.items, indent, type.items.length > 1)}]`;
    default:
      return `${type.name}<${printArguments(type.arguments, indent)}>`;
  }
}

/** The members of an object type or of an interface, one line each, and the braces around them. */
export function printObject(members: readonly Member[], indent: number): string {
  if (members.length === 0) return "{}";
  const lines = members.map((member) => printMember(member, indent + 2));
  return `{\n${lines.join("")}${spaces(indent)}}`;
}

/** A member with its doc comment, on lines of its own. */
export function printMember({ doc, head, type }: Member, indent: number): string {
  const start = `${spaces(indent)}${head}:`;
  const text = printType(type, indent, start.length + 1, 1);
  return `${docComment(doc, indent)}${start}${startsBelow(type, text) ? "" : " "}${text};\n`;
}

/** Whether the text of a type starts with a line break. To ask long texts would make V8 copy each of them. */
function startsBelow(type: Type, text: string): boolean {
  return type.kind === "union" && text.startsWith("\n");
}

function printArray(item: Type, indent: number, column: number, tail: number): string {
  if (!needsParentheses(item)) return `${printType(item, indent, column, tail + 2)}[]`;
  return `${printParenthesised(item, indent, column, tail + 2)}[]`;
}

function printParenthesised(type: Type, indent: number, column: number, tail: number): string {
  if (type.flat !== undefined && column + type.flat.length + 2 + tail <= printWidth) {
    return `(${type.flat})`;
  }
  if (type.kind !== "union") return `(${printType(type, indent, column + 1, tail + 1)})`;
  if (isHugged(type.types)) return `(${printHugged(type.types, indent)})`;
  return `(${printUnion(type.types, type.flat, indent, 0)}\n${spaces(indent)})`;
}

/** A union that does not fit behind its name stands below it: on one line if that is enough, else a line a member. */
function printUnion(
  types: readonly Type[],
  flat: string | undefined,
  indent: number,
  tail: number,
): string {
  if (isHugged(types)) return printHugged(types, indent);
  const inner = indent + 2;
  const margin = `\n${spaces(inner)}`;
  return flat !== undefined && inner + flat.length + tail <= printWidth
    ? margin + flat
    : margin + printUnionLines(types, inner, tail);
}

function printUnionLines(types: readonly Type[], indent: number, tail: number): string {
  const lines = types.map((type, index) => {
    const last = index === types.length - 1 ? tail : 0;
    return `| ${printOperand(type, indent + 2, indent + 2, last, "intersection")}`;
  });
  return lines.join(`\n${spaces(indent)}`);
}

/** `{ … } | null` and `Name<…> | null` keep their bracket where it is. */
function isHugged(types: readonly Type[]): boolean {
  const bracketed = types.filter(({ kind }) => kind === "object" || kind === "generic");
  const nulls = types.filter(({ flat }) => flat === "null");
  return bracketed.length > 0 && nulls.length === types.length - 1;
}

function printHugged(types: readonly Type[], indent: number): string {
  return types.map((type) => printType(type, indent, indent, printWidth)).join(" | ");
}

function printIntersection(
  types: readonly Type[],
  indent: number,
  column: number,
  tail: number,
): string {
  let text = "";
  let wasIndented = false;
  types.forEach((type, index) => {
    const last = lengthBehind(types, index, tail);
    const previous = types[index - 1];
    const bothObjects = type.kind === "object" && previous?.kind === "object";
    const noObject = type.kind !== "object" && previous?.kind !== "object";
    if (previous === undefined) {
      text = printOperand(type, indent, column, last, "union");
    } else if (noObject) {
      text += ` &\n${spaces(indent + 2)}${printOperand(type, indent + 2, indent + 2, last, "union")}`;
    } else {
      if (!bothObjects && index > 1) wasIndented = true;
      const inner = bothObjects ? wasIndented : index > 1;
      const lineStart = text.lastIndexOf("\n");
      const start = (lineStart === -1 ? column : -lineStart - 1) + text.length + 3;
      text += ` & ${printOperand(type, inner ? indent + 2 : indent, start, last, "union")}`;
    }
  });
  return text;
}

/** The characters behind a part of an intersection up to where the line can end: the end of the type, ` &`, or ` & {`. */
function lengthBehind(types: readonly Type[], index: number, tail: number): number {
  const next = types[index + 1];
  if (next === undefined) return tail;
  if (next.kind === "object") return 4;
  if (types[index]?.kind !== "object") return 2;
  return 3 + (next.flat?.length ?? 0) + lengthBehind(types, index + 1, tail);
}

/** One side of `|` or `&`, in parentheses when it is made with the other one. */
function printOperand(
  type: Type,
  indent: number,
  column: number,
  tail: number,
  parenthesised: "union" | "intersection",
): string {
  return type.kind === parenthesised
    ? printParenthesised(type, indent, column, tail)
    : printType(type, indent, column, tail);
}

function printPlace(
  head: string,
  item: Type,
  indent: number,
  column: number,
  tail: number,
): string {
  const text = printType(item, indent, column + head.length, tail);
  return (startsBelow(item, text) ? head.trimEnd() : head) + text;
}

function printArguments(types: readonly Type[], indent: number): string {
  const [first] = types;
  if (types.length === 1 && first?.kind === "atom" && /^[\w$]+$/.test(first.flat))
    return first.flat;
  if (types.length === 1 && first?.kind === "object") return printObject(first.members, indent);
  if (types.length === 1 && first?.kind === "union" && isHugged(first.types)) {
    return printHugged(first.types, indent);
  }
  const inner = indent + 2;
  const lines = types.map((type, index) => {
    const tail = index === types.length - 1 ? 0 : 1;
    const fits = type.flat !== undefined && inner + type.flat.length + tail <= printWidth;
    return type.kind === "union" && !fits && !isHugged(type.types)
      ? printUnionLines(type.types, inner, tail)
      : printType(type, inner, inner, tail);
  });
  return `\n${spaces(inner)}${lines.join(`,\n${spaces(inner)}`)}\n${spaces(indent)}`;
}

function printItems(types: readonly Type[], indent: number, parenthesised: boolean): string {
  const inner = indent + 2;
  const lines = types.map((type) => {
    const fits = type.flat !== undefined && inner + type.flat.length + 1 <= printWidth;
    if (fits || type.kind !== "union" || isHugged(type.types)) {
      return printType(type, inner, inner, 1);
    }
    return parenthesised
      ? `(${printUnion(type.types, type.flat, inner, 0)}\n${spaces(inner)})`
      : printUnionLines(type.types, inner, 1);
  });
  return `\n${spaces(inner)}${lines.join(`,\n${spaces(inner)}`)},\n${spaces(indent)}`;
}

const margins: readonly string[] = Array.from({ length: 40 }, (_, count) => " ".repeat(count));

function spaces(count: number): string {
  return margins[count] ?? " ".repeat(count);
}
