import { type Diagnostic, diagnosticIds } from "@convex-openapi/document/read";
import { isObject, type JsonValue } from "@convex-openapi/document/model";

/** Whether a value that another run has written is a diagnostic that this version knows. */
export function isDiagnostic(value: JsonValue): value is JsonValue & Diagnostic {
  if (!isObject(value) || !isObject(value["position"])) return false;
  const { severity, rule, message, pointer, position } = value;
  const { file, line, column } = position;
  return (
    (severity === "warning" || severity === "error") &&
    diagnosticIds.some((id) => id === rule) &&
    [message, pointer, file].every((text) => typeof text === "string") &&
    [line, column].every((count) => typeof count === "number")
  );
}
