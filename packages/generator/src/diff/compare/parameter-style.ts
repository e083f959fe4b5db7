import { isObject } from "../../reference.ts";
import { textOf } from "../text-of.ts";
import type { LocatedParameter } from "./operations.ts";

/** How the value of a parameter is written in the request. */
export interface ParameterStyle {
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** How a parameter is written in the request, with the defaults of OpenAPI 3.1 section 4.8.12.2. */
export function styleOf({ value, place }: LocatedParameter): ParameterStyle {
  const usual = place === "query" || place === "cookie" ? "form" : "simple";
  const style = textOf(value["style"] ?? usual);
  const { explode } = value;
  return {
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    allowReserved: value["allowReserved"] === true,
  };
}

/** Whether exploding a value of the parameter changes how it is written: of a text or a number it does not. */
export function isComposite({ value: { schema } }: LocatedParameter): boolean {
  if (!isObject(schema)) return false;
  return !["string", "number", "integer", "boolean"].includes(textOf(schema["type"]));
}
