import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const page = read("docs/architecture.md");

function section(title: string): string {
  const [, text = ""] = new RegExp(`\\n## ${title}\\n([^]*?)(?:\\n## |$)`).exec(page) ?? [];
  return text;
}

const packages = readdirSync(join(root, "packages"));

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(read(`packages/${folder}/package.json`)) as Manifest;
}

/** The packages of this repository that one depends on at run time, by their folders. */
function dependenciesOf(folder: string): string[] {
  const { dependencies, peerDependencies } = manifestOf(folder);
  const names = new Set(Object.keys({ ...dependencies, ...peerDependencies }));
  return packages.filter((other) => names.has(manifestOf(other).name));
}

describe.each(["docs/architecture.md", "SECURITY.md", "docs/README.md"])("%s", (file) => {
  test("links to nothing that is not there", () => {
    const links = [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = ""]) => link);
    const paths = links.filter((link) => !/^https?:/.test(link));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, dirname(file), path)))).toEqual([]);
  });
});

describe("the picture", () => {
  const folders: Readonly<Record<string, string>> = {
    document: "openapi-document",
    types: "openapi-types",
    diff: "openapi-diff",
    generator: "generator",
    admin: "admin",
    testing: "testing",
  };
  const arrows = [...page.matchAll(/^ +(\w+) (?:-->|-\. [\w ]+ \.->) (\w+)$/gm)];

  test.each(Object.entries(folders))("shows what %s depends on", (id, folder) => {
    const drawn = arrows.filter(([, , to]) => to === id).map(([, from = ""]) => from);
    const clients = packages.filter((name) => name.endsWith("-client"));
    const shown = drawn.flatMap((from) => (from === "clients" ? clients : (folders[from] ?? [])));
    expect(new Set(shown)).toEqual(new Set(dependenciesOf(folder)));
  });
});

test("every package has its paragraph", () => {
  const text = section("The packages");
  expect(packages.filter((name) => !text.includes(`(../packages/${name})`))).toEqual([]);
});

describe("a recipe", () => {
  /** What names the example of a recipe in its files. */
  const examples: readonly (readonly [string, RegExp])[] = [
    ["A rule of the diff", /server-added/],
    ["A file that a client gets", /by-?path/i],
    ["A kind of pages", /link/i],
    ["A format of streams", /json(-| text )seq|writeRecord/i],
    ["A verb of the admin layer", /check-?key/i],
    ["A route of the fake deployment", /environment.?variables/i],
  ];

  test("has an example here", () => {
    const titles = [...section("Recipes").matchAll(/^### (.*), like /gm)].map(([, title]) => title);
    expect(titles).toEqual(examples.map(([title]) => title));
  });

  test.each(examples)("names files that are there and mention its example: %s", (title, word) => {
    const [, text = ""] =
      new RegExp(`\\n### ${title}, like [^]*?\\n([^]*?)(?:\\n### |$)`).exec(section("Recipes")) ??
      [];
    const steps = text.split("\n").filter((line) => /^\d\. /.test(line));
    expect(steps.length).toBeGreaterThan(3);
    const paths = steps.flatMap((step) =>
      [...step.matchAll(/`((?:packages|docs|e2e)\/[^`]*)`/g)].map(([, path = ""]) => path),
    );
    expect(paths.filter((path) => !textOf(path).some((each) => word.test(each)))).toEqual([]);
    const all = [...text.matchAll(/`((?:packages|docs|e2e)\/[^`]*)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(all.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  function textOf(path: string): string[] {
    const whole = join(root, path);
    if (!existsSync(whole)) return [];
    if (!statSync(whole).isDirectory()) return [readFileSync(whole, "utf8")];
    return globSync("**/*.ts", { cwd: whole }).map((name) =>
      readFileSync(join(whole, name), "utf8"),
    );
  }
});
