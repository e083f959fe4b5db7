import type { DiagnosticId } from "../diagnostic-id.ts";
import { parseDocument, type Document, type YAMLParseError } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import type { JsonValue } from "../document.ts";
import { placeOf } from "../position.ts";
import { toPointer } from "../json-pointer.ts";
import { DocumentError } from "./document-error.ts";
import { lineMap } from "./line-map.ts";
import type { ParsedText } from "./parsed-text.ts";
import { inspectYaml } from "./yaml-inspection.ts";
import { keepYamlDigits } from "./yaml-integers.ts";
import { yamlOffset } from "./yaml-positions.ts";

/**
 * Parses YAML 1.2 (and the merge key `<<`, which descriptions in use rely on) as far as JSON can express it.
 * This module loads the YAML parser: import it only when there is YAML to parse.
 * Throws a {@link DocumentError} with `invalid-yaml` or `duplicate-key`.
 */
export function parseYaml(file: string, text: string): ParsedText {
  const positionOf = lineMap(file, text);
  const problem = (
    rule: DiagnosticId,
    message: string,
    offset: number,
    pointer = "",
  ): Diagnostic => {
    return { severity: "error", rule, message, pointer, position: positionOf(offset) };
  };
  const invalid = (reason: string, offset: number): DocumentError => {
    const sentence = `This is not valid YAML: ${reason.replaceAll(/\s+/g, " ").replace(/\.$/, "")}.`;
    return new DocumentError([problem("invalid-yaml", sentence, offset)]);
  };

  const document = attempt(
    () => parseTree(text),
    () => invalid("it is nested too deeply", 0),
  );
  const fault = document.errors[0];
  if (fault !== undefined) throw invalid(reasonOf(fault), fault.pos[0]);

  const inspection = attempt(
    () => inspectYaml(document.contents),
    () => invalid("it is nested too deeply", 0),
  );
  if (inspection.problems.length > 0) {
    throw new DocumentError(
      inspection.problems.map((found) => {
        if (found.kind === "invalid") return problem("invalid-yaml", found.message, found.offset);
        const message = `The key ${JSON.stringify(found.key)} is also written at ${placeOf(positionOf(found.firstOffset))}.`;
        return problem("duplicate-key", message, found.offset, toPointer(found.tokens));
      }),
    );
  }
  // `inspectYaml` has bounded what the aliases expand to, so the parser need not count them again.
  const value = attempt(
    () => document.toJS({ maxAliasCount: -1 }) as JsonValue,
    (error) => invalid(error.message, 0),
  );
  // Only a text with so many digits in a row has an integer that a `number` may not hold.
  if (/\d{16}/.test(text)) keepYamlDigits(document.contents, value);
  return {
    value,
    locate: (pointer) => positionOf(yamlOffset(document, pointer)),
    mayNeedBundling: inspection.needsBundling,
    mayBeDynamic: text.includes("$dynamicRef"),
  };
}

function parseTree(text: string): Document.Parsed {
  // Repeated keys are searched for by `inspectYaml`, where `200` and "200" are one key, as they are in JSON.
  return parseDocument(text, {
    uniqueKeys: false,
    // What `!!binary`, `!!timestamp` and the like make of a text or a map is no JSON.
    resolveKnownTags: false,
    prettyErrors: false,
    merge: true,
    logLevel: "error",
  });
}

/** What the parser says, where that is not about the parser itself. */
function reasonOf({ code, message }: YAMLParseError): string {
  if (code === "MULTIPLE_DOCS") return 'a second document begins here, after a line "---"';
  return message.startsWith("Maximum call stack") ? "it is nested too deeply" : message;
}

function attempt<T>(run: () => T, failure: (error: Error) => Error): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof Error ? failure(error) : error;
  }
}
