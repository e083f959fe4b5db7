import { UsageError } from "@convex-openapi/document/command-line";
import { ForgeApi } from "./forge-api.ts";
import {
  apiAddress,
  requiredToken,
  requiredVariable,
  variable,
  type Variables,
} from "./variables.ts";

/** A repository on GitHub, and the right to change something there. */
export interface GitHubRepository {
  readonly owner: string;
  /** `/repos/OWNER/NAME`: what the paths of {@link api} begin with. */
  readonly path: string;
  readonly api: ForgeApi;
  readonly token: string;
}

/**
 * The repository of a job, from `GITHUB_REPOSITORY`, `GITHUB_TOKEN` and `GITHUB_API_URL`
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables). The last one is that of github.com
 * unless it is set.
 * @throws {UsageError} when one of them is missing or wrong.
 */
export function gitHubRepository(variables: Variables): GitHubRepository {
  const name = requiredVariable(
    variables,
    "GITHUB_REPOSITORY",
    "it is the repository as OWNER/NAME, and GitHub Actions sets it",
  );
  const [, owner] = /^([\w.-]+)\/[\w.-]+$/.exec(name) ?? [];
  if (owner === undefined) throw new UsageError("GITHUB_REPOSITORY is not OWNER/NAME");
  const token = requiredToken(
    variables,
    "GITHUB_TOKEN",
    "give it to the step with `env: { GITHUB_TOKEN: ${{ github.token }} }`",
  );
  const address = variable(variables, "GITHUB_API_URL") ?? "https://api.github.com";
  const api = new ForgeApi({
    forge: "GitHub",
    address: apiAddress("GITHUB_API_URL", address),
    token,
    tokenName: "GITHUB_TOKEN",
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "user-agent": "openapi-clients",
      "x-github-api-version": "2022-11-28",
    },
  });
  return { owner, path: `/repos/${name}`, api, token };
}
