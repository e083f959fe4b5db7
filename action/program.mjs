import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const generator = "@convex-openapi/generator";
const diff = "@convex-openapi/diff";

/** The packages of the repository that this file is in. */
const packages = fileURLToPath(new URL("../packages", import.meta.url));

/**
 * The file of `openapi-clients`: that of the repository which the workflow runs for, else the one that was built beside
 * this file, else one from the registry.
 *
 * @param {string} folder the working directory of the action.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 * @throws {Error} when there is no such folder, or when it cannot be fetched.
 */
export function programFor(folder, env) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Error(`the input working-directory names no folder: ${folder}`);
  }
  const installed = installedIn(resolve(folder));
  if (installed !== undefined) return programOf(installed);
  if (existsSync(join(packages, "generator/dist/cli.js"))) {
    return programOf(join(packages, "generator/package.json"));
  }
  return fetched(env);
}

/**
 * The manifest of the generator, as an import from the folder would find it; `require` would look in `NODE_PATH` too.
 *
 * @param {string} folder an absolute path.
 * @returns {string | undefined}
 */
function installedIn(folder) {
  const manifest = join(folder, "node_modules", generator, "package.json");
  if (existsSync(manifest)) return manifest;
  const parent = dirname(folder);
  return parent === folder ? undefined : installedIn(parent);
}

/** @param {string} manifest */
function programOf(manifest) {
  return join(dirname(manifest), readManifest(manifest).bin["openapi-clients"]);
}

/**
 * Installs the generator and what compares for it into a folder of their own.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function fetched(env) {
  const wanted = env.INPUT_VERSION?.trim();
  const version = wanted || readManifest(join(packages, "generator/package.json")).version;
  const home = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), "openapi-clients-"));
  writeFileSync(join(home, "package.json"), JSON.stringify({ private: true }));
  install(home, generator, version, env);
  const manifest = join(home, "node_modules", generator, "package.json");
  install(home, diff, readManifest(manifest).peerDependencies[diff], env);
  return programOf(manifest);
}

/**
 * @param {string} home
 * @param {string} name
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 */
function install(home, name, version, env) {
  // On Windows npm is a script that only a shell runs, so nothing that a shell would read gets there.
  if (!/^[\w.+-]+$/.test(version)) {
    throw new Error(
      `the input version is a version such as 1.2.3 or a tag such as latest, not "${version}"`,
    );
  }
  const { GITHUB_TOKEN: _, ...withoutToken } = env;
  const words = ["install", "--no-audit", "--no-fund", "--ignore-scripts", `${name}@${version}`];
  const isWindows = process.platform === "win32";
  const { error, status, stdout, stderr } = spawnSync("npm", words, {
    cwd: home,
    env: withoutToken,
    encoding: "utf8",
    shell: isWindows,
  });
  if (status === 0) return;
  throw new Error(
    `npm could not install ${name}@${version}: ${error?.message ?? (stderr || stdout).trim()}`,
  );
}

/** @param {string} path */
function readManifest(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
