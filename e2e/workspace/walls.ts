import type { SourceImports } from "./source-imports.ts";

/** Files of a package that belong together, and what they may import besides each other. */
export interface Area {
  readonly name: string;
  /** Folders (with a slash at the end) and files of the sources; that of an area without any is what no other one has. */
  readonly files?: readonly string[];
  /** The names of other areas. */
  readonly areas: readonly string[];
  /** The packages, and `node:` for the modules of Node. */
  readonly packages: readonly string[];
}

/** The manifest of a package, from its sources: what it says of its version is for all. */
const manifest = "../package.json";

const client: readonly Area[] = [{ name: "client", areas: [], packages: ["openapi-fetch"] }];

/** The areas of each package. */
export const areasOf: Readonly<Record<string, readonly Area[]>> = {
  "deployment-client": client,
  "logs-client": client,
  "management-client": client,
  "platform-deployment-client": client,
  "platform-management-client": client,
  "provisioning-client": client,
  "log-stream": [{ name: "log stream", areas: [], packages: [] }],
  fetch: [{ name: "fetch", areas: [], packages: [] }],
  admin: [
    {
      name: "admin",
      areas: [],
      packages: [
        "deployment",
        "logs",
        "management",
        "platform-deployment",
        "platform-management",
        "provisioning",
      ].map((name) => `@convex-openapi/${name}-client`),
    },
  ],
  testing: [{ name: "testing", areas: [], packages: ["node:", "@hono/node-server", "hono", "ws"] }],
  // What tests share depends on none of our packages, whose tests all depend on it.
  "test-support": [
    {
      name: "test support",
      areas: [],
      packages: [
        "node:",
        "fast-check",
        "openapi-typescript",
        "prettier",
        "typescript",
        "vitest",
        "yaml",
      ],
    },
  ],
  "openapi-document": [
    {
      name: "document",
      areas: ["command line"],
      packages: ["node:", "json-p3", "jsonc-parser", "yaml"],
    },
    {
      name: "command line",
      files: ["command-line/", "command-line.ts"],
      areas: ["document"],
      packages: ["node:"],
    },
  ],
  "openapi-types": [
    { name: "types", areas: [], packages: ["@convex-openapi/document"] },
    {
      name: "command line",
      files: ["cli/"],
      areas: ["types"],
      packages: ["node:", "@convex-openapi/document"],
    },
  ],
  "openapi-diff": [
    {
      name: "comparison",
      areas: [],
      packages: [
        "node:",
        "typescript",
        "yaml",
        "@convex-openapi/document",
        "@convex-openapi/types",
      ],
    },
  ],
  generator: [
    // What works where nobody has installed the diff.
    {
      name: "generator",
      areas: ["commands"],
      packages: ["node:", "@convex-openapi/document", "@convex-openapi/types"],
    },
    {
      name: "comparison",
      files: [
        "explain/",
        "pull-request/",
        "release/",
        "revision/compare-clients.ts",
        "cli/diff-since.ts",
        "cli/run-changeset.ts",
        "cli/run-comment.ts",
        "cli/run-explain.ts",
        "cli/run-pull-request.ts",
      ],
      areas: ["generator", "commands"],
      packages: ["node:", "typescript", "@convex-openapi/document", "@convex-openapi/diff"],
    },
    // Each asks whether it is installed before it loads it.
    {
      name: "commands",
      files: [
        "cli/main.ts",
        "cli/diff-command.ts",
        "cli/changeset-command.ts",
        "cli/comment-command.ts",
        "cli/pull-command.ts",
        "cli/run-generate.ts",
        "pull/pull-summary.ts",
      ],
      areas: ["generator", "comparison"],
      packages: ["node:", "@convex-openapi/document", "@convex-openapi/diff"],
    },
  ],
};

/** The imports that an area must not have, a sentence each. */
export function breaches(imports: SourceImports, areas: readonly Area[]): string[] {
  const areaOf = (file: string): Area | undefined =>
    areas.find(({ files }) => files?.some((start) => isIn(file, start))) ??
    areas.find(({ files }) => files === undefined);
  const sentences: string[] = [];
  for (const [file, list] of imports) {
    const area = areaOf(file);
    if (area === undefined) {
      sentences.push(`${file} belongs to no area`);
      continue;
    }
    for (const { specifier, target } of list) {
      const wall = wallBetween(area, specifier, target, areaOf);
      if (wall !== undefined) sentences.push(`${file} imports "${specifier}": ${wall}`);
    }
  }
  return sentences;
}

function wallBetween(
  area: Area,
  specifier: string,
  target: string | undefined,
  areaOf: (file: string) => Area | undefined,
): string | undefined {
  if (target === undefined) {
    const name = packageOf(specifier);
    return area.packages.includes(name) ? undefined : `${area.name} must not import ${name}`;
  }
  if (target === manifest) return undefined;
  if (target.startsWith("../")) return `${area.name} must not import files outside its sources`;
  const other = areaOf(target);
  if (other === undefined || other === area || area.areas.includes(other.name)) return undefined;
  return `${area.name} must not import ${other.name}`;
}

/** The package of `@hono/node-server/utils/response` is `@hono/node-server`, that of `node:fs` is `node:`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function isIn(file: string, start: string): boolean {
  return start.endsWith("/") ? file.startsWith(start) : file === start;
}
