import type { PackageManager } from "@convex-openapi/document/command-line";

/** The hosts that there is a recipe for. */
export const ciHosts = ["github", "gitlab"] as const;

/** See {@link ciHosts}. */
export type CiHost = (typeof ciHosts)[number];

/** What a recipe depends on. */
export interface CiProject {
  readonly packageManager: PackageManager;
  /** The command that fails when generated files are not up to date. */
  readonly checkCommand: string;
  /** The command that runs `openapi-clients diff`. */
  readonly diffCommand: string;
  /** Folder of the project below the root of the repository, with forward slashes; `"."` for the root itself. */
  readonly folder: string;
}

/** A file that makes a host check the clients of every pull request. */
export interface CiRecipe {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** A recipe that checks that generated files are up to date, and shows what a pull request changes in the specs. */
export function ciRecipe(host: CiHost, project: CiProject): CiRecipe {
  return host === "github" ? githubRecipe(project) : gitlabRecipe(project);
}

function githubRecipe(project: CiProject): CiRecipe {
  const { packageManager, checkCommand, diffCommand, folder } = project;
  const defaults =
    folder === "." ? "" : `    defaults:\n      run:\n        working-directory: ${folder}\n`;
  const setup = packageManager === "bun" ? "      - uses: oven-sh/setup-bun@v2\n" : "";
  return {
    path: ".github/workflows/openapi-clients.yml",
    text: `name: OpenAPI clients
on: pull_request
permissions:
  contents: read
jobs:
  clients:
    runs-on: ubuntu-latest
${defaults}    steps:
      - uses: actions/checkout@v5
        with:
          # What changed is found by comparing with the history.
          fetch-depth: 0
      - uses: actions/setup-node@v5
        with:
          node-version: 24
${setup}${installSteps[packageManager].map((step) => `      - run: ${step}\n`).join("")}      - run: ${checkCommand}
      - run: ${diffCommand} --since "origin/$GITHUB_BASE_REF" --format github
`,
  };
}

function gitlabRecipe(project: CiProject): CiRecipe {
  const { packageManager, checkCommand, diffCommand, folder } = project;
  const enter = folder === "." ? [] : [`cd ${folder}`];
  const installBun = packageManager === "bun" ? ["npm install --global bun"] : [];
  const steps = [
    ...enter,
    ...installBun,
    ...installSteps[packageManager],
    checkCommand,
    `${diffCommand} --since "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"`,
  ];
  return {
    path: ".gitlab-ci.yml",
    text: `openapi-clients:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    # What changed is found by comparing with the history.
    GIT_DEPTH: 0
  script:
    - git fetch origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
${steps.map((step) => `    - ${step}\n`).join("")}`,
  };
}

const installSteps: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ["npm ci"],
  pnpm: ["corepack enable", "pnpm install --frozen-lockfile"],
  yarn: ["corepack enable", "yarn install --immutable"],
  bun: ["bun install --frozen-lockfile"],
};
