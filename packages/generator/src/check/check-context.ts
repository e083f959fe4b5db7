import { placeOf, type Diagnostic, type Severity } from "../diagnostic.ts";
import type { ApiDocument, JsonArray, JsonObject, JsonValue } from "../document.ts";
import { isObject, isReference, referencePointer, resolveReference } from "../reference.ts";
import { pointerOf, within, type Place } from "./place.ts";
import { wrongTarget, type ComponentGroup } from "./wrong-target.ts";

/** What the checks of one document share: the document, the problems found so far and the `$ref`s met. */
export class CheckContext {
  readonly document: ApiDocument;
  readonly root: JsonObject;
  /** OpenAPI 3.0, where a `$ref` in a schema hides what stands beside it and some parts are required. */
  readonly isOpenApi30: boolean;
  readonly #diagnostics = new Map<string, Diagnostic>();
  /** Whether each `$ref` in the document points to something. */
  readonly #references = new Map<string, boolean>();

  constructor(document: ApiDocument) {
    this.document = document;
    this.root = document.value;
    const version = this.root["openapi"];
    this.isOpenApi30 = typeof version === "string" && version.startsWith("3.0");
  }

  /** Every distinct `$ref` that a check met, in the order of the walk. */
  get references(): Iterable<string> {
    return this.#references.keys();
  }

  /**
   * All problems, those of reading the document too, sorted by place: the document's own file first, then overlays and
   * other files by name.
   */
  get diagnostics(): Diagnostic[] {
    const rank = ({ position }: Diagnostic): string =>
      position.file === this.document.file ? "" : position.file;
    const { problems = [] } = this.document;
    const told = new Set(problems.map((problem) => ruleAndPlace(problem)));
    const found = [...this.#diagnostics.values()].filter(
      (diagnostic) => !told.has(ruleAndPlace(diagnostic)),
    );
    return [...problems, ...found].sort(
      (a, b) =>
        compareTexts(rank(a), rank(b)) ||
        a.position.line - b.position.line ||
        a.position.column - b.position.column ||
        compareTexts(a.rule, b.rule),
    );
  }

  /** @param at The part to look at, where that is not the place that the problem is one of. */
  report(
    severity: Severity,
    rule: string,
    place: Place | undefined,
    message: string,
    at: Place | undefined = place,
  ): void {
    const pointer = pointerOf(place);
    const key = JSON.stringify([rule, pointer, message]);
    if (this.#diagnostics.has(key)) return;
    const position = this.document.locate(pointerOf(at));
    this.#diagnostics.set(key, { severity, rule, message, pointer, position });
  }

  /** Reports an `invalid-structure` error: something that the specification rules out and generation trips over. */
  invalid(place: Place | undefined, message: string): void {
    this.report("error", "invalid-structure", place, message);
  }

  /** `file:line:column` of a place. */
  show(place: Place | undefined): string {
    return placeOf(this.document.locate(pointerOf(place)));
  }

  /**
   * Whether a value is a Reference Object, whose target is checked where it stands.
   * Reports an `unresolved-ref` for a `$ref` that points to nothing, and a `wrong-ref` for one that points to what
   * cannot stand in its place.
   *
   * @param group The group of `components` that the target belongs to.
   */
  isReference(
    value: JsonValue | undefined,
    place: Place,
    group: ComponentGroup,
  ): value is JsonObject & { $ref: string } {
    if (!isReference(value)) return false;
    const at = within(place, "$ref");
    this.checkReference(value.$ref, at);
    const reason = wrongTarget(this.root, value.$ref, group);
    if (reason !== undefined) {
      const message = `The $ref ${JSON.stringify(value.$ref)} points to ${reason}.`;
      this.report("error", "wrong-ref", at, message);
    }
    return true;
  }

  /** Reports an `unresolved-ref` for a reference that points to nothing. */
  checkReference(ref: string, place: Place): void {
    let resolves = this.#references.get(ref);
    if (resolves === undefined) {
      resolves = resolveReference(this.root, ref) !== undefined;
      this.#references.set(ref, resolves);
    }
    if (resolves) return;
    const quoted = JSON.stringify(ref);
    const message =
      referencePointer(ref) === undefined
        ? `The $ref ${quoted} cannot be followed: within a document a $ref starts with "#/".`
        : `The $ref ${quoted} points to nothing.`;
    this.report("error", "unresolved-ref", place, message);
  }

  /** A value as an object; reports an `invalid-structure` error for anything else that is there. */
  object(value: JsonValue | undefined, place: Place, name: string): JsonObject | undefined {
    if (value === undefined || isObject(value)) return value;
    this.invalid(place, `${name} has to be an object.`);
    return undefined;
  }

  /** A value as a list; reports an `invalid-structure` error for anything else that is there. */
  list(value: JsonValue | undefined, place: Place, name: string): JsonArray {
    if (Array.isArray(value)) return value;
    if (value !== undefined) this.invalid(place, `${name} has to be a list.`);
    return [];
  }

  /** Visits the members of an object such as `content` or `headers`; extensions (`x-…`) only where they can be names. */
  members(
    value: JsonValue | undefined,
    place: Place,
    name: string,
    visit: (member: JsonValue, place: Place) => void,
  ): void {
    for (const [key, member] of Object.entries(this.object(value, place, name) ?? {})) {
      if (member !== undefined) visit(member, within(place, key));
    }
  }
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function ruleAndPlace({ rule, position }: Diagnostic): string {
  return `${rule} ${placeOf(position)}`;
}
