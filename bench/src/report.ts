import { writeSection as writeMeasured } from "../../scripts/measured-section.ts";

export { conditions } from "../../scripts/measured-section.ts";

/**
 * Puts a measured section into `bench/README.md`.
 *
 * @throws Error when it has no markers of that name.
 */
export function writeSection(name: string, markdown: string): void {
  writeMeasured("bench/README.md", name, markdown);
}
