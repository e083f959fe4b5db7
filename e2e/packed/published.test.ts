import { readFileSync } from "node:fs";

import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, test } from "vitest";

import { packageTarball, publishedPackages } from "./tarballs.ts";

/** For Node alone: `require` of an ES module is all that they offer CommonJS. */
const modulesOnly: ReadonlySet<string> = new Set([
  "generator",
  "openapi-diff",
  "openapi-document",
  "openapi-types",
]);

describe.each(publishedPackages)("the package %s", (name) => {
  const read = (): Buffer => readFileSync(packageTarball(name));

  test("has nothing for publint to say", async () => {
    const tarball = new Uint8Array(read()).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, level: "suggestion" });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test("has everything that its manifest lists", () => {
    const contents = createPackageFromTarballData(new Uint8Array(read()));
    const paths = contents.listFiles().map((path) => path.split("/node_modules/").at(-1) ?? "");
    const { files = [] } = manifestIn(contents);
    const own = paths.map((path) => path.slice(contents.packageName.length + 1));
    const missing = files.filter((file) => !own.some((path) => `${path}/`.startsWith(`${file}/`)));
    expect(missing).toEqual([]);
  });

  test("can be found on npm by words of its own", () => {
    const { keywords } = manifestIn(createPackageFromTarballData(new Uint8Array(read())));
    expect(keywords?.length).toBeGreaterThanOrEqual(5);
    expect(keywords).toEqual([...new Set(keywords)]);
  });

  test("runs nothing where it is installed", () => {
    const { scripts = {} } = manifestIn(createPackageFromTarballData(new Uint8Array(read())));
    expect(Object.keys(scripts).filter((hook) => /install$|^prepare$/.test(hook))).toEqual([]);
  });

  test("has the right types for every way to import it", async () => {
    const { problems } = await checkedTypes(read());
    const counted = problems.filter(({ kind }) => !isByDesign(name, kind));
    expect(counted).toEqual([]);
  });
});

test("are-the-types-wrong looks at a package of the kind that it can fault", async () => {
  const { problems } = await checkedTypes(readFileSync(packageTarball("generator")));
  expect(problems.map(({ kind }) => kind)).toContain("CJSResolvesToESM");
});

interface Manifest {
  readonly files?: readonly string[];
  readonly keywords?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
}

function manifestIn(contents: ReturnType<typeof createPackageFromTarballData>): Manifest {
  const path = `/node_modules/${contents.packageName}/package.json`;
  return JSON.parse(contents.readFile(path)) as Manifest;
}

async function checkedTypes(tarball: Buffer) {
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
  if (!result.types) throw new Error("the package has no types");
  return result;
}

function isByDesign(name: string, kind: string): boolean {
  return modulesOnly.has(name) && (kind === "CJSResolvesToESM" || kind === "NoResolution");
}
