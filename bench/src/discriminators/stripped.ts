type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A description, and where its discriminators stood before they were taken out. */
export interface Stripped {
  readonly value: Json;
  /** The keys that lead to each schema that had one, and what the schema was. */
  readonly found: readonly Discriminating[];
}

/** A schema with a discriminator. */
export interface Discriminating {
  readonly tokens: readonly string[];
  readonly property: string;
  /** How many variants it lists. */
  readonly variants: number;
}

/** Takes all discriminators out of a description: what is `never` without them is so by the description itself. */
export function stripDiscriminators(description: Json): Stripped {
  const found: Discriminating[] = [];
  const strip = (value: Json, tokens: readonly string[]): Json => {
    if (isList(value)) return value.map((item, index) => strip(item, [...tokens, String(index)]));
    if (typeof value !== "object" || value === null) return value;
    const property = propertyNameOf(value["discriminator"]);
    if (property !== undefined) {
      const variants = listed(value["oneOf"]) + listed(value["anyOf"]);
      found.push({ tokens, property, variants });
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        key === "discriminator" && property !== undefined
          ? []
          : [[key, strip(inner, [...tokens, key])]],
      ),
    );
  };
  return { value: strip(description, []), found };
}

function propertyNameOf(discriminator: Json | undefined): string | undefined {
  if (typeof discriminator !== "object" || discriminator === null || isList(discriminator)) {
    return undefined;
  }
  const name = discriminator["propertyName"];
  return typeof name === "string" ? name : undefined;
}

function listed(choices: Json | undefined): number {
  return isList(choices) ? choices.length : 0;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
