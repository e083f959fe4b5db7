import type { JsonValue } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import type { NodeKind } from "../model/grammar.ts";
import { pointerOf } from "../model/node.ts";
import { isContainer, isObject } from "../reference.ts";
import { kindInside } from "./kind-inside.ts";
import {
  hasSiblings,
  isReferencePlace,
  type ReferencePlace,
  type ReferenceTargets,
} from "./reference-targets.ts";
import type { Replacements } from "./replacements.ts";
import { shapeOf } from "./value-shape.ts";
import type { FilePlace, SchemaResource, SchemaResources } from "./schema-resources.ts";

/** The groups of `components` by what can stand in them. Other targets are put in the place of the reference. */
export const componentGroups: ReadonlyMap<NodeKind, string> = new Map([
  ["callback", "callbacks"],
  ["example", "examples"],
  ["header", "headers"],
  ["link", "links"],
  ["parameter", "parameters"],
  ["request-body", "requestBodies"],
  ["response", "responses"],
  ["schema", "schemas"],
]);

/** Keywords that describe a value and say nothing of what it can be. */
const annotations =
  /^(?:\$comment|\$ref|default|deprecated|description|examples?|externalDocs|summary|title|x-.*)$/;

/** What has a name and the numbers behind it: `Pet`, `Pet-2` and so on. */
interface NameSeries {
  /** The first number that was not looked at. */
  next: number;
  /** Whether the description itself has one of the names. */
  hasOwn: boolean;
  readonly shapes: Set<string>;
}

/**
 * Gives names in `components` to what stands in other files: the last part of the pointer, or else the name of the
 * file, and a number where another value has that name.
 */
export class ComponentNames {
  readonly #root: SchemaResource;
  readonly #resources: SchemaResources;
  readonly #targets: ReferenceTargets;
  /** Whether keywords beside a `$ref` count: they do from OpenAPI 3.1 on. */
  readonly #keepsSiblings: boolean;
  readonly #replacements: Replacements;
  readonly #names = new Map<string, Map<object, string>>();
  readonly #shapes = new Map<JsonValue, string>();
  readonly #series = new Map<string, NameSeries>();

  constructor(
    root: SchemaResource,
    { resources, targets }: { resources: SchemaResources; targets: ReferenceTargets },
    replacements: Replacements,
  ) {
    this.#root = root;
    this.#keepsSiblings = !isOpenApi30(root.value);
    this.#resources = resources;
    this.#targets = targets;
    this.#replacements = replacements;
  }

  /** The name of a target in a group. Call it once the references inside of the target have their replacements. */
  nameOf(target: FilePlace, group: string): string {
    const { value } = target;
    if (!isContainer(value)) return this.#freeName(target, group);
    const names = this.#names.get(group) ?? new Map<object, string>();
    this.#names.set(group, names);
    const name = names.get(value) ?? this.#freeName(target, group);
    names.set(value, name);
    return name;
  }

  #freeName(target: FilePlace, group: string): string {
    const { components } = this.#replacements;
    const added = components.get(group) ?? new Map<string, FilePlace>();
    components.set(group, added);
    const wanted = ownName(target);
    const series = this.#seriesOf(`${group}/${wanted}`);
    const shape = this.#shapeOf(target);
    // Of all that have a name already none is this, so that thousands of parts can have the name of their file.
    const isNew = !series.hasOwn && !series.shapes.has(shape);
    for (let number = isNew ? series.next : 1; ; number += 1) {
      const name = number === 1 ? wanted : `${wanted}-${number}`;
      const holder = added.get(name) ?? this.#component(group, name, target.node.kind);
      const isOwn = !added.has(name);
      series.next = Math.max(series.next, number + 1);
      series.hasOwn ||= isOwn && holder !== undefined;
      series.shapes.add(holder === undefined ? shape : this.#shapeOf(holder));
      if (holder === undefined || (isOwn && this.#isAlias(holder, target))) added.set(name, target);
      else if (isOwn && this.#isAnnotated(holder, target)) {
        const { value, node } = holder;
        this.#replacements.of(value, node.kind).inPlace = { reference: holder, target };
      } else if (this.#shapeOf(holder) !== shape || !this.#isSame(holder, target)) continue;
      return name;
    }
  }

  #component(group: string, name: string, kind: NodeKind): FilePlace | undefined {
    const place = this.#targets.at(this.#root, toPointer(["components", group, name]));
    return place && { ...place, node: { ...place.node, kind } };
  }

  /** Whether a component of the description is nothing but a reference to a target, which then takes its place. */
  #isAlias(component: FilePlace, target: FilePlace): boolean {
    const counts = this.#keepsSiblings && isObject(component.value) && hasSiblings(component.value);
    return !counts && this.#refersTo(component, target);
  }

  /** Whether it is that with a description or the like, which then goes with the target. */
  #isAnnotated(component: FilePlace, target: FilePlace): component is ReferencePlace {
    const areAnnotations = Object.keys(component.value ?? {}).every((key) => annotations.test(key));
    return areAnnotations && this.#refersTo(component, target);
  }

