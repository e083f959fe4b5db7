import { execFileSync } from "node:child_process";
import { parse } from "yaml";

/** A description, parsed. */
export type Description = Readonly<Record<string, unknown>>;

/** An npm package that has published a description in many versions. */
export interface SpecHistory {
  readonly package: string;
  /** Where the description stands in the package. */
  readonly file: string;
  /** Every so many versions one is taken: 1 takes all. */
  readonly every: number;
}

/** What is compared: public descriptions of a few 100 KB, OpenAPI 3.0 and 3.1, from all kinds of emitters. */
export const specHistories: readonly SpecHistory[] = [
  { package: "@redotech/redo-api-schema", file: "lib/openapi.yaml", every: 3 },
  { package: "@figma/rest-api-spec", file: "openapi/openapi.yaml", every: 3 },
  { package: "@blockfrost/openapi", file: "openapi.yaml", every: 2 },
  { package: "@directus/specs", file: "dist/openapi.json", every: 3 },
  { package: "@digdir/dialogporten-schema", file: "swagger.verified.json", every: 1 },
];

/** A version of a description. */
export interface SpecVersion {
  readonly version: string;
  readonly description: Description;
}

/**
 * Fetches the versions of a package into `folder` and reads their descriptions, in the order in which they were
 * published. Versions without the file, and those that say the same as the one before, are left out.
 *
 * @throws Error when npm cannot list or fetch them.
 */
export function readHistory(
  { package: name, file, every }: SpecHistory,
  folder: string,
): SpecVersion[] {
  const listed: unknown = JSON.parse(run("npm", ["view", name, "versions", "--json"], folder));
  const versions = Array.isArray(listed) ? listed.filter((item) => typeof item === "string") : [];
  const wanted = versions.filter((_, index) => index % every === 0);
  const specs = wanted.map((version) => `${name}@${version}`);
  const packed = JSON.parse(run("npm", ["pack", ...specs, "--json"], folder)) as Packed[];
  const found: SpecVersion[] = [];
  let last = "";
  for (const { version, filename, files } of packed) {
    if (!files.some(({ path }) => path === file)) continue;
    const text = run("tar", ["xzOf", filename, `package/${file}`], folder);
    const description = parseDescription(text);
    const meaning = JSON.stringify({ ...description, info: undefined });
    if (meaning === last) continue;
    last = meaning;
    found.push({ version, description });
  }
  return found;
}

/** What `npm pack --json` says of a package. */
interface Packed {
  readonly version: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function run(command: string, words: readonly string[], cwd: string): string {
  const stdio: ("ignore" | "pipe")[] = ["ignore", "pipe", "pipe"];
  return execFileSync(command, words, { cwd, encoding: "utf8", stdio, maxBuffer: 1 << 28 });
}

function parseDescription(text: string): Description {
  const value: unknown = parse(text.replace(/^\uFEFF/, ""), { maxAliasCount: -1 });
  if (typeof value !== "object" || value === null) throw new Error("the file holds no description");
  return { ...value };
}
