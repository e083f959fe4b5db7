import { readFileSync, writeFileSync } from "node:fs";
import { arch, availableParallelism, cpus, loadavg } from "node:os";
import { join } from "node:path";

/**
 * Puts a measured section into a Markdown file, between its two markers; the text around it is written by people.
 *
 * @param path of the file, from the root of the repository.
 * @throws Error when the file has no such markers.
 */
export function writeSection(path: string, name: string, markdown: string): void {
  const file = join(import.meta.dirname, "..", path);
  const start = `<!-- measured: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const report = readFileSync(file, "utf8");
  const from = report.indexOf(start);
  const to = report.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has no section "${name}"`);
  const text = `${report.slice(0, from + start.length)}\n\n${markdown}\n\n${report.slice(to)}`;
  writeFileSync(file, text);
}

/**
 * What a reader needs to know of the machine and the day, as one line; where several rounds were measured, their
 * number, and how busy the machine was in the last minute, itself included.
 */
export function conditions(rounds?: number): string {
  const day = new Date().toISOString().slice(0, 10);
  const model = cpus()[0]?.model ?? "unknown processor";
  const load = (loadavg()[0] ?? Number.NaN).toFixed(1);
  const medians = rounds === undefined ? "" : `, load ${load}, medians of ${rounds}`;
  return `Measured ${day}: Node ${process.version}, ${availableParallelism()} cores (${model.trim()}, ${arch()})${medians}.`;
}
