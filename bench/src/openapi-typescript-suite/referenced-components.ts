/** JSON, as the given parts of tests are. */
export type Json = Record<string, unknown>;

/** Their contexts: what they look up, and which schemas discriminate. */
export interface TheirContext {
  readonly resolve?: (reference: string) => unknown;
  readonly discriminators?: { readonly objects: Readonly<Record<string, Json>> };
}

/**
 * The components that a part of a description refers to, and those refer to: what the test gives for them, else ones of
 * which no two are alike.
 */
export function referencedComponents(part: unknown, context: TheirContext): Record<string, Json> {
  const components: Record<string, Json> = {};
  const addFrom = (value: unknown): void => {
    for (const reference of referencesIn(value)) {
      const [, group, name, ...below] = reference.slice(1).split("/").slice(1).map(unescaped);
      if (group === undefined || name === undefined || !reference.startsWith("#/components/"))
        continue;
      if (components[group]?.[name] !== undefined || below.length > 0) continue;
      const found = context.resolve?.(reference);
      const component = discriminating(reference, found, context) ?? found ?? unlike(group, name);
      (components[group] ??= {})[name] = component;
      addFrom(component);
    }
  };
  addFrom(part);
  return components;
}

/** A schema that the context says to discriminate, as one that can: tests give its discriminator for the schema. */
function discriminating(
  reference: string,
  found: unknown,
  { discriminators }: TheirContext,
): Json | undefined {
  const discriminator = discriminators?.objects[reference];
  if (discriminator === undefined || found === undefined) return undefined;
  const name = String(discriminator["propertyName"]);
  return {
    type: "object",
    required: [name],
    properties: { [name]: { type: "string" } },
    discriminator,
  };
}

function unlike(group: string, name: string): Json {
  if (group === "responses") return { description: name };
  if (group === "headers") return { required: true, schema: { type: "string" } };
  if (group === "parameters") return { in: "query", name, schema: { type: "string" } };
  return { type: "object", required: [name], properties: { [name]: { type: "string" } } };
}

function* referencesIn(value: unknown): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "$ref" && typeof inner === "string") yield inner;
    else yield* referencesIn(inner);
  }
}

function unescaped(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
