/** A program as `child_process` takes it: `spawn(command, words, { shell })`. */
export interface Spawnable {
  readonly command: string;
  readonly words: string[];
  readonly shell: boolean;
}

/**
 * How to start a program that npm or pnpm has installed. On Windows these are `.cmd` files, which Node starts by a shell
 * alone (https://nodejs.org/api/child_process.html#spawning-bat-and-cmd-files-on-windows); elsewhere none is needed.
 *
 * @param program a name on PATH, or a path without an extension.
 */
export function spawnable(
  program: string,
  words: readonly string[],
  platform: NodeJS.Platform = process.platform,
): Spawnable {
  if (platform !== "win32") return { command: program, words: [...words], shell: false };
  return { command: [program, ...words].map(quoted).join(" "), words: [], shell: true };
}

/** A word as `cmd.exe` leaves it. */
function quoted(word: string): string {
  return /^[\w@:./\\=-]+$/.test(word) ? word : `"${word.replaceAll('"', '""')}"`;
}
