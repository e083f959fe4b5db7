import { UsageError } from "@convex-openapi/document/command-line";

/** What the environment of a job has, by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A variable that a job gives, `undefined` where it is absent or empty. */
export function variable(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim();
  return value === "" ? undefined : value;
}

/**
 * A variable that has to be there.
 * @param advice how to get it, after a colon.
 * @throws {UsageError} where it is absent.
 */
export function requiredVariable(variables: Variables, name: string, advice: string): string {
  const value = variable(variables, name);
  if (value === undefined) throw new UsageError(`${name} is not set: ${advice}`);
  return value;
}

/**
 * A token, which goes into a header.
 * @throws {UsageError} where it is absent, or where it has a character that no header takes: `fetch` would print it.
 */
export function requiredToken(variables: Variables, name: string, advice: string): string {
  const token = requiredVariable(variables, name, advice);
  if (!/^[\x21-\x7E]+$/.test(token)) {
    throw new UsageError(
      `${name} has a space, a line break or another character that no token has: save the token again`,
    );
  }
  return token;
}

/**
 * The address of an API, without a slash at the end.
 * @throws {UsageError} for what is no `http:` or `https:` URL.
 */
export function apiAddress(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "") {
    throw new UsageError(`${name} is not the URL of an API`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}
