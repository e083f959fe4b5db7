import { ownOptions } from "./own-options.ts";
import type { Call } from "./recorder.ts";
import { type Json, referencedComponents, type TheirContext } from "./referenced-components.ts";
import type { OpenapiTypescriptOptions } from "@convex-openapi/types";

/** A description in which stands what a call is given. */
export interface WholeDescription {
  /** The text of a description, or the file that has one. */
  readonly source: { readonly text: string } | { readonly file: string };
  readonly options: OpenapiTypescriptOptions;
  /** Where the type stands that the call makes; `undefined` where it makes a whole module. */
  readonly type: string | undefined;
}

const path = "/get-item";
const operation = `paths["${path}"]["get"]`;

/**
 * The description to make types of instead of calling their function.
 *
 * @returns `undefined` where that needs the network.
 */
export function wholeDescription({ module, given, options }: Call): WholeDescription | undefined {
  const their = isJson(options) ? options : {};
  if (module === "index") {
    const source = sourceOf(given);
    return source && { source, options: ownOptions(their), type: undefined };
  }
  const context: Json & TheirContext = isJson(their["ctx"]) ? their["ctx"] : their;
  const pointer = typeof their["path"] === "string" ? their["path"] : "";
  const anchors = isJson(their["dynamicAnchors"]) ? their["dynamicAnchors"] : undefined;
  const place = places[module]?.(withAnchors(given, anchors), pointer);
  if (place === undefined) throw new Error(`nothing is known of ${module}`);
  const parts = withDiscriminator(place.parts, pointer, context);
  const components = referencedComponents(parts, context);
  for (const [group, entries] of Object.entries(
    isJson(parts["components"]) ? parts["components"] : {},
  )) {
    components[group] = { ...components[group], ...(isJson(entries) ? entries : {}) };
  }
  const openapi = JSON.stringify(given).includes('"nullable"') ? "3.0.3" : "3.1.0";
  const info = { title: "Test", version: "1" };
  const text = JSON.stringify({ openapi, info, paths: {}, ...parts, components });
  const switches = module === "paths-enum" ? { makePathsEnum: true } : {};
  return { source: { text }, options: { ...ownOptions(context), ...switches }, type: place.type };
}

interface Place {
  readonly parts: Json;
  readonly type: string | undefined;
}

/** Where what a function is given stands in a description, and its type in ours. */
const places: Readonly<Record<string, (given: unknown, pointer: string) => Place>> = {
  "schema-object": (given, pointer) => {
    const name = pointer.split("/").at(-1) || "schema-object";
    return {
      parts: {
        components: {
          schemas: {
            ...(isWrapped(given) ? given.schemas : {}),
            [name]: isWrapped(given) ? given.outer : given,
          },
        },
      },
      type: `components["schemas"]["${name}"]`,
    };
  },
  "header-object": (given) => ({
    parts: { components: { headers: { given } } },
    type: 'components["headers"]["given"]',
  }),
  "media-type-object": (given) => ({
    parts: operationWith({
      responses: { 200: { description: "", content: { "application/json": given } } },
    }),
    type: `${operation}["responses"][200]["content"]["application/json"]`,
  }),
  "operation-object": (given) => ({ parts: operationWith(given), type: operation }),
  "path-item-object": (given) => ({
    parts: { paths: { [path]: given } },
    type: `paths["${path}"]`,
  }),
  "paths-object": (given) => ({ parts: { paths: given }, type: "paths" }),
  "webhooks-object": (given) => ({ parts: { webhooks: given }, type: "webhooks" }),
  "components-object": (given) => ({ parts: { components: given }, type: "components" }),
  "paths-enum": (given) => ({ parts: { paths: given }, type: undefined }),
  "response-object": (given) => ({
    parts: operationWith({ responses: { 200: given } }),
    type: `${operation}["responses"][200]`,
  }),
  "request-body-object": (given, pointer) =>
    pointer.includes("/requestBodies/")
      ? {
          parts: { components: { requestBodies: { given } } },
          type: 'components["requestBodies"]["given"]',
        }
      : {
          parts: operationWith({ requestBody: given }),
          type: `NonNullable<${operation}["requestBody"]>`,
        },
};

function operationWith(parts: unknown): Json {
  return { paths: { [path]: { get: parts } } };
}

/** A schema that is read with dynamic anchors: one that refers to it and has them. */
interface Wrapped {
  readonly outer: Json;
  readonly schemas: Json;
}

function withAnchors(given: unknown, anchors: Json | undefined): unknown {
  if (anchors === undefined) return given;
  const $defs = Object.fromEntries(
    Object.entries(anchors).map(([name, schema]) => [
      name,
      { $dynamicAnchor: name, ...(isJson(schema) ? schema : {}) },
    ]),
  );
  return {
    outer: { $ref: "#/components/schemas/Inner", $defs },
    schemas: { Inner: given },
  } satisfies Wrapped;
}

function isWrapped(given: unknown): given is Wrapped {
  return isJson(given) && "outer" in given && "schemas" in given;
}

/** A choice that discriminates, by what the context says of the schema itself. */
function withDiscriminator(parts: Json, pointer: string, { discriminators }: TheirContext): Json {
  const discriminator = discriminators?.objects[pointer];
  const [group, name] = pointer.split("/").slice(-2);
  if (discriminator === undefined || group !== "schemas" || name === undefined) return parts;
  const { components } = parts as { components: { schemas: Json } };
  const schema = components.schemas[name];
  if (!isJson(schema) || !("oneOf" in schema || "anyOf" in schema)) return parts;
  const schemas = { ...components.schemas, [name]: { ...schema, discriminator } };
  return { ...parts, components: { ...components, schemas } };
}

function sourceOf(given: unknown): WholeDescription["source"] | undefined {
  if (given instanceof URL)
    return given.protocol === "file:" ? { file: given.pathname } : undefined;
  if (given instanceof Uint8Array) return { text: Buffer.from(given).toString() };
  if (typeof given !== "string") return { text: JSON.stringify(given) };
  return given.startsWith("http") ? undefined : { text: given };
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
