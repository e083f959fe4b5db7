import * as fs from "node:fs";

/** What writing needs of the file system. Tests put in one that fails at a chosen step. */
export type FileOperations = Pick<
  typeof fs,
  | "copyFileSync"
  | "existsSync"
  | "linkSync"
  | "mkdirSync"
  | "readFileSync"
  | "renameSync"
  | "rmdirSync"
  | "rmSync"
  | "statSync"
  | "writeFileSync"
>;

/** The real file system. */
export const nodeFileOperations: FileOperations = fs;
