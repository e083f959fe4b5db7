import { banner } from "./banner.ts";
import type { Client } from "./client.ts";
import type { EmitOptions } from "./emit-options.ts";
import { functionMap } from "./function-map.ts";
import { operationDeclarations } from "./operation-declarations.ts";
import { operationFunction, type UsedNames } from "./operation-function.ts";
import type { OperationShape } from "./operation-shape.ts";
import { bracedList, importTypes } from "./statements.ts";
import { helperTypes, stringLiteral } from "@convex-openapi/types/printing";

/** What `operations.ts` takes from elsewhere. */
export interface OperationsFile {
  readonly text: string;
  /** The names that it uses. */
  readonly used: UsedNames;
}

/**
 * `operations.ts`: one function for each operation, in the order of the model, with named types for what it takes and
 * gives, and `functions`, which holds them all.
 *
 * @param shapes Read once.
 * @param schemaNames The types of schemas that the shapes refer to, once they are read.
 */
export function emitOperationsFile(
  client: Client,
  shapes: Iterable<OperationShape>,
  schemaNames: ReadonlySet<string>,
  options: EmitOptions,
): OperationsFile {
  const { importExtension, clientName } = options;
  const used: UsedNames = {
    wire: new Set(),
    types: new Set(["CallOptions"]),
  };
  const texts: string[] = [];
  for (const shape of shapes) texts.push(operationText(shape, options, used));
  const map = `\n${functionMap(client.operations)}`;
  const has = (name: string): boolean => used.types.has(name);
  const from = (file: string): string => `./${file}${importExtension}`;
  const results = resultTypes.filter(has);
  const items = client.operations.flatMap(({ stream }) => stream?.itemName ?? []);
  const streams = [...streamTypeNames, ...items].filter(has).sort();
  const schemas = [...schemaNames].filter(has).sort();
  const imports =
    texts.length === 0
      ? []
      : [
          importTypes([`${clientName}Client`], from("client")),
          options.errors === "throw"
            ? bracedList(
                "import {",
                ["orThrow", ...results.map((name) => `type ${name}`)],
                `} from ${stringLiteral(from("results"))};`,
              )
            : importTypes(results, from("results")),
          streams.length === 0 ? "" : importTypes(streams, from("streams")),
          schemas.length === 0 ? "" : importTypes(schemas, from("types")),
          `import * as wire from ${stringLiteral(from("wire"))};\n`,
        ];
  return {
    text: [
      banner(options),
      ...(imports.length > 0 ? ["\n", ...imports] : []),
      ...texts,
      map,
      has("WithRequired") ? helperTypes : "",
    ].join(""),
    used,
  };
}

const resultTypes = [
  "CallOptions",
  "OperationFailure",
  "OperationSuccess",
  "ResponseWith",
  "StreamedResult",
  "UnexpectedResponse",
];

const streamTypeNames = ["EventStream", "EventStreamOptions", "StreamOptions"];

function operationText(shape: OperationShape, options: EmitOptions, used: UsedNames): string {
  return [
    ...operationDeclarations(shape, options.errors !== "throw", used.types),
    operationFunction(shape, options, used),
  ]
    .filter((text) => text !== "")
    .map((text) => `\n${text}`)
    .join("");
}
