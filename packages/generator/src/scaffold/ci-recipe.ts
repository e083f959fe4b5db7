import type { PackageManager } from "@convex-openapi/document/command-line";

/** The hosts that there is a recipe for. */
export const ciHosts = ["github", "gitlab"] as const;

/** See {@link ciHosts}. */
export type CiHost = (typeof ciHosts)[number];

/** What a recipe depends on. */
export interface CiProject {
  readonly packageManager: PackageManager;
  /** Whether Yarn is that of version 1. */
  readonly isYarnClassic: boolean;
  /** The command that fails when generated files are not up to date. */
  readonly checkCommand: string;
  /** The command that runs `openapi-clients comment`. */
  readonly commentCommand: string;
  /** Folder of the project below the root of the repository, with forward slashes; `"."` for the root itself. */
  readonly folder: string;
}

/** A file that makes a host check the clients of every pull request. */
export interface CiRecipe {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * A recipe that checks that generated files are up to date, and keeps what a pull request changes in the specs in one
 * comment on it. The README shows jobs with the same actions and limits.
 */
export function ciRecipe(host: CiHost, project: CiProject): CiRecipe {
  return host === "github" ? githubRecipe(project) : gitlabRecipe(project);
}

function githubRecipe(project: CiProject): CiRecipe {
  const { packageManager, checkCommand, commentCommand, folder } = project;
  const defaults =
    folder === "." ? "" : `    defaults:\n      run:\n        working-directory: ${folder}\n`;
  const setup = packageManager === "bun" ? "      - uses: oven-sh/setup-bun@v2\n" : "";
  return {
    path: ".github/workflows/openapi-clients.yml",
    text: `name: OpenAPI clients
on: pull_request
permissions:
  contents: read
  pull-requests: write
jobs:
  clients:
    runs-on: ubuntu-latest
    timeout-minutes: 10
${defaults}    steps:
      - uses: actions/checkout@v4
        with:
          # What changed is found by comparing with the history.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
${setup}${installStepsOf(project)
      .map((step) => `      - run: ${step}\n`)
      .join("")}      - run: ${checkCommand}
      - run: ${commentCommand}
        env:
          GITHUB_TOKEN: \${{ github.token }}
`,
  };
}

function gitlabRecipe(project: CiProject): CiRecipe {
  const { packageManager, checkCommand, commentCommand, folder } = project;
  const enter = folder === "." ? [] : [`cd ${folder}`];
  const installBun = packageManager === "bun" ? ["npm install --global bun"] : [];
  const steps = [...enter, ...installBun, ...installStepsOf(project), checkCommand, commentCommand];
  return {
    path: ".gitlab-ci.yml",
    text: `openapi-clients:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # What changed is found by comparing with the history.
    GIT_DEPTH: "0"
  # To keep the report in a note, comment reads a project access token from the variable GITLAB_TOKEN.
  script:
${steps.map((step) => `    - ${step}\n`).join("")}`,
  };
}

function installStepsOf({ packageManager, isYarnClassic }: CiProject): readonly string[] {
  return packageManager === "yarn" && isYarnClassic
    ? ["corepack enable", "yarn install --frozen-lockfile"]
    : installSteps[packageManager];
}

const installSteps: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ["npm ci"],
  pnpm: ["corepack enable", "pnpm install --frozen-lockfile"],
  yarn: ["corepack enable", "yarn install --immutable"],
  bun: ["bun install --frozen-lockfile"],
};
