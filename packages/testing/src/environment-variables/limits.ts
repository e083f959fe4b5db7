import { ApiError } from "../http/api-error.ts";

/** Longest name, in characters. */
export const maximumNameLength = 256;
/** Largest value, in bytes of UTF-8. */
export const maximumValueSize = 8192;
/** Most variables of a deployment. */
export const maximumVariables = 512;
/** Largest sum of all names and values, in bytes. */
export const maximumTotalSize: number = 512 * 1024;

const builtInNames = new Set(["CONVEX_CLOUD_URL", "CONVEX_SITE_URL"]);

/**
 * Checks the name in a change.
 * @throws ApiError 400 EnvironmentVariableNameInvalid, EnvironmentVariableNameTooLong, or
 * EnvVarNameForbidden when a built-in variable would be set.
 */
export function checkName(name: string, value: string | null): void {
  if (name.length > maximumNameLength) {
    refuse(
      "EnvironmentVariableNameTooLong",
      `The environment variable name ${name} is longer than ${maximumNameLength} characters.`,
    );
  }
  if (!/^[a-zA-Z_]+[a-zA-Z0-9_]*$/.test(name)) {
    refuse(
      "EnvironmentVariableNameInvalid",
      `The environment variable name ${JSON.stringify(name)} is invalid: letters, digits and underscores, and no digit in front.`,
    );
  }
  if (value !== null && builtInNames.has(name)) {
    refuse(
      "EnvVarNameForbidden",
      `The environment variable ${name} is built in and cannot be set.`,
    );
  }
}

/**
 * Checks a value.
 * @throws ApiError 400 EnvironmentVariableValueTooLarge.
 */
export function checkValue(value: string): void {
  const size = Buffer.byteLength(value);
  if (size <= maximumValueSize) return;
  refuse(
    "EnvironmentVariableValueTooLarge",
    `The environment variable value has ${size} bytes, ${maximumValueSize} are allowed.`,
  );
}

/**
 * Checks all variables together.
 * @throws ApiError 400 EnvVarLimitMet or EnvVarTotalSizeLimitMet.
 */
export function checkLimits(variables: readonly { name: string; value: string }[]): void {
  if (variables.length > maximumVariables) {
    refuse("EnvVarLimitMet", `The limit of ${maximumVariables} environment variables is met.`);
  }
  let size = 0;
  for (const { name, value } of variables)
    size += Buffer.byteLength(name) + Buffer.byteLength(value);
  if (size > maximumTotalSize) {
    refuse(
      "EnvVarTotalSizeLimitMet",
      `All environment variables have ${size} bytes together, ${maximumTotalSize} are allowed.`,
    );
  }
}

function refuse(code: string, message: string): never {
  throw new ApiError(400, code, message);
}
