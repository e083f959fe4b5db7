import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import {
  packageManagerIn,
  shellWord,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import type { ApiModel } from "@convex-openapi/document/model";
import { clientOf, exampleType, hasOperations } from "../emit/client.ts";
import { exampleCall } from "../emit/example-call.ts";
import { exampleClient } from "../emit/example-client.ts";
import { addPackageCommand } from "./package-manager.ts";
import { findProject, foldersAbove, listedPackages, type Project } from "./project.ts";

/** A client that has just been put into an app. */
export interface FirstUse {
  readonly model: ApiModel;
  /** PascalCase. */
  readonly clientName: string;
  /** Absolute path of its code. */
  readonly folder: string;
  readonly importExtension: ".js" | ".ts" | "";
}

/**
 * The statement that imports a client and one of its functions, or one of its types where it has nothing to call, as a
 * module writes it.
 * @param from the folder of that module.
 */
export function importStatement(
  { model, clientName, folder, importExtension }: FirstUse,
  from: string,
): string {
  const client = clientOf(model, clientName);
  const path = withForwardSlashes(relative(from, join(folder, `index${importExtension}`)));
  const specifier = path.startsWith("../") ? path : `./${path}`;
  if (!hasOperations(client)) {
    return `import type { ${exampleType(client)} } from "${specifier}";`;
  }
  const call = exampleCall(client);
  const created = exampleClient(client, clientName);
  const names = [...created.names, ...(call === undefined ? [] : [call.functionName])];
  return `import { ${names.join(", ")} } from "${specifier}";`;
}

/**
 * The command that installs what the code of a client imports; `undefined` where that is found from its folder, or the
 * code is types alone.
 * @param folder the folder of its code, as written.
 * @param from the folder that the command is to be run in.
 */
export async function missingInstall(
  folder: string,
  from: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  if (!existsSync(join(folder, "client.ts")) || isFound("openapi-fetch", folder)) return undefined;
  const project = await findProject(folder);
  const command = addPackageCommand(
    packageManagerIn(project.folder, env),
    "openapi-fetch",
    project,
  );
  const way = withForwardSlashes(relative(from, project.folder));
  // Where nothing has a manifest, the package manager makes one in the folder that it runs in, for all that is below.
  const isAround = project.manifest === undefined && !way.startsWith("..");
  const isSame = isAround || (await findProject(from)).folder === project.folder;
  return isSame ? command : `cd ${shellWord(way)} && ${command}`;
}

/** Whether an install has not been done, or has failed, that the manifest of a project with a config asks for. */
export function needsInstall(project: Project): boolean {
  const generator = "@convex-openapi/generator";
  return listedPackages(project).has(generator) && !isFound(generator, project.folder);
}

/**
 * Whether modules in a folder find a package. `require` would also look into the folders of `NODE_PATH`, in which pnpm
 * puts what the generator itself is installed with; Yarn's Plug'n'Play has no folders to look into.
 */
function isFound(name: string, folder: string): boolean {
  if (process.versions["pnp"] === undefined) {
    return foldersAbove(folder).some((place) => existsSync(join(place, "node_modules", name)));
  }
  try {
    createRequire(join(folder, "index.js")).resolve(name);
    return true;
  } catch {
    return false;
  }
}
