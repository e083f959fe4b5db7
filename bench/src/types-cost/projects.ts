import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureProcess } from "../measure-process.ts";
import { root } from "../repository.ts";
import { typescript5 } from "./type-check.ts";

const compilerOptions = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "nodenext",
  strict: true,
  skipLibCheck: true,
  types: [],
  rootDir: ".",
  outDir: "out",
};

/** A module `user.ts` beside a client, whose files are all part of the program. */
export interface Project {
  readonly client: string;
  readonly code: string;
}

/** Writes a project into a folder that does not exist yet, and returns the folder. */
export function writeProject(folder: string, { client, code }: Project): string {
  mkdirSync(folder);
  cpSync(client, join(folder, "client"), { recursive: true });
  symlinkSync(join(root, "bench/node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const config = { compilerOptions, include: ["user.ts", "client/**/*.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(folder, "user.ts"), code);
  return folder;
}

/** Compiles a client to a folder of declarations alone, as a package has them, and returns that. */
export function declarationsOf(folder: string, client: string): string {
  emitDeclarations(writeProject(folder, { client, code: "" }));
  return join(folder, "out/client");
}

/** The declarations of the `user.ts` of a project. */
export function userDeclarations(folder: string, project: Project): string {
  emitDeclarations(writeProject(folder, project));
  const text = readFileSync(join(folder, "out/user.d.ts"), "utf8");
  rmSync(folder, { recursive: true });
  return text;
}

function emitDeclarations(cwd: string): void {
  const words = [...typescript5.words, "-p", ".", "--declaration", "--emitDeclarationOnly"];
  measureProcess({ words, cwd });
}
