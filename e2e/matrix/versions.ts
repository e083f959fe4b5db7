/** What the matrix installs with npm, by the name it is installed under. Exact versions. */
export const installed: Readonly<Record<string, string>> = {
  node20: `npm:${nodePackage()}@20.20.2`,
  node22: `npm:${nodePackage()}@22.23.3`,
  node24: `npm:${nodePackage()}@24.21.0`,
  node26: `npm:${nodePackage()}@26.10.0`,
  bun: "1.4.4",
  deno: "2.9.6",
  miniflare: "4.20260730.0",
  "playwright-core": "1.65.1",
  "typescript-5.4": "npm:typescript@5.4.5",
  "typescript-5.9": "npm:typescript@5.9.3",
  "typescript-6": "npm:typescript@6.0.3",
  "typescript-7": "npm:typescript@7.0.2",
};

/** The compilers among them. */
export const compilers: readonly string[] = Object.keys(installed).filter((name) =>
  name.startsWith("typescript"),
);

/** The version that a name stands for. */
export function versionOf(name: string): string {
  return installed[name]?.replace(/^npm:.*@/, "") ?? "";
}

function nodePackage(): string {
  return `node-${process.platform}-${process.arch}`;
}
