import type { JsonValue } from "../document.ts";
import type { NodeKind } from "../model/grammar.ts";
import { child, type Node } from "../model/node.ts";
import { childOf } from "../model/references.ts";
import { isContainer, isObject } from "../reference.ts";
import { isData, kindInside } from "./kind-inside.ts";
import { normalised, resolveUri } from "./reference-uri.ts";
import type { SourceFile } from "./source-files.ts";

/** A value in one of the files of a description. */
export interface FilePlace<Value extends JsonValue = JsonValue> {
  readonly resource: SchemaResource;
  readonly node: Node;
  readonly value: Value;
}

/** What a `$ref` without a URI refers into: a file, or a schema with an `$id` (JSON Schema 2020-12 section 8.2.1). */
export interface SchemaResource {
  readonly file: SourceFile;
  /** The base of relative references: an absolute path or URI. */
  readonly uri: string;
  readonly node: Node;
  readonly value: JsonValue;
  /** The schemas in it that an `$anchor` names. */
  readonly anchors: Map<string, FilePlace>;
}

/** The files of a description and the schemas in them that have an `$id`. */
export class SchemaResources {
  readonly #byUri = new Map<string, SchemaResource>();
  readonly #byValue = new Map<JsonValue, SchemaResource>();
  readonly #knowsIds: boolean;

  /** @param knowsIds whether the version of the description has `$id`: 3.0 has not. */
  constructor(knowsIds: boolean) {
    this.#knowsIds = knowsIds;
  }

  /** @param kind what the file is as a whole; `schema` for a file of parts. */
  add(file: SourceFile, kind: "document" | "schema"): SchemaResource {
    const node: Node = { parent: undefined, key: "", kind };
    const { value } = file;
    const resource = this.#register(file.location, { file, node, value });
    if (kind === "document") this.#withSelf(resource);
    this.#findNamed({ resource: this.#own(resource), node, value }, kind === "schema");
    return this.#own(resource);
  }

  /** What has an absolute path or URI, both without fragment. */
  get(uri: string): SchemaResource | undefined {
    const resource = this.#byUri.get(normalised(uri));
    return resource && this.#own(resource);
  }

  /** The value under a key of an object or at an index of a list. */
  inside(place: FilePlace, token: string, kind: NodeKind = "value"): FilePlace | undefined {
    const value = childOf(place.value, token);
    if (value === undefined) return undefined;
    const resource = this.#byValue.get(value) ?? place.resource;
    return { resource, node: child(place.node, token, kind), value };
  }

  /** Finds the schemas with an `$id` or an anchor. In a file of parts every object can be a schema. */
  #findNamed(start: FilePlace, ofParts: boolean): void {
    const { node, value } = start;
    if (!isContainer(value)) return;
    const place = node.kind === "schema" && isObject(value) ? this.#named(start) : start;
    for (const key of Object.keys(value)) {
      const kind = kindInside(place, key);
      if (kind === "value" && (!ofParts || isData(node.kind, key))) continue;
      const inner = this.inside(place, key, kind === "value" ? "schema" : kind);
      if (inner !== undefined) this.#findNamed(inner, ofParts);
    }
  }

  #named(place: FilePlace): FilePlace {
    const named = { ...place, resource: this.#withId(place) ?? place.resource };
    for (const keyword of ["$anchor", "$dynamicAnchor"]) {
      const name = childOf(place.value, keyword);
      const { anchors } = named.resource;
      if (typeof name === "string" && !anchors.has(name)) anchors.set(name, named);
    }
    return named;
  }

  /** A description can say what its URI is (OpenAPI 3.2 section 4.1.1). */
  #withSelf({ uri, ...part }: SchemaResource): void {
    const self = childOf(part.value, "$self");
    const version = childOf(part.value, "openapi");
    const isKnown = typeof version === "string" && version.startsWith("3.2");
    const own = typeof self === "string" && isKnown ? resolveUri(uri, self) : undefined;
    if (own !== undefined) this.#byValue.set(part.value, this.#register(own, part));
  }

  /** The resource by what its value says of itself. */
  #own(resource: SchemaResource): SchemaResource {
    return this.#byValue.get(resource.value) ?? resource;
  }

  #withId({ resource: { uri, file }, node, value }: FilePlace): SchemaResource | undefined {
    const id = this.#knowsIds ? childOf(value, "$id") : undefined;
    if (typeof id !== "string" || id.startsWith("#")) return undefined;
    const own = resolveUri(uri, id.replace(/#$/, ""));
    if (own === undefined) return undefined;
    const resource = this.#register(own, { file, node, value });
    this.#byValue.set(value, resource);
    return resource;
  }

  #register(uri: string, part: Pick<SchemaResource, "file" | "node" | "value">): SchemaResource {
    const resource = { ...part, uri: normalised(uri), anchors: new Map<string, FilePlace>() };
    if (!this.#byUri.has(resource.uri)) this.#byUri.set(resource.uri, resource);
    return resource;
  }
}
