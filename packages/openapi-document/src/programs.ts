/**
 * All that sibling packages import, as one module: `package.json` leads their subpaths to what is built of it, because
 * a program that loads one file starts earlier than one that loads ten.
 *
 * @packageDocumentation
 */
export * from "./command-line.ts";
export * from "./model.ts";
export * from "./read.ts";
export * from "./write.ts";
