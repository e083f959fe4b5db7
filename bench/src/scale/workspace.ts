import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageFolder, root } from "../repository.ts";

/** A workspace of many clients in a folder of its own, as a company with hundreds of descriptions has one. */
export interface ScaleWorkspace {
  readonly folder: string;
  /** The names of its clients, in the order of the config. */
  readonly clients: readonly string[];
  /** Of all its descriptions, in bytes. */
  readonly specBytes: number;
}

/** pnpm must neither install another version of itself nor anything else before it runs a script. */
const workspaceFile = `packages:
  - "packages/*"
pmOnFail: ignore
verifyDepsBeforeRun: false
`;

const smallest = 8_000;
const largest = 400_000;

/**
 * Makes a workspace of pnpm and Turborepo with a client for each of some public descriptions: every nth of those of
 * OpenAPI 3 with 8 to 400 kB (as published, in one line), so that all sizes and publishers are among them. Where there are fewer than clients, they
 * are used again.
 * @param descriptions the folder of the descriptions, and their paths below it.
 */
export function makeWorkspace(
  folder: string,
  count: number,
  descriptions: { readonly root: string; readonly files: readonly string[] },
): ScaleWorkspace {
  const texts = usableTexts(descriptions);
  const step = Math.max(1, texts.length / count);
  const clients: string[] = [];
  let specBytes = 0;
  mkdirSync(join(folder, "specs"), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const text = texts[Math.floor(index * step) % texts.length] ?? "{}";
    const name = `c${String(index).padStart(4, "0")}`;
    clients.push(name);
    specBytes += Buffer.byteLength(text);
    writeFileSync(join(folder, "specs", `${name}.json`), text);
    makePackage(folder, name);
  }
  writeConfig(folder, clients);
  write(folder, "package.json", {
    name: "scale",
    private: true,
    type: "module",
    packageManager: pnpmVersion(),
  });
  writeFileSync(join(folder, "pnpm-workspace.yaml"), workspaceFile);
  writeFileSync(join(folder, ".gitignore"), "node_modules\n.turbo\n");
  write(folder, "turbo.json", { tasks: { generate: {} } });
  link(folder, "turbo", packageFolderOfRoot("turbo"));
  link(folder, "@convex-openapi/generator", packageFolder("@convex-openapi/generator"));
  return { folder, clients, specBytes };
}

/** Writes the config of some clients of a workspace. */
export function writeConfig(folder: string, clients: readonly string[]): void {
  write(folder, "clients.config.json", {
    clients: Object.fromEntries(
      clients.map((name) => [name, { spec: `specs/${name}.json`, package: `packages/${name}` }]),
    ),
  });
}

/** Makes the package of a client, with a task that generates it. */
export function makePackage(folder: string, name: string): void {
  const path = `packages/${name}`;
  write(folder, `${path}/package.json`, {
    name,
    version: "0.0.0",
    private: true,
    type: "module",
    scripts: { generate: `openapi-clients generate ${name}` },
  });
  write(folder, `${path}/turbo.json`, {
    extends: ["//"],
    tasks: {
      generate: {
        inputs: [
          "package.json",
          "$TURBO_ROOT$/clients.config.json",
          `$TURBO_ROOT$/specs/${name}.json`,
        ],
        outputs: ["src/generated/**", "API.md", "llms.txt"],
      },
    },
  });
  const program = join(packageFolder("@convex-openapi/generator"), "bin/openapi-clients.js");
  const bin = join(folder, path, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(program, join(bin, "openapi-clients"));
}

/** Removes what was generated of some clients. */
export function removeOutputs(folder: string, clients: readonly string[]): void {
  for (const name of clients) {
    for (const path of ["src", "API.md", "llms.txt"]) {
      rmSync(join(folder, "packages", name, path), { recursive: true, force: true });
    }
  }
}

/** Removes what runs remember, those of Turborepo included. */
export function forget(folder: string): void {
  for (const path of ["node_modules/.cache", ".turbo", "node_modules/.turbo"]) {
    rmSync(join(folder, path), { recursive: true, force: true });
  }
}

/** The texts of the descriptions that are used, two spaces deep, as people commit them. */
function usableTexts({
  root: from,
  files,
}: {
  readonly root: string;
  readonly files: readonly string[];
}): string[] {
  const texts: string[] = [];
  for (const file of files) {
    const { size } = statSync(join(from, file));
    if (size < smallest || size > largest) continue;
    const value = JSON.parse(readFileSync(join(from, file), "utf8")) as { openapi?: unknown };
    if (typeof value.openapi === "string") texts.push(`${JSON.stringify(value, undefined, 2)}\n`);
  }
  return texts;
}

function write(folder: string, path: string, value: unknown): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, undefined, 2)}\n`);
}

function link(folder: string, name: string, target: string): void {
  const path = join(folder, "node_modules", name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

function packageFolderOfRoot(name: string): string {
  return join(root, "node_modules", name);
}

function pnpmVersion(): string {
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  return (JSON.parse(manifest) as { packageManager: string }).packageManager;
}
