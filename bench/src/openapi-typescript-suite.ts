/**
 * `pnpm bench:openapi-typescript-suite CHECKOUT`: compares our types with those that the tests of openapi-typescript
 * want, and writes the table of `bench/README.md`. Differences are listed on standard error.
 *
 * @throws Error when the folder is no checkout. It ends with 1 when a difference has no reason.
 */
import { judgeTests } from "./openapi-typescript-suite/judged-tests.ts";
import { idOf, reasonOf } from "./openapi-typescript-suite/reasons.ts";
import { suiteTables } from "./openapi-typescript-suite/suite-tables.ts";
import { theirTests } from "./openapi-typescript-suite/their-tests.ts";
import { conditions, writeSection } from "./report.ts";

const [checkout] = process.argv.slice(2);
if (checkout === undefined) {
  console.error("usage: pnpm bench:openapi-typescript-suite CHECKOUT");
  process.exit(2);
}
const judged = await judgeTests(await theirTests(checkout));
for (const { test, outcome, detail } of judged) {
  if (outcome === "equal" || outcome === "assignable") continue;
  const reason = outcome === "differ" ? (reasonOf(test) ?? "no reason") : "";
  console.error(`${idOf(test)} ${outcome} ${reason} | ${test.file}: ${test.title} | ${detail}`);
  if (reason === "no reason" || outcome === "refused") process.exitCode = 1;
}
const markdown = `${conditions()}\n\n${suiteTables(judged)}`;
writeSection("openapi-typescript-suite", markdown);
console.log(markdown);
