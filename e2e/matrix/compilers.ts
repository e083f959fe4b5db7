import { join } from "node:path";

import { compilerOf, resolutions, typeCheck, type Resolution } from "../packed/type-check.ts";
import type { Cell } from "./cell.ts";
import { compilers, versionOf } from "./versions.ts";

/** Every compiler with every way to resolve packages. */
export function compilerCells(runtimes: string, project: string): Cell[] {
  const forms = Object.keys(resolutions) as Resolution[];
  return compilers.flatMap((compiler) =>
    forms.map((form) => ({
      runtime: compiler,
      version: () => versionOf(compiler),
      form,
      async check() {
        const program = compilerOf(compiler, join(runtimes, "package.json"));
        const complaints = await typeCheck(project, program, form);
        if (complaints) throw new Error(complaints);
      },
    })),
  );
}
