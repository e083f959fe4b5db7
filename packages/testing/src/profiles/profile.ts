/**
 * Which backend the fake plays: `current` is today's, `legacy` is one from before operations
 * replaced the read-only refusal, `documented` follows the Admin API page to the letter.
 */
export type ProfileName = "current" | "documented" | "legacy";

/** In what the profiles differ. */
export interface Profile {
  readonly name: ProfileName;
  /** Whether `POST /api/run_function` exists, with the meaning of `/api/function`. */
  readonly hasRunFunctionRoute: boolean;
  /**
   * Whether `_system/cli/tables` and `_system/cli/tableData` return arrays when asked without
   * `paginationOpts`. Otherwise `paginationOpts` is required.
   */
  readonly answersUnpaginated: boolean;
  /** Whether `_system/cli/environmentVariables` exists and returns a map of name to value. */
  readonly hasEnvironmentVariablesFunction: boolean;
  /** Whether the response to an unknown path or method, too, has `{code,message}` for a body. */
  readonly describesAllErrors: boolean;
  /** How a key that lacks an operation is refused. */
  readonly refusal: "OperationNotPermitted" | "ReadOnlyAdminKey";
  /** Whether a read-only key may call public mutations and actions, as any visitor may. */
  readonly readOnlyKeysRunPublicWrites: boolean;
  /** The refusal of a key that opens nothing. */
  readonly invalidKey: { readonly status: number; readonly code: "BadAdminKey" | "BadDeployKey" };
  /** The refusal of a request without a key, or of a user, on an admin endpoint. */
  readonly missingKey: { readonly status: number; readonly namesDeployment: boolean };
}

const current: Profile = {
  name: "current",
  hasRunFunctionRoute: false,
  answersUnpaginated: false,
  hasEnvironmentVariablesFunction: false,
  describesAllErrors: false,
  refusal: "OperationNotPermitted",
  readOnlyKeysRunPublicWrites: true,
  invalidKey: { status: 401, code: "BadAdminKey" },
  missingKey: { status: 403, namesDeployment: false },
};

const profiles: Readonly<Record<ProfileName, Profile>> = {
  current,
  legacy: { ...current, name: "legacy", refusal: "ReadOnlyAdminKey" },
  documented: {
    name: "documented",
    hasRunFunctionRoute: true,
    answersUnpaginated: true,
    hasEnvironmentVariablesFunction: true,
    describesAllErrors: true,
    refusal: "ReadOnlyAdminKey",
    readOnlyKeysRunPublicWrites: false,
    invalidKey: { status: 401, code: "BadDeployKey" },
    missingKey: { status: 401, namesDeployment: true },
  },
};

/**
 * The rules of a profile.
 * @throws TypeError for a name that is none.
 */
export function profileOf(name: ProfileName): Profile {
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile === undefined) throw new TypeError(`There is no profile ${JSON.stringify(name)}`);
  return profile;
}
