import { tokensOf } from "../model/node.ts";
import { ComponentNames, componentGroups } from "./component-names.ts";
import type { NothingFound, ReferencePlace, ReferenceTargets } from "./reference-targets.ts";
import { referenceTo, Replacements } from "./replacements.ts";
import type { FilePlace, SchemaResource, SchemaResources } from "./schema-resources.ts";
import { ReferenceWalk, type WrittenReference } from "./visit-references.ts";

/** A reference that leads to nothing, and not because of a circle. */
export interface DeadReference {
  readonly reference: WrittenReference;
  readonly found: NothingFound;
}

/**
 * Decides what becomes of each reference of a description whose files are all read: one that leads to another file
 * leads to a component from now on, or gives way to its target where that is no component.
 */
export function replaceReferences(
  root: SchemaResource,
  found: { readonly resources: SchemaResources; readonly targets: ReferenceTargets },
): { readonly replacements: Replacements; readonly dead: readonly DeadReference[] } {
  const replacements = new Replacements();
  const names = new ComponentNames(root, found, replacements);
  const replacer = new Replacer(root, replacements, names);
  const dead: DeadReference[] = [];
  new ReferenceWalk(found.resources).visit(
    [{ resource: root, node: root.node, value: root.value }],
    {
      enter: ({ place }) => found.targets.find(place)?.target,
      leave(reference) {
        const end = found.targets.find(reference.place);
        if (end?.target !== undefined) replacer.lead(reference, end.target);
        else if (end?.why === "circle") replacer.leaveOut(reference);
        else if (end !== undefined) dead.push({ reference, found: end });
      },
    },
  );
  return { replacements, dead };
}

class Replacer {
  readonly #root: SchemaResource;
  readonly #replacements: Replacements;
  readonly #names: ComponentNames;

  constructor(root: SchemaResource, replacements: Replacements, names: ComponentNames) {
    this.#root = root;
    this.#replacements = replacements;
    this.#names = names;
  }

  leaveOut(reference: WrittenReference): void {
    this.#write(reference, undefined);
  }

  lead(reference: WrittenReference, target: FilePlace): void {
    const { place } = reference;
    const { kind } = place.node;
    const group = componentGroups.get(kind);
    const isOwn = this.#isInRoot(target);
    if (isOwn && this.#isInRoot(place) && kind !== "value") {
      // What is a pointer already stays, for a chain of references may have names on its way.
      const isPointer = this.#isPointer(place);
      this.#write(reference, isPointer ? place.value.$ref : referenceTo(tokensOf(target.node)));
    } else if (group === undefined) {
      this.#replacements.of(reference.holder, kind).inPlace = { reference: place, target };
    } else if (isOwn) this.#write(reference, referenceTo(tokensOf(target.node)));
    else {
      const name = this.#names.nameOf({ ...target, node: { ...target.node, kind } }, group);
      this.#write(reference, referenceTo(["components", group, name]));
    }
  }

  #isPointer({ resource, value: { $ref } }: ReferencePlace): boolean {
    return resource === this.#root && /^#?(?:$|(?<=#)\/)/.test($ref);
  }

  #isInRoot({ resource }: FilePlace): boolean {
    return resource.file === this.#root.file;
  }

  #write({ holder, key, place }: WrittenReference, text: string | undefined): void {
    this.#replacements.of(holder, place.node.kind).texts.set(key, text);
  }
}
