import type { DiagnosticId } from "../diagnostic-id.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument, JsonValue } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import { resolvePointer } from "../reference.ts";
import { conflictOf, isPrimitive, kindOf } from "./conflict.ts";
import { EditableDocument } from "./editable-document.ts";
import { isFault, matchesOf, parseAction, type OverlayAction } from "./overlay-action.ts";
import { writtenAt } from "./provenance.ts";

/** See {@link applyOverlays}. */
export interface OverlayResult {
  readonly document: ApiDocument;
  /** All of severity `error`. An action with a diagnostic changes nothing; the others are applied. */
  readonly diagnostics: Diagnostic[];
}

/**
 * Applies overlays (OpenAPI Overlay 1.0.0), one after the other and each action on the result of the one before.
 * The documents that go in stay as they are.
 *
 * Stricter than the specification in one point: an action whose target matches nothing is an error, because a
 * repair that no longer repairs anything has to be seen. Where the specification is silent this follows what
 * Overlay 1.1.0 says: lists grow by the items of a list, and a value of another kind is not replaced.
 */
export function applyOverlays(
  document: ApiDocument,
  overlays: readonly ApiDocument[],
): OverlayResult {
  if (overlays.length === 0) return { document, diagnostics: [] };
  const editable = new EditableDocument(document);
  const diagnostics = overlays.flatMap((overlay) => applyOverlay(editable, document.file, overlay));
  return { document: editable.finish(), diagnostics };
}

function applyOverlay(
  editable: EditableDocument,
  file: string,
  overlay: ApiDocument,
): Diagnostic[] {
  const actions = overlay.value["actions"];
  if (!Array.isArray(actions) || actions.length === 0) {
    const pointer = actions === undefined ? "" : "/actions";
    return [
      problem(overlay, "overlay-without-actions", "The overlay has no list of actions.", pointer),
    ];
  }
  return actions.flatMap((item, index) => {
    const pointer = `/actions/${index}`;
    const action = parseAction(item);
    if (isFault(action)) {
      const place = action.field === undefined ? pointer : `${pointer}${toPointer([action.field])}`;
      return problem(overlay, action.rule, action.message, place);
    }
    return applyAction(editable, file, overlay, action, index) ?? [];
  });
}

function applyAction(
  editable: EditableDocument,
  file: string,
  overlay: ApiDocument,
  action: OverlayAction,
  index: number,
): Diagnostic | undefined {
  const target = JSON.stringify(action.target);
  const locations = matchesOf(action.query, editable.value);
  if (locations.length === 0) {
    const message = `The target ${target} matches nothing in ${file}.`;
    return problem(overlay, "overlay-target-unmatched", message, `/actions/${index}/target`);
  }
  const invalid = (message: string, field: string): Diagnostic =>
    problem(overlay, "overlay-action-invalid", message, `/actions/${index}/${field}`);

  if (action.remove) {
    if (locations.some((location) => location.length === 0)) {
      return invalid("The root of the document cannot be removed.", "remove");
    }
    editable.remove(locations);
    return undefined;
  }
  const { update } = action;
  if (update === undefined) return undefined;
  for (const location of locations) {
    const reason = misfit(
      resolvePointer(editable.value, toPointer(location)) ?? null,
      update,
      location,
    );
    if (reason !== undefined) return invalid(reason, "update");
  }
  const source = writtenAt(overlay, ["actions", String(index), "update"]);
  for (const location of locations) editable.update(location, update, source);
  return undefined;
}

/** Why an update does not fit a value that its target matches, `undefined` when it fits. */
function misfit(
  value: JsonValue,
  update: JsonValue,
  location: readonly string[],
): string | undefined {
  if (isPrimitive(value)) {
    return `The target matches ${kindOf(value)} (#${toPointer(location)}); target the object around it.`;
  }
  if (Array.isArray(value)) return undefined;
  const conflict = conflictOf(value, update);
  if (conflict === undefined) return undefined;
  const place = `#${toPointer([...location, ...conflict.tokens])}`;
  const advice = conflict.tokens.length > 0 ? "; remove it first, in an action of its own" : "";
  return `The update has ${conflict.update} where the document has ${conflict.existing} (${place})${advice}.`;
}

function problem(
  overlay: ApiDocument,
  rule: DiagnosticId,
  message: string,
  pointer: string,
): Diagnostic {
  return { severity: "error", rule, message, pointer, position: overlay.locate(pointer) };
}
