import { parsePointer } from "../json-pointer.ts";

/** Fields whose keys are names that the description chooses, so that `x-` and `example` mean nothing there. */
const named: ReadonlySet<string> = new Set(
  [
    "$defs callbacks content definitions dependentSchemas encoding examples headers links mapping mediaTypes",
    "parameters pathItems paths patternProperties properties requestBodies responses schemas securitySchemes webhooks",
  ].flatMap((names) => names.split(" ")),
);

const dataFields: ReadonlySet<string> = new Set(["const", "default", "enum", "example"]);

/** Whether a pointer leads into an example, an extension or another value: what looks like a `$ref` there is a value like any other. */
export function isData(pointer: string): boolean {
  const tokens = parsePointer(pointer);
  return tokens.some((token, index) => {
    const isField = !named.has(tokens[index - 1] ?? "");
    return isField && (dataFields.has(token) || token.startsWith("x-"));
  });
}
