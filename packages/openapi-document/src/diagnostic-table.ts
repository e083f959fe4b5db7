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
      "A schema is both `readOnly` and `writeOnly`, so neither requests nor responses could contain it.",
    fix: "Keep the intended one.",
  },
  "contradictory-discriminator": {
    about: "A discriminator assigns values to a schema that the schema itself does not allow.",
    fix: "Make the mapping or the names of the schemas match the `enum` or `const` of the property.",
  },
  "cookie-parameter": {
    about: "A parameter is a cookie: functions send it as a header, which browsers drop.",
    fix: "None is needed outside of browsers; in browsers, let the server set the cookie.",
  },
  "duplicate-function-name": {
    about: "Two operations would get the same function name, so one of them is renamed.",
    fix: "Give each operation an `operationId` that differs by more than case and punctuation.",
  },
  "duplicate-key": {
    about: "An object in the file has the same key twice.",
    fix: "Remove or rename one of them.",
  },
  "duplicate-operation-id": {
    about: "Two operations have the same `operationId`, so neither function can be named after it.",
    fix: "Give each operation an `operationId` of its own.",
  },
  "duplicate-parameter": {
    about: "An operation declares the same parameter twice.",
    fix: "Remove one of them; a parameter of an operation already overrides that of its path.",
  },
  "duplicate-path": {
    about:
      "Two paths differ only in the names of their parameters, so a server cannot distinguish them.",
    fix: "Move their operations into one path item.",
  },
  "duplicate-type-name": {
    about:
      "The type name of a schema is taken by another schema, a function or the client, so it is renamed.",
    fix: "Rename one of them: names of schemas must differ by more than punctuation.",
  },
  "empty-document": { about: "The file is empty.", fix: "Check that this is the intended file." },
  "empty-field": {
    about: "A field is empty, such as a YAML key without a value, and is ignored.",
    fix: "Fill it in, or remove it.",
  },
  "empty-schema": {
    about: "A schema is `null`, such as a YAML key without a value, so its type is unknown.",
    fix: "Write the schema, or `{}` to allow any value.",
  },
  "impossible-schema": {
    about: "No value is valid for a schema, because its keywords contradict each other.",
    fix: "Fix the keywords that the message names, in the description or with an overlay.",
  },
  "incomplete-openapi-version": {
    about:
      "The `openapi` version is not a string or lacks its last part; it is read as the intended version.",
    fix: 'Write it as a string of three numbers, such as `"3.1.0"`.',
  },
  "invalid-json": {
    about: "The file is not valid JSON.",
    fix: "Correct the JSON at the location.",
  },
  "invalid-operation-id": {
    about: "An `operationId` is not a string and is ignored.",
    fix: "Write a string, or omit it: the function is then named after its method and path.",
  },
  "invalid-pagination": {
    about: "An `x-pagination` does not fit its operation, which gets no function for its pages.",
    fix: "Correct what the message names, or write `x-pagination: false` if there are no pages.",
  },
  "invalid-schema": {
    about: "A keyword of a schema has a value that JSON Schema does not know, and is ignored.",
    fix: "Correct the keyword, in the description or by an overlay.",
  },
  "invalid-structure": {
    about: "A part of the description violates the OpenAPI Specification and has no meaning.",
    fix: "Correct it, in the description or by an overlay.",
  },
  "invalid-yaml": {
    about: "The file is not valid YAML.",
    fix: "Correct the YAML at the location.",
  },
  "lost-body": {
    about:
      "A GET or HEAD operation has a request body, which is omitted, because `fetch` refuses it.",
    fix: "Declare its contents as query parameters, or use another method.",
  },
  "lost-file": {
    about: "A file in a form is behind too many references, so its type is that of a string.",
    fix: "Inline the schema of the file where the form declares it.",
  },
  "lost-operation": {
    about: "An operation is not generated.",
    fix: "None is needed if you do not call it; the message says what is not supported.",
  },
  "lost-parameter": {
    about: "A parameter is omitted, because it has no name or a location that is not supported.",
    fix: "Name it, or declare its contents as separate parameters.",
  },
  "lost-schema": {
    about:
      "A keyword that restricts the valid values cannot be expressed as a type, so the type allows more.",
    fix: "Express it with other keywords, in the description or with an overlay, if the type matters.",
  },
  "lost-title": {
    about: "The description has no title, so the client is called `Api`.",
    fix: "Give `info` a `title`.",
  },
  "missing-file": {
    about: "A description or an overlay that the config or the command line names does not exist.",
    fix: "Correct the path: in a config it is relative to the config's folder, on a command line to the working directory.",
  },
  "not-an-object": {
    about: "The root of the document is not an object.",
    fix: "Check that this is the intended file.",
  },
  "not-openapi": {
    about: "The document has no `openapi` version.",
    fix: "Check that this is the intended file; OpenAPI 3.0, 3.1 and 3.2 can be read.",
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
    fix: "Check the upstream; `pull --with-faults` accepts it as it is.",
  },
  "overlay-action-invalid": {
    about: "An action of an overlay cannot be applied.",
    fix: "Correct the field that the location points at (Overlay Specification, Action Object).",
  },
  "overlay-target-invalid": {
    about: "The target of an overlay action is not a JSONPath expression (RFC 9535).",
    fix: "Correct the expression.",
  },
  "overlay-target-unmatched": {
    about: "The target of an overlay action matches nothing, so the action has no effect.",
    fix: "Correct the target, or remove the action if the description no longer needs it.",
  },
  "overlay-without-actions": {
    about: "An overlay has no list of actions, or an empty one.",
    fix: "Give it `actions`, or remove it from `overlays`.",
  },
  "oversized-document": {
    about: "References between files make the description too large to process.",
    fix: "Refer to schemas of other files from `components`, so that each is included once.",
  },
  "parameter-without-schema": {
    about: "A parameter has neither `schema` nor `content`, so its type is unknown.",
    fix: "Give it a `schema`.",
  },
  "path-parameter-not-required": {
    about: "A path parameter is not `required: true`; it is treated as required.",
    fix: "Write `required: true`: OpenAPI requires it.",
  },
  "self-referring-ref": {
    about: "A `$ref` leads back to itself, so it resolves to nothing.",
    fix: "Make one of the references in the circle point to a schema.",
  },
  "swagger-2": {
    about: "The description is Swagger 2.0.",
    fix: "Convert it to OpenAPI 3 first.",
  },
  "undeclared-path-parameter": {
    about:
      "A path names a parameter that its operations do not declare; it is treated as a string.",
    fix: "Declare it with `in: path`.",
  },
  "undeclared-server-variable": {
    about: "The URL of a server names a variable that the server does not declare.",
    fix: "Declare it in `variables`, with a `default`.",
  },
  "unknown-field": {
    about: "A path item has a field that OpenAPI does not know, so its content is ignored.",
    fix: "Correct the spelling, or begin the name with `x-`.",
  },
  "unknown-status": {
    about: "A key of `responses` is neither a status, a range nor `default`.",
    fix: "Write a status such as `200`, a range such as `4XX`, or `default`.",
  },
  "unknown-type": {
    about: "A schema has a `type` that JSON Schema does not know, so its type is unknown.",
    fix: "Write one of `string`, `number`, `integer`, `boolean`, `array`, `object` and `null`.",
  },
  "unreadable-file": {
    about: "A file exists but cannot be read.",
    fix: "Check its permissions, its size, and that it is not a folder.",
  },
  "unreadable-url": {
    about: "A description could not be fetched, or fetching it is not allowed.",
    fix: "Check the URL; `--allow-host` allows descriptions to refer to other hosts.",
  },
  "unresolved-mapping": {
    about: "A discriminator mapping points to no schema and is ignored.",
    fix: "Correct the name or the `$ref`.",
  },
  "unresolved-ref": {
    about: "A `$ref` points to nothing, or to a file that cannot be read.",
    fix: "Correct it: names and pointers are case-sensitive, and `/` in a name is written `~1`.",
  },
  "unsupported-openapi-version": {
    about: "The `openapi` version is neither 3.0, 3.1 nor 3.2.",
    fix: "Convert the description.",
  },
  "unsupported-overlay-version": {
    about: "The `overlay` version is not 1.0.",
    fix: 'Write a string such as `"1.0.0"`.',
  },
  "unused-path-parameter": {
    about: "A path parameter is not part of its path and is omitted.",
    fix: "Put it into the path, or remove it.",
  },
  "wrong-ref": {
    about:
      "A `$ref` points to the wrong kind of object, such as a parameter where a schema is needed.",
    fix: "Correct the `$ref`.",
  },
};

/** Whether a text is the id of a kind of diagnostic. */
export function isDiagnosticId(text: string): text is DiagnosticId {
  return Object.hasOwn(diagnosticTable, text);
}
