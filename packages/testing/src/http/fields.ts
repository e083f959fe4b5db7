import { isPlainObject, type Json, type JsonObject } from "../values/convex-value.ts";
import { badJsonBody } from "./api-error.ts";

/**
 * A required string of a body.
 * @throws ApiError 400 BadJsonBody when it is missing or of another type.
 */
export function stringField(body: JsonObject, name: string): string {
  const value = body[name];
  if (typeof value !== "string") throw wrongField(name, "a string", value);
  return value;
}

/**
 * A string of a body that may be absent or null.
 * @throws ApiError 400 BadJsonBody when it is of another type.
 */
export function optionalStringField(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  return value === undefined || value === null ? undefined : stringField(body, name);
}

/**
 * A boolean of a body, or the fallback when it is absent.
 * @throws ApiError 400 BadJsonBody when it is of another type.
 */
export function booleanField(body: JsonObject, name: string, fallback: boolean): boolean {
  const value = body[name] ?? fallback;
  if (typeof value !== "boolean") throw wrongField(name, "a boolean", value);
  return value;
}

/**
 * A number of a body, or the fallback when it is absent.
 * @throws ApiError 400 BadJsonBody when it is of another type.
 */
export function numberField(body: JsonObject, name: string, fallback?: number): number {
  const value = body[name] ?? fallback;
  if (typeof value !== "number") throw wrongField(name, "a number", value);
  return value;
}

/**
 * A required object of a body.
 * @throws ApiError 400 BadJsonBody when it is missing or of another type.
 */
export function objectField(body: JsonObject, name: string): JsonObject {
  const value = body[name];
  if (!isPlainObject(value)) throw wrongField(name, "an object", value);
  return value;
}

/**
 * A required array of objects of a body.
 * @throws ApiError 400 BadJsonBody when it is missing or holds anything else.
 */
export function objectArrayField(body: JsonObject, name: string): JsonObject[] {
  const value = body[name];
  if (!Array.isArray(value)) throw wrongField(name, "an array", value);
  return value.map((item, index) => {
    if (!isPlainObject(item)) throw wrongField(`${name}[${index}]`, "an object", item);
    return item;
  });
}

/**
 * A required array of strings of a body.
 * @throws ApiError 400 BadJsonBody when it is missing or holds anything else.
 */
export function stringArrayField(body: JsonObject, name: string): string[] {
  const value = body[name];
  if (!Array.isArray(value)) throw wrongField(name, "an array", value);
  return value.map((item, index) => {
    if (typeof item !== "string") throw wrongField(`${name}[${index}]`, "a string", item);
    return item;
  });
}

/**
 * Refuses a body with fields that the endpoint does not know.
 * @throws ApiError 400 BadJsonBody.
 */
export function denyUnknownFields(json: JsonObject, known: readonly string[]): void {
  for (const name of Object.keys(json)) {
    if (!known.includes(name)) throw badJsonBody(`unknown field \`${name}\``);
  }
}

/**
 * A whole number of a body that may be absent or null.
 * @throws ApiError 400 BadJsonBody when it is of another type.
 */
export function optionalIntegerField(body: JsonObject, name: string): number | null {
  const value = body[name] ?? null;
  if (value === null) return null;
  if (!Number.isSafeInteger(value)) throw wrongField(name, "an integer", value);
  return value as number;
}

/**
 * A boolean of a body that may be absent or null.
 * @throws ApiError 400 BadJsonBody when it is of another type.
 */
export function optionalBooleanField(body: JsonObject, name: string): boolean | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== "boolean") throw wrongField(name, "a boolean", value);
  return value;
}

/**
 * A text of a body that is one of some.
 * @throws ApiError 400 BadJsonBody when it is missing, of another type, or none of them.
 */
export function choiceField<Choice extends string>(
  body: JsonObject,
  name: string,
  choices: readonly Choice[],
): Choice {
  const value = stringField(body, name);
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw badJsonBody(`${name}: unknown variant \`${value}\``);
  return choice;
}

/**
 * A text of a body that is one of some, or absent or null.
 * @throws ApiError 400 BadJsonBody when it is of another type, or none of them.
 */
export function optionalChoiceField<Choice extends string>(
  body: JsonObject,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return (body[name] ?? null) === null ? undefined : choiceField(body, name, choices);
}

function wrongField(name: string, expected: string, value: Json | undefined): Error {
  if (value === undefined) return badJsonBody(`missing field \`${name}\``);
  return badJsonBody(`invalid value for field \`${name}\`: expected ${expected}`);
}
