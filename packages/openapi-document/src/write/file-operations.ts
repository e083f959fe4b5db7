import * as fs from "node:fs";
import { renamePatiently } from "./rename.ts";

/** What writing needs of the file system. Tests put in one that fails at a chosen step. */
export type FileOperations = Pick<
  typeof fs,
  | "chmodSync"
  | "copyFileSync"
  | "existsSync"
  | "linkSync"
  | "mkdirSync"
  | "readFileSync"
  | "rmdirSync"
  | "rmSync"
  | "statSync"
  | "writeFileSync"
> & { renameSync(from: string, to: string): void };

/** The real file system. */
export const nodeFileOperations: FileOperations = {
  chmodSync: fs.chmodSync,
  copyFileSync: fs.copyFileSync,
  existsSync: fs.existsSync,
  linkSync: fs.linkSync,
  mkdirSync: fs.mkdirSync,
  readFileSync: fs.readFileSync,
  renameSync: (from, to) => {
    renamePatiently(from, to);
  },
  rmdirSync: fs.rmdirSync,
  rmSync: fs.rmSync,
  statSync: fs.statSync,
  writeFileSync: fs.writeFileSync,
};
