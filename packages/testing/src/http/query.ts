import { ApiError } from "./api-error.ts";

/** The parameters behind the question mark. */
export type Query = Readonly<Record<string, string>>;

/** How many items a page has, and how many it may have. */
export interface PageLimits {
  readonly fallback: number;
  readonly maximum: number;
}

/**
 * A whole number of the query.
 * @throws ApiError 400 BadQueryArgs for anything else, undefined when it is absent.
 */
export function integerParameter(query: Query, name: string): number | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  if (!/^-?\d{1,15}$/.test(value)) throw badQuery(`${name} must be an integer`);
  return Number(value);
}

/**
 * A whole number of the query that must be there, and not below a minimum.
 * @throws ApiError 400 BadQueryArgs when it is missing, too small or something else.
 */
export function requiredIntegerParameter(query: Query, name: string, minimum?: number): number {
  const value = integerParameter(query, name);
  if (value === undefined) throw badQuery(`missing field \`${name}\``);
  if (minimum !== undefined && value < minimum) throw badQuery(`${name} is below ${minimum}`);
  return value;
}

/**
 * A boolean of the query.
 * @throws ApiError 400 BadQueryArgs for another text than true and false.
 */
export function booleanParameter(query: Query, name: string): boolean | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  if (value !== "true" && value !== "false") throw badQuery(`${name} must be true or false`);
  return value === "true";
}

/**
 * A text of the query that is one of some.
 * @throws ApiError 400 BadQueryArgs for any other.
 */
export function choiceParameter<Choice extends string>(
  query: Query,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw badQuery(`${name}: unknown variant \`${value}\``);
  return choice;
}

/**
 * `cursor` and `limit` of the query.
 * @throws ApiError 400 LimitOutOfRange for a limit below one or above the maximum.
 */
export function pageParameters(
  query: Query,
  { fallback, maximum }: PageLimits,
): { limit: number; cursor: string | undefined } {
  const limit = Number(query["limit"] ?? fallback);
  if (!Number.isInteger(limit) || limit < 1 || limit > maximum) {
    const message = `The limit must lie between 1 and ${maximum}.`;
    throw new ApiError(400, "LimitOutOfRange", message);
  }
  return { limit, cursor: query["cursor"] };
}

function badQuery(message: string): ApiError {
  return new ApiError(400, "BadQueryArgs", message);
}