  #refersTo(component: FilePlace, target: FilePlace): boolean {
    return (
      isReferencePlace(component) && isSamePlace(this.#targets.find(component)?.target, target)
    );
  }

  #seriesOf(key: string): NameSeries {
    const series = this.#series.get(key) ?? { next: 1, hasOwn: false, shapes: new Set() };
    this.#series.set(key, series);
    return series;
  }

  #shapeOf({ value }: FilePlace): string {
    const shape = this.#shapes.get(value) ?? shapeOf(value);
    this.#shapes.set(value, shape);
    return shape;
  }

  /** Whether two values say the same once their references are replaced. */
  #isSame(one: FilePlace, other: FilePlace): boolean {
    if (one.value === other.value) return true;
    if (!isContainer(one.value) || !isContainer(other.value)) return false;
    if (Array.isArray(one.value) !== Array.isArray(other.value)) return false;
    const keys = Object.keys(one.value);
    return (
      keys.length === Object.keys(other.value).length &&
      keys.every((key) => this.#isSameAt(key, one, other))
    );
  }

  #isSameAt(key: string, one: FilePlace, other: FilePlace): boolean {
    const texts = [this.#textAt(key, one), this.#textAt(key, other)];
    if (texts[0] !== undefined && texts[0] === texts[1]) return true;
    if (key === "$ref" && isReferencePlace(one) && isReferencePlace(other)) {
      const targets = [this.#targets.find(one)?.target, this.#targets.find(other)?.target];
      return isSamePlace(targets[0], targets[1]);
    }
    const inOne = this.#resources.inside(one, key, kindInside(one, key));
    const inOther = this.#resources.inside(other, key, kindInside(other, key));
    return inOne !== undefined && inOther !== undefined && this.#isSame(inOne, inOther);
  }

  /** The text of a reference as far as it is known; one within the description itself stays as it is. */
  #textAt(key: string, { value, node, resource }: FilePlace): JsonValue | undefined {
    if (!isObject(value)) return undefined;
    const text = this.#replacements.get(value, node.kind)?.texts.get(key);
    const written = value[key];
    if (text !== undefined || resource.file !== this.#root.file) return text;
    return typeof written === "string" && written.startsWith("#/") ? written : undefined;
  }
}

/** The last part of the pointer to a value, or else the name of its file without ending. */
function ownName({ node, resource: { file } }: FilePlace): string {
  const fileName = file.location.split(/[/\\]/).at(-1) ?? "";
  return node.key || fileName.replace(/\.[^.]+$/, "") || node.kind;
}

/** Whether a description is one of OpenAPI 3.0, which has no `$id` and ignores what stands beside a `$ref`. */
export function isOpenApi30(description: JsonValue): boolean {
  const version = isObject(description) ? description["openapi"] : undefined;
  return typeof version === "string" && version.startsWith("3.0");
}

function isSamePlace(one: FilePlace | undefined, other: FilePlace | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (isContainer(one.value)) return one.value === other.value;
  return one.resource.file === other.resource.file && pointerOf(one.node) === pointerOf(other.node);
}
