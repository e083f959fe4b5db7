/** A value of JSON, as it is written. */
export type Raw = string | number | boolean | null | readonly Raw[] | RawObject;

/** An object of JSON. */
export interface RawObject {
  readonly [key: string]: Raw;
}

/** An operation as a description has it, its references followed. */
export interface RawOperation {
  readonly path: string;
  readonly method: string;
  readonly parameters: readonly RawObject[];
  readonly content: RawObject;
  readonly responses: RawObject;
}

/** Whether a value is an object. */
export function isObject(value: Raw | undefined): value is RawObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as text: text as it is, and anything else as JSON. */
export function textOf(value: Raw | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** A part of an object that is an object itself; an empty one where it is none. */
export function part(value: Raw | undefined, key: string): RawObject {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** A description that nothing but references is known of. */
export class RawDescription {
  readonly #value: RawObject;

  constructor(value: RawObject) {
    this.#value = value;
  }

  /** What a value stands for. */
  follow(value: Raw | undefined): RawObject {
    let target: Raw | undefined = value;
    for (let steps = 0; steps < 20 && isObject(target); steps += 1) {
      const { $ref: reference } = target;
      if (typeof reference !== "string") return target;
      if (!reference.startsWith("#/")) return {};
      target = reference
        .slice(2)
        .split("/")
        .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"))
        .reduce<Raw | undefined>((at, key) => (isObject(at) ? at[key] : undefined), this.#value);
    }
    return isObject(target) ? target : {};
  }

  /** Its operations, as a client calls them. */
  operations(): RawOperation[] {
    return Object.entries(part(this.#value, "paths")).flatMap(([path, written]) => {
      const item = this.follow(written);
      return methods.flatMap((method): RawOperation[] => {
        const operation = item[method];
        if (!isObject(operation)) return [];
        const lists = [item["parameters"], operation["parameters"]];
        const parameters = new Map<string, RawObject>();
        for (const one of lists.flatMap((list) => (Array.isArray(list) ? (list as Raw[]) : []))) {
          const parameter = this.follow(one);
          parameters.set(JSON.stringify([parameter["in"], parameter["name"]]), parameter);
        }
        const content = part(this.follow(operation["requestBody"]), "content");
        const responses = part(operation, "responses");
        return [{ path, method, parameters: [...parameters.values()], content, responses }];
      });
    });
  }
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
