import { banner } from "./banner.ts";
import type { Client } from "./client.ts";
import {
  type Code,
  lazyCode,
  objectCode,
  printCode,
  stringLiteral,
  wireNames,
} from "@convex-openapi/types/printing";
import type { EmitOptions } from "./emit-options.ts";
import { groupBy } from "@convex-openapi/document/model";
import { parameterSteps, stepCode } from "./sent-requests.ts";
import { wire } from "./wire/style-of.ts";

/** `by-path.ts`: the middleware that makes calls by path write parameters as functions do. */
export function emitByPathFile(
  { operations }: Client,
  options: EmitOptions,
): { readonly text: string; readonly wireNames: readonly string[] } {
  const special = operations.flatMap((operation): [string, string, Code][] => {
    const step = stepCode(parameterSteps(operation));
    if (step === undefined || step === wire("inPath")) return [];
    return [[operation.path, operation.method.toUpperCase(), lazyCode(step)]];
  });
  const paths = [...groupBy(special, ([path]) => path)].map(([path, entries]): [string, Code] => [
    path,
    objectCode(entries.map(([, method, code]) => [method, code])) ?? "{}",
  ]);
  const table = objectCode(paths) ?? "{}";
  const from = stringLiteral(`./wire${options.importExtension}`);
  const start = "const parameters: wire.PathSteps = ";
  return {
    text: [
      banner(options),
      '\nimport type { Middleware } from "openapi-fetch";\n',
      `import * as wire from ${from};\n\n`,
      `${start}${printCode(table, 0, start.length, 1)};\n`,
      middleware,
    ].join(""),
    wireNames: [...wireNames(table), "writePath"],
  };
}

const middleware = `
/**
 * Writes the parameters of calls by path as the description has them, and refuses values that would lead to another
 * path. Serializers that the caller gives are left alone.
 *
 * \`\`\`ts
 * client.use(byPath);
 * \`\`\`
 */
export const byPath: Middleware = {
  onRequest: (call) => wire.writePath(parameters, call),
};
`;
