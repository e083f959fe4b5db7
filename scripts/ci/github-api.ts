/** A repository on GitHub, and the right to change something there. */
export interface GitHubRepository {
  /** Sends a request to a path below `/repos/OWNER/NAME`, such as `/pulls`. */
  request(method: string, path: string, body?: object): Promise<GitHubAnswer>;
  readonly owner: string;
}

/** What GitHub responded. */
export interface GitHubAnswer {
  readonly status: number;
  /** The JSON of the body; `undefined` for an empty one. */
  readonly value: unknown;
}

/**
 * The repository that a workflow runs for: from `GITHUB_API_URL`, `GITHUB_REPOSITORY` and `GITHUB_TOKEN`.
 *
 * @throws Error when one of them is missing.
 */
export function currentRepository(): GitHubRepository {
  const api = required("GITHUB_API_URL");
  const repository = required("GITHUB_REPOSITORY");
  const token = required("GITHUB_TOKEN");
  return {
    owner: repository.split("/")[0] ?? "",
    async request(method, path, body) {
      const response = await fetch(`${api}/repos/${repository}${path}`, {
        method,
        headers: {
          accept: "application/vnd.github+json",
          authorization: `Bearer ${token}`,
          "x-github-api-version": "2022-11-28",
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      return { status: response.status, value: text === "" ? undefined : JSON.parse(text) };
    },
  };
}

/**
 * The value of a response that has to be a success.
 *
 * @throws Error with GitHub's message for any other.
 */
export function succeeded({ status, value }: GitHubAnswer): unknown {
  if (status >= 200 && status < 300) return value;
  const message = (value as { message?: unknown } | undefined)?.message;
  throw new Error(`GitHub answers ${status}${typeof message === "string" ? `: ${message}` : ""}`);
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} has to be set`);
  return value;
}
