import { checkDocument } from "../../src/check/check-document.ts";
import { formatDiagnostic } from "../../src/diagnostic.ts";
import { parseYaml } from "../../src/read/parse-yaml.ts";
import { isObject } from "../../src/reference.ts";

/** The diagnostics, as lines, of a description called `api.yaml`, given as YAML. */
export function problemsOf(text: string): string[] {
  const { value, locate } = parseYaml("api.yaml", text);
  if (!isObject(value)) throw new Error("A description has to be an object.");
  return checkDocument({ file: "api.yaml", value, locate }).map(formatDiagnostic);
}

/** {@link problemsOf} an OpenAPI 3.1 description whose paths start in line 3. */
export function problemsOfPaths(paths: string): string[] {
  return problemsOf(`openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n${paths}`);
}

/** {@link problemsOf} an OpenAPI 3.1 description whose schemas start in line 4, below `paths` and `components`. */
export function problemsOfSchemas(schemas: string): string[] {
  return problemsOf(`${start}\ncomponents:\n schemas:\n${schemas}`);
}

const start = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }';
