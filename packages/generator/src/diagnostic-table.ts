import type { DiagnosticId } from "./diagnostic-id.ts";

/** What a kind of diagnostic is about. */
export interface DiagnosticEntry {
  /** One sentence: what is wrong with the document. */
  readonly about: string;
  /** One sentence: what to do. */
  readonly fix: string;
}

/** Every kind of diagnostic, by id. */
export const diagnosticTable: Readonly<Record<DiagnosticId, DiagnosticEntry>> = {
  "contradictory-direction": {
    about:
      "A schema is both `readOnly` and `writeOnly`, so that neither requests nor responses could have it.",
    fix: "Keep the one that is meant.",
  },
  "contradictory-discriminator": {
    about: "A discriminator gives a schema values that the schema itself does not allow.",
    fix: "Let the mapping, or the names of the schemas, agree with the `enum` or `const` of the property.",
  },
  "duplicate-function-name": {
    about: "Two operations would get the same function name, so one of them gets another name.",
    fix: "Give each operation an `operationId` that differs by more than case and punctuation.",
  },
  "duplicate-key": {
    about: "An object of the file has the same key twice.",
    fix: "Remove or rename one of them.",
  },
  "duplicate-operation-id": {
    about:
      "Two operations have the same `operationId`, so that neither of them can be called by it.",
    fix: "Give each operation an `operationId` of its own.",
  },
  "duplicate-parameter": {
    about: "An operation declares the same parameter twice.",
    fix: "Remove one of them; a parameter of an operation replaces that of its path without help.",
  },
  "duplicate-path": {
    about:
      "Two paths differ in the names of their parameters alone, so that a server cannot tell them apart.",
    fix: "Put their operations into one path item.",
  },
  "duplicate-type-name": {
    about:
      "A schema would get a type name that another schema, a function or the client has, so it gets another one.",
    fix: "Rename one of them: names of schemas have to differ by more than punctuation.",
  },
  "empty-document": { about: "The file is empty.", fix: "Check which file was meant." },
  "empty-field": {
    about: "A field has nothing in it, as a YAML key with nothing behind it has, and is ignored.",
    fix: "Fill it in, or remove it.",
  },
  "empty-schema": {
    about:
      "A schema is `null`, as a YAML key with nothing behind it is, so that its type is unknown.",
    fix: "Write the schema, or `{}` where anything is allowed.",
  },
  "impossible-schema": {
    about: "No value fits a schema, because what it says contradicts itself.",
    fix: "Mend the keywords that the message names, in the description or by an overlay.",
  },
  "incomplete-openapi-version": {
    about:
      "The `openapi` version is no text, or lacks its last part; it is read as the version that was meant.",
    fix: 'Write it as a text of three numbers, such as `"3.1.0"`.',
  },
  "invalid-json": {
    about: "The file is not valid JSON.",
    fix: "Correct the JSON at the location.",
  },
  "invalid-operation-id": {
    about: "An `operationId` is no text, and is ignored.",
    fix: "Write a text, or leave it out: the function is then called by method and path.",
  },
  "invalid-schema": {
    about: "A keyword of a schema has a value that JSON Schema does not know, and is ignored.",
    fix: "Correct the keyword, in the description or by an overlay.",
  },
  "invalid-structure": {
    about:
      "A part of the description is not what OpenAPI says it is, and cannot be given a meaning.",
    fix: "Correct it, in the description or by an overlay.",
  },
  "invalid-yaml": {
    about: "The file is not valid YAML.",
    fix: "Correct the YAML at the location.",
  },
  "lost-file": {
    about: "A file in a form stands too deep in references for its type, which is that of a text.",
    fix: "Write the schema of the file out where the form declares it.",
  },
  "lost-operation": {
    about: "An operation is not generated.",
    fix: "None is needed where nobody calls it; the message says what is not supported.",
  },
  "lost-parameter": {
    about:
      "A parameter is left out, because it has no name or stands where clients cannot send it.",
    fix: "Name it, or declare what it holds as parameters of their own.",
  },
  "lost-schema": {
    about:
      "A keyword that decides which values are valid has no type, so that the type allows more.",
    fix: "Say the same by other keywords, in the description or by an overlay, where the type matters.",
  },
  "lost-title": {
    about: "The description has no title, so the client is called `Api`.",
    fix: "Give `info` a `title`.",
  },
  "missing-file": {
    about: "A description, or an overlay, that a config or a command line names is not there.",
    fix: "Correct the path: one of a config starts at its folder, one of a command line at the working directory.",
  },
  "not-an-object": {
    about: "The document is no object at its root.",
    fix: "Check which file was meant.",
  },
  "not-openapi": {
    about: "The document has no `openapi` version.",
    fix: "Check which file was meant; OpenAPI 3.0, 3.1 and 3.2 can be read.",
  },
  "not-overlay": {
    about: "A file that is used as an overlay has no `overlay` version.",
    fix: "Write `overlay: 1.0.0` at its root, or remove the file from `overlays`.",
  },
  "not-utf-8": {
    about: "The file is not encoded in UTF-8.",
    fix: "Save it as UTF-8.",
  },
  "operations-gone": {
    about: "What `pull` fetched has none of the operations of the spec.",
    fix: "Check the upstream; `pull --with-faults` takes it as it is.",
  },
  "overlay-action-invalid": {
    about: "An action of an overlay cannot be applied.",
    fix: "Correct the field that the location points at (Overlay Specification, Action Object).",
  },
  "overlay-target-invalid": {
    about: "The target of an overlay action is no JSONPath expression (RFC 9535).",
    fix: "Correct the expression.",
  },
  "overlay-target-unmatched": {
    about: "The target of an overlay action matches nothing, so that the action does nothing.",
    fix: "Correct the target, or remove the action where the description no longer needs it.",
  },
  "overlay-without-actions": {
    about: "An overlay has no list of actions, or an empty one.",
    fix: "Give it `actions`, or remove it from `overlays`.",
  },
  "oversized-document": {
    about: "References between files make the description larger than can be worked with.",
    fix: "Refer to schemas of other files from `components`, so that they are written once.",
  },
  "parameter-without-schema": {
    about: "A parameter has neither `schema` nor `content`, so that its type is unknown.",
    fix: "Give it a `schema`.",
  },
  "path-parameter-not-required": {
    about: "A path parameter is not `required: true`, and is taken to be.",
    fix: "Write `required: true`: OpenAPI asks for it.",
  },
  "self-referring-ref": {
    about: "A `$ref` leads back to itself, so that it stands for nothing.",
    fix: "Let one of the references in the circle lead to a schema.",
  },
  "swagger-2": {
    about: "The description is Swagger 2.0.",
    fix: "Convert it to OpenAPI 3 first.",
  },
  "undeclared-path-parameter": {
    about: "A path names a parameter that its operations do not declare; it is taken for a text.",
    fix: "Declare it with `in: path`.",
  },
  "undeclared-server-variable": {
    about: "The URL of a server names a variable that the server does not declare.",
    fix: "Declare it in `variables`, with a `default`.",
  },
  "unknown-field": {
    about: "A path item has a field that OpenAPI does not know, so that what stands there is lost.",
    fix: "Correct the spelling, or begin the name with `x-`.",
  },
  "unknown-status": {
    about: "A key of `responses` is no status, no range and not `default`.",
    fix: "Write a status such as `200`, a range such as `4XX`, or `default`.",
  },
  "unknown-type": {
    about: "A schema has a `type` that JSON Schema does not know, so that its type is unknown.",
    fix: "Write one of `string`, `number`, `integer`, `boolean`, `array`, `object` and `null`.",
  },
  "unreadable-file": {
    about: "A file is there and cannot be read.",
    fix: "Check its permissions, its size and that it is a file.",
  },
  "unreadable-url": {
    about: "A description could not be fetched, or was not allowed to be.",
    fix: "Check the URL; `--allow-host` allows descriptions to refer to other hosts.",
  },
  "unresolved-mapping": {
    about: "A discriminator mapping leads to no schema, and is ignored.",
    fix: "Correct the name or the `$ref`.",
  },
  "unresolved-ref": {
    about: "A `$ref` points to nothing, or to a file that cannot be read.",
    fix: "Correct it: names and parts of pointers have a case, and `/` in a name is written `~1`.",
  },
  "unsupported-openapi-version": {
    about: "The `openapi` version is neither 3.0, 3.1 nor 3.2.",
    fix: "Convert the description.",
  },
  "unsupported-overlay-version": {
    about: "The `overlay` version is not 1.0.",
    fix: 'Write a text such as `"1.0.0"`.',
  },
  "unused-path-parameter": {
    about: "A path parameter is not part of its path, and is left out.",
    fix: "Put it into the path, or remove it.",
  },
  "wrong-ref": {
    about:
      "A `$ref` points to something of another kind, as to a parameter where a schema is needed.",
    fix: "Correct the `$ref`.",
  },
};

/** Whether a text is the id of a kind of diagnostic. */
export function isDiagnosticId(text: string): text is DiagnosticId {
  return Object.hasOwn(diagnosticTable, text);
}
