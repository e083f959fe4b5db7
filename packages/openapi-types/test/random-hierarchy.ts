import fc from "fast-check";
import type { JsonObject } from "@convex-openapi/document/model";
import { schemasOf } from "@convex-openapi/test-support/documents";

/** A schema of a hierarchy, the first of which is the base that has the discriminator. */
interface Member {
  readonly name: string;
  /** What it is made of: members before it. */
  readonly bases: readonly number[];
  /** Whether the mapping has a value for it. */
  readonly isMapped: boolean;
}

/** A random hierarchy, and a union of some of its members. */
export interface Hierarchy {
  readonly members: readonly Member[];
  readonly union: readonly number[];
  /** How the base declares the property: as a text, or as values that can lack some of those that are mapped. */
  readonly declares: "text" | "values" | "values by reference" | "some values";
  /** Whether the base lists the members that are made of it first of all, which leads back to it. */
  readonly isChoice: boolean;
}

/** Hierarchies of a few schemas, each made of one or two of those before it. */
export const randomHierarchy: fc.Arbitrary<Hierarchy> = fc
  .integer({ min: 2, max: 7 })
  .chain((count) =>
    fc.record({
      members: fc
        .tuple(
          ...Array.from({ length: count }, (_, index) =>
            fc.record({
              bases: fc.uniqueArray(fc.nat({ max: index }), { minLength: 1, maxLength: 2 }),
              isMapped: fc.boolean(),
            }),
          ),
        )
        .map((members): readonly Member[] => [
          { name: "M0", bases: [], isMapped: false },
          ...members.map((member, index) => ({ ...member, name: `M${index + 1}` })),
        ]),
      union: fc.subarray(
        Array.from({ length: count }, (_, index) => index + 1),
        { minLength: 2 },
      ),
      declares: fc.constantFrom("text", "values", "values by reference", "some values"),
      isChoice: fc.boolean(),
    }),
  );

/** What a hierarchy means, read from it without any schema. */
export class Reading {
  readonly #hierarchy: Hierarchy;

  constructor(hierarchy: Hierarchy) {
    this.#hierarchy = hierarchy;
  }

  /** The value that selects a member: that of the mapping, or its name. */
  own(index: number): string {
    const { name, isMapped } = this.#member(index);
    return isMapped ? name.toLowerCase() : name;
  }

  /**
   * The values of a member alone: one without a mapping may go by that of the nearest ones above it, too, unless the
   * base lists it beside them.
   */
  alone(index: number): readonly string[] {
    if (this.#member(index).isMapped) return [this.own(index)];
    const mapped = this.#indices.filter(
      (one) =>
        this.#member(one).isMapped &&
        this.isMadeOf(index, one) &&
        !(this.#isListed(index) && this.#isListed(one)),
    );
    const nearest = mapped.filter((one) => !mapped.some((other) => this.isMadeOf(other, one)));
    return [this.own(index), ...nearest.map((one) => this.own(one))];
  }

  /** The values of a member and of all that is made of it. */
  accepted(index: number): readonly string[] {
    const below = this.#indices.filter((one) => this.isMadeOf(one, index));
    return [
      ...new Set([index, ...below].filter((one) => one > 0).flatMap((one) => this.alone(one))),
    ];
  }

  /** The values of a member as a variant of the union: those, too, of what is made of it and of no other variant. */
  selected(index: number): readonly string[] {
    const { union } = this.#hierarchy;
    const listed = union.filter((one) => this.isMadeOf(one, index));
    const below = this.#indices.filter(
      (one) =>
        this.isMadeOf(one, index) &&
        !listed.some((other) => other === one || this.isMadeOf(one, other)),
    );
    return [...new Set([this.own(index), ...below.flatMap((one) => this.alone(one))])];
  }

  isMadeOf(index: number, other: number): boolean {
    return this.#member(index).bases.some((one) => one === other || this.isMadeOf(one, other));
  }

  /** Whether the base lists a member. */
  #isListed(index: number): boolean {
    return this.#hierarchy.isChoice && this.#member(index).bases.includes(0);
  }

  get #indices(): readonly number[] {
    return this.#hierarchy.members.map((_, index) => index);
  }

  #member(index: number): Member {
    const member = this.#hierarchy.members[index];
    if (member === undefined) throw new Error(`no member ${index}`);
    return member;
  }
}

const refTo = (index: number): JsonObject => ({ $ref: `#/components/schemas/M${index}` });

/** A description of a hierarchy. */
export function describeHierarchy(hierarchy: Hierarchy): JsonObject {
  const { members, union, declares, isChoice } = hierarchy;
  const reading = new Reading(hierarchy);
  const discriminator = (indices: readonly number[]): JsonObject => ({
    propertyName: "kind",
    mapping: Object.fromEntries(
      indices
        .filter((index) => members[index]?.isMapped)
        .map((index) => [reading.own(index), `M${index}`]),
    ),
  });
  const values = {
    enum: members
      .map((_, index) => index)
      .filter((index) => index > 0 && !(declares === "some values" && members[index]?.isMapped))
      .map((index) => reading.own(index)),
  };
  const schemas = members.map(({ name, bases }, index): [string, JsonObject] => {
    const own = { type: "object", properties: { [`p${index}`]: { type: "string" } } };
    return [name, { allOf: [...bases.map(refTo), own] }];
  });
  const kind = {
    text: { type: "string" },
    values,
    "values by reference": { $ref: "#/components/schemas/Kind" },
    "some values": values,
  }[declares];
  const all = members.map((_, index) => index).slice(1);
  const choices = all.filter((index) => members[index]?.bases.includes(0)).map(refTo);
  return schemasOf({
    ...Object.fromEntries(schemas),
    Kind: values,
    M0: {
      type: "object",
      required: ["kind"],
      properties: { kind },
      discriminator: discriminator(all),
      ...(isChoice && { oneOf: choices }),
    },
    Union: { oneOf: union.map(refTo), discriminator: discriminator(union) },
  });
}

/** Code that compiles where the types of a hierarchy accept its values, refuse others, and narrow. */
export function useHierarchy(hierarchy: Hierarchy): string {
  const { members, union } = hierarchy;
  const reading = new Reading(hierarchy);
  const lines = [
    'import type { components } from "./types.ts";',
    'type S = components["schemas"];',
  ];
  let count = 0;
  const claim = (type: string, kind: string): void => {
    count += 1;
    lines.push(`export const v${count}: S["${type}"] = { kind: "${kind}" };`);
  };
  members.forEach(({ name }, index) => {
    for (const value of reading.accepted(index)) claim(name, value);
    if (index === 0) return;
    lines.push("// @ts-expect-error -- no member has it");
    claim(name, "nobody");
  });
  for (const index of union) {
    for (const value of reading.selected(index)) claim("Union", value);
    const value = reading.own(index);
    const isItsOwn = union.every((one) => one === index || !reading.selected(one).includes(value));
    if (!isItsOwn) continue;
    lines.push(
      `export const n${index} = (x: S["Union"]): string | undefined => x.kind === "${value}" ? x.p${index} : "";`,
    );
  }
  return `${lines.join("\n")}\n`;
}
