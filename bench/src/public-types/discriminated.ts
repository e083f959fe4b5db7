import {
  isObject,
  type Raw,
  type RawDescription,
  type RawObject,
} from "../public-descriptions/raw-description.ts";

const start = "#/components/schemas/";

/** Which schemas of a description a discriminator says something of. */
export class Discriminated {
  readonly #description: RawDescription;
  readonly #selected = new Set<string>();

  constructor(value: RawObject, description: RawDescription) {
    this.#description = description;
    this.#collect(value);
  }

  /** Whether a type is that of a schema that a discriminator selects. */
  selects([section, group, name]: readonly string[]): boolean {
    return section === "components" && group === "schemas" && this.#selected.has(name ?? "");
  }

  /** Whether a part of `allOf` has a discriminator, or one of its own parts has. */
  isBase(schema: Raw, seen: readonly RawObject[] = []): boolean {
    const target = this.#description.follow(schema);
    if (seen.includes(target)) return false;
    const { discriminator, allOf } = target;
    if (discriminator !== undefined) return true;
    return (
      Array.isArray(allOf) &&
      (allOf as readonly Raw[]).some((each) => this.isBase(each, [...seen, target]))
    );
  }

  #collect(value: Raw): void {
    if (Array.isArray(value)) for (const item of value as readonly Raw[]) this.#collect(item);
    if (!isObject(value)) return;
    const { discriminator } = value;
    if (isObject(discriminator)) {
      const { mapping } = discriminator;
      const named = isObject(mapping) ? Object.values(mapping) : [];
      const variants = ["oneOf", "anyOf"].flatMap((key) => {
        const list = value[key];
        return Array.isArray(list) ? (list as readonly Raw[]) : [];
      });
      for (const one of [...named, ...variants.map((each) => isObject(each) && each["$ref"])]) {
        if (typeof one === "string") this.#selected.add(one.replace(start, ""));
      }
    }
    for (const item of Object.values(value)) this.#collect(item);
  }
}
