import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type CiProject, ciRecipe } from "../../src/scaffold/ci-recipe.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** What the README shows as a file. */
function shown(name: string): unknown {
  const [, rest = ""] = readme.split(`\`\`\`yaml file=${name}\n`);
  return parse(rest.split("```")[0] ?? "");
}

const project: CiProject = {
  packageManager: "npm",
  isYarnClassic: false,
  checkCommand: "npm run generate:check",
  commentCommand: "npx openapi-clients comment",
  folder: ".",
};

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly steps: readonly { readonly uses?: string }[];
}

/** What runs the commands of a workflow: the machine, its limits, and the actions that set it up. */
function surroundings(workflow: unknown): unknown[] {
  return Object.values((workflow as Workflow).jobs).map(({ steps, ...limits }) => ({
    ...limits,
    actions: steps.filter(({ uses }) => uses !== undefined),
  }));
}

describe("a workflow for GitHub", () => {
  const written: unknown = parse(ciRecipe("github", project).text);

  it("has a time limit", () => {
    expect(surroundings(written)).toEqual([expect.objectContaining({ "timeout-minutes": 10 })]);
  });

  it.each(["api-changes.yml", "follow-upstreams.yml"])(
    "has the actions and limits of %s in the README",
    (name) => {
      expect(surroundings(written)).toEqual(surroundings(shown(name)));
    },
  );
});

it("a job for GitLab has the image, the rules and the variables of the one in the README", () => {
  const { "openapi-clients": written } = parse(ciRecipe("gitlab", project).text) as Jobs;
  const { "api-changes": documented } = shown(".gitlab-ci.yml") as Jobs;
  expect({ ...written, script: [] }).toEqual({ ...documented, script: [] });
});

type Jobs = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
