import type { JsonObject } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import { isReference } from "../reference.ts";
import { normalised, resolveUri, splitReference } from "./reference-uri.ts";
import type { FilePlace, SchemaResource, SchemaResources } from "./schema-resources.ts";
import type { SourceFiles } from "./source-files.ts";

/** A Reference Object in a file. */
export type ReferencePlace = FilePlace<JsonObject & { $ref: string }>;

/** What a reference leads to. */
export type Found = { readonly target: FilePlace } | NothingFound;

/** Why a reference leads to nothing. */
export interface NothingFound {
  readonly target: undefined;
  readonly why: "circle" | "nowhere" | "unreadable";
  /** The end of a sentence; `undefined` where that is reported elsewhere. */
  readonly reason: string | undefined;
}

/** One step: what is found, or which reference has to be followed first; `unread` when a file has to be read first. */
type Step = Found | { readonly needs: ReferencePlace } | "unread";

/**
 * Finds what references lead to, in whichever file. A reference to a value that is nothing but a `$ref` leads to where
 * that one leads; a `$ref` with something beside it is an end. Chains of any length are followed without recursion.
 */
export class ReferenceTargets {
  /** References that lead from one to the next and from the last to the first. */
  readonly circles: (readonly ReferencePlace[])[] = [];
  readonly #found = new Map<JsonObject, Found>();
  /** References further on in the chain of one that waits for a file, the last known one as a rule. */
  readonly #further = new Map<JsonObject, ReferencePlace>();
  readonly #files: SourceFiles;
  readonly #resources: SchemaResources;

  constructor(files: SourceFiles, resources: SchemaResources) {
    this.#files = files;
    this.#resources = resources;
  }

  /** What a reference leads to; `undefined` as long as files that {@link SourceFiles} wants have to be read first. */
  find(reference: ReferencePlace): Found | undefined {
    let found = this.#found.get(reference.value);
    while (found === undefined) {
      if (!this.#follow(this.#furthest(reference))) return undefined;
      found = this.#found.get(reference.value);
    }
    return found;
  }

  /** What a pointer leads to in a file whose references are all found. */
  at(resource: SchemaResource, pointer: string): FilePlace | undefined {
    const place = this.#within(resource, pointer);
    return place !== undefined && "value" in place ? place : undefined;
  }

  /** Follows a chain of references to its end; `false` where it comes to one that waits for a file. */
  #follow(start: ReferencePlace): boolean {
    const chain = [start];
    const open = new Set<JsonObject>([start.value]);
    for (let here = chain.at(-1); here !== undefined; here = chain.at(-1)) {
      const step = this.#found.get(here.value) ?? this.#step(here);
      if (step === "unread") {
        for (const { value } of chain) if (value !== here.value) this.#further.set(value, here);
        return false;
      }
      if ("needs" in step) {
        if (open.has(step.needs.value)) this.#close(step.needs);
        else {
          // Where others have come to already is one step from here.
          for (const next of new Set([step.needs, this.#furthest(step.needs)])) {
            open.add(next.value);
            chain.push(next);
          }
        }
      } else {
        this.#found.set(here.value, step);
        open.delete(here.value);
        chain.pop();
      }
    }
    return true;
  }

  /** The reference that has to be followed first for another one to be, as far as is known. */
  #furthest(reference: ReferencePlace): ReferencePlace {
    let here = reference;
    const passed: ReferencePlace[] = [];
    for (;;) {
      const next = this.#further.get(here.value);
      if (next === undefined || this.#found.has(next.value)) break;
      passed.push(here);
      here = next;
    }
    for (const { value } of passed) this.#further.set(value, here);
    return here;
  }

  /** Notes the circle that a reference is in. */
  #close(start: ReferencePlace): void {
    const circle = [start];
    for (let here = this.#needed(start); here !== undefined; here = this.#needed(here)) {
      if (here.value === start.value) break;
      circle.push(here);
    }
    for (const { value } of circle) this.#found.set(value, nothing("circle", undefined));
    this.circles.push(circle);
  }

  #needed(reference: ReferencePlace): ReferencePlace | undefined {
    const step = this.#step(reference);
    return step !== "unread" && "needs" in step ? step.needs : undefined;
  }

  #step(reference: ReferencePlace): Step {
    const { uri, fragment } = splitReference(reference.value.$ref);
    const resource = this.#resource(reference.resource, uri);
    if (resource === "unread" || "why" in resource) return resource;
    // Many a description has an `$id` and refers to the components around it all the same.
    const around = uri === "" ? this.#resources.get(resource.file.location) : undefined;
    const place = this.#within(resource, fragment) ?? (around && this.#within(around, fragment));
    if (place === undefined) {
      return nothing("nowhere", `points to nothing in ${resource.file.name}`);
    }
    if ("needs" in place) return place;
    if (!isReferencePlace(place)) return { target: place };
    const next = this.#found.get(place.value);
    if (next === undefined) return { needs: place };
    return next.target === undefined || hasSiblings(place.value) ? { target: place } : next;
  }

  /** What a fragment names in a file or schema: a pointer, which can lead through references, or an anchor. */
  #within(
    resource: SchemaResource,
    fragment: string,
  ): FilePlace | { needs: ReferencePlace } | undefined {
    const root = { resource, node: resource.node, value: resource.value };
    if (fragment !== "" && !fragment.startsWith("/")) return resource.anchors.get(fragment);
    let place: FilePlace | undefined = root;
    for (const token of parsePointer(fragment)) {
      let inner = this.#resources.inside(place, token);
      while (inner === undefined && isReferencePlace(place)) {
        const next = this.#found.get(place.value);
        if (next === undefined) return { needs: place };
        if (next.target === undefined) break;
        place = next.target;
        inner = this.#resources.inside(place, token);
      }
      if (inner === undefined) return fragment === "/" ? root : undefined;
      place = inner;
    }
    return place;
  }

  /** What a URI stands for at a place: a schema with that `$id`, or else a file. */
  #resource(base: SchemaResource, uri: string): SchemaResource | NothingFound | "unread" {
    if (uri === "") return base;
    const absolute = resolveUri(base.uri, uri);
    const known = absolute === undefined ? undefined : this.#resources.get(absolute);
    if (known !== undefined) return known;
    let reason: string | undefined = "is not a valid reference";
    for (const location of locationsOf(base, uri, absolute)) {
      const file = this.#files.get(location, base.file);
      if (file === undefined) return "unread";
      if ("value" in file) return this.#resources.get(location) ?? base;
      reason = file.reason;
    }
    return nothing("unreadable", reason);
  }
}

function nothing(why: NothingFound["why"], reason: string | undefined): NothingFound {
  return { target: undefined, why, reason };
}

/** Whether a place holds a Reference Object. */
export function isReferencePlace(place: FilePlace): place is ReferencePlace {
  return isReference(place.value);
}

/** Whether something stands beside a `$ref`. */
export function hasSiblings(reference: JsonObject): boolean {
  return Object.keys(reference).length > 1;
}

/** A schema with an `$id` on the web is often read from a copy, whose neighbours are copies too. */
function locationsOf(base: SchemaResource, uri: string, absolute: string | undefined): Set<string> {
  const beside = resolveUri(normalised(base.file.location), uri);
  return new Set([beside, absolute].filter((location) => location !== undefined));
}
