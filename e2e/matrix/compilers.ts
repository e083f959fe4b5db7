import { join } from "node:path";

import { compilerOf, resolutions, typeCheck, type Resolution } from "../packed/type-check.ts";
import type { Cell } from "./cell.ts";
import { compilers, versionOf } from "./versions.ts";

/** Hono's declarations, which those of the fake deployment refer to, need the generic `Uint8Array` of TypeScript 5.7. */
const beforeHono = "typescript-5.4";

/** Every compiler with every way to resolve packages, and with the types of Node in place of the DOM library. */
export function compilerCells(runtimes: string, project: string, tools: string): Cell[] {
  return compilers.flatMap((compiler) => {
    const version = () => versionOf(compiler);
    const program = () => compilerOf(compiler, join(runtimes, "package.json"));
    const cell = (form: string, complain: () => Promise<string>): Cell => ({
      runtime: compiler,
      version,
      form,
      async check() {
        const complaints = await complain();
        if (complaints) throw new Error(complaints);
      },
    });
    return [
      ...(Object.keys(resolutions) as Resolution[]).map((form) =>
        cell(form, () => typeCheck(project, program(), form)),
      ),
      cell("without DOM", () => typeCheck(project, program(), "nodenext", { platform: "node" })),
      ...(compiler === beforeHono
        ? []
        : [
            cell("without DOM, tools", () =>
              typeCheck(tools, program(), "nodenext", { platform: "node", files: ["tools.mts"] }),
            ),
          ]),
    ];
  });
}
