import type { DiagnosticId } from "../../src/diagnostic-id.ts";
import type { DocumentDiagnosticId } from "./document-examples.ts";
import {
  described,
  onePath,
  operation,
  schemas,
  type DiagnosticExample,
  type Examples,
} from "./example-files.ts";

/** A description before and after it was fixed. */
function one(before: string, after: string): DiagnosticExample {
  return { before: { "api.yaml": before }, after: { "api.yaml": after } };
}

/** A description whose operation at `/pets/{id}` has these parameters. */
function parameters(list: string): string {
  return onePath("/pets/{id}", `get:\n  parameters:\n${list}`);
}

const id = "    - { name: id, in: path, required: true, schema: { type: string } }\n";
const limit = "    - { name: limit, in: query, schema: { type: integer } }\n";

/** A union of cats and dogs that a discriminator tells apart by this mapping. */
function union(mapping: string): string {
  return schemas(`Pet:
  oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
  discriminator:
    propertyName: kind
    mapping: ${mapping}
Cat:
  type: object
  required: [kind]
  properties: { kind: { type: string, enum: [cat] } }
Dog:
  type: object
  required: [kind]
  properties: { kind: { type: string, enum: [dog] } }
`);
}

/** A form whose file stands behind so many references. */
function form(levels: number): string {
  const names = Array.from({ length: levels }, (_, index) => `Part${index + 1}`);
  const parts = names.map((name, index) => {
    const next = names[index + 1];
    const inner =
      next === undefined
        ? "{ type: string, format: binary }"
        : `{ allOf: [{ $ref: "#/components/schemas/${next}" }] }`;
    return `    ${name}: ${inner}\n`;
  });
  return described(`paths:
  /pictures:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties: { picture: { $ref: "#/components/schemas/Part1" } }
components:
  schemas:
${parts.join("")}`);
}

/** Pets in pages, whose next one this query parameter is declared to ask for. */
function petPages(parameter: string): string {
  return onePath(
    "/pets",
    `get:
  x-pagination: { kind: cursor, items: /pets, parameter: ${parameter}, next: /next }
  parameters:
    - { name: cursor, in: query, schema: { type: string } }
  responses:
    "200":
      description: Pets.
      content:
        application/json:
          schema:
            type: object
            properties:
              pets: { type: array, items: { type: string } }
              next: { type: string }
`,
  );
}

/** Examples of what is wrong with what a description says. */
export const descriptionExamples: Readonly<
  Record<Exclude<DiagnosticId, DocumentDiagnosticId>, Examples>
> = {
  "contradictory-direction": [
    one(
      schemas(
        "Pet:\n  type: object\n  properties:\n    id: { type: string, readOnly: true, writeOnly: true }\n",
      ),
      schemas("Pet:\n  type: object\n  properties:\n    id: { type: string, readOnly: true }\n"),
    ),
  ],
  "contradictory-discriminator": [
    one(
      union('{ kitten: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }'),
      union('{ cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }'),
    ),
  ],
  "duplicate-function-name": [
    one(
      onePath("/pets", "get: { operationId: listPets }\npost: { operationId: list_pets }\n"),
      onePath("/pets", "get: { operationId: listPets }\npost: { operationId: addPet }\n"),
    ),
  ],
  "duplicate-operation-id": [
    one(
      onePath("/pets", "get: { operationId: pets }\npost: { operationId: pets }\n"),
      onePath("/pets", "get: { operationId: listPets }\npost: { operationId: addPet }\n"),
    ),
  ],
  "duplicate-parameter": [
    one(parameters(id + limit + limit), parameters(id + limit)),
    one(
      operation(
        "parameters:\n  - { name: X-Key, in: header, schema: { type: string } }\n  - { name: x-key, in: header, schema: { type: string } }\n",
      ),
      operation("parameters:\n  - { name: X-Key, in: header, schema: { type: string } }\n"),
    ),
  ],
  "duplicate-path": [
    one(
      described(`paths:
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: {}
  /pets/{name}:
    parameters: [{ name: name, in: path, required: true, schema: { type: string } }]
    delete: {}
`),
      described(`paths:
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: {}
    delete: {}
`),
    ),
  ],
  "duplicate-type-name": [
    one(
      schemas("Pet: { type: object }\nPet-Name: { type: string }\nPetName: { type: string }\n"),
      schemas("Pet: { type: object }\nPetTag: { type: string }\nPetName: { type: string }\n"),
    ),
  ],
  "empty-field": [one(operation("parameters:\n"), operation("parameters: []\n"))],
  "empty-schema": [
    one(
      schemas("Pet:\n  type: object\n  properties:\n    name:\n"),
      schemas("Pet:\n  type: object\n  properties:\n    name: { type: string }\n"),
    ),
  ],
  "impossible-schema": [
    one(
      schemas("Pet: { type: integer, enum: [cat, dog] }\n"),
      schemas("Pet: { type: string, enum: [cat, dog] }\n"),
    ),
    one(
      schemas("Pet:\n  allOf: [{ type: string }, { type: object }]\n"),
      schemas("Pet:\n  anyOf: [{ type: string }, { type: object }]\n"),
    ),
  ],
  "invalid-operation-id": [
    one(operation("operationId: 7\n"), operation('operationId: "listPets"\n')),
  ],
  "invalid-schema": [
    one(
      schemas("Pet:\n  type: object\n  properties: { name: { type: string } }\n  required: true\n"),
      schemas(
        "Pet:\n  type: object\n  properties: { name: { type: string } }\n  required: [name]\n",
      ),
    ),
  ],
  "invalid-pagination": [one(petPages("after"), petPages("cursor"))],
  "invalid-structure": [one(described("paths:\n  - /pets\n"), described("paths:\n  /pets: {}\n"))],
  "cookie-parameter": [
    one(
      operation("parameters:\n  - { name: session, in: cookie, schema: { type: string } }\n"),
      operation("parameters:\n  - { name: session, in: header, schema: { type: string } }\n"),
    ),
  ],
  "lost-body": [
    one(
      operation("requestBody: { content: { application/json: { schema: { type: string } } } }\n"),
      operation("parameters:\n  - { name: text, in: query, schema: { type: string } }\n"),
    ),
  ],
  "lost-file": [{ ...one(form(7), form(2)), note: "The types are right up to five references." }],
  "lost-operation": [one(onePath("/pets", "GET: {}\n"), onePath("/pets", "get: {}\n"))],
  "lost-parameter": [
    one(
      operation("parameters:\n  - { in: query, schema: { type: integer } }\n"),
      operation("parameters:\n  - { name: limit, in: query, schema: { type: integer } }\n"),
    ),
  ],
  "lost-schema": [
    one(
      schemas('Pet:\n  type: object\n  properties:\n    parent: { $dynamicRef: "#pet" }\n'),
      schemas(
        'Pet:\n  $dynamicAnchor: pet\n  type: object\n  properties:\n    parent: { $dynamicRef: "#pet" }\n',
      ),
    ),
  ],
  "lost-title": [
    one(
      "openapi: 3.1.0\ninfo: { version: 1.0.0 }\npaths: {}\n",
      "openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\npaths: {}\n",
    ),
  ],
  "parameter-without-schema": [
    one(
      operation("parameters:\n  - { name: limit, in: query }\n"),
      operation("parameters:\n  - { name: limit, in: query, schema: { type: integer } }\n"),
    ),
  ],
  "path-parameter-not-required": [
    one(parameters("    - { name: id, in: path, schema: { type: string } }\n"), parameters(id)),
  ],
  "self-referring-ref": [
    one(
      schemas(
        'Pet: { $ref: "#/components/schemas/Animal" }\nAnimal: { $ref: "#/components/schemas/Pet" }\n',
      ),
      schemas('Pet: { $ref: "#/components/schemas/Animal" }\nAnimal: { type: object }\n'),
    ),
  ],
  "undeclared-path-parameter": [one(onePath("/pets/{id}", "get: {}\n"), parameters(id))],
  "undeclared-server-variable": [
    one(
      described('servers: [{ url: "https://{region}.example.com" }]\npaths: {}\n'),
      described(
        'servers: [{ url: "https://{region}.example.com", variables: { region: { default: eu } } }]\npaths: {}\n',
      ),
    ),
  ],
  "unknown-field": [
    one(onePath("/pets", "fetch: {}\n"), onePath("/pets", "x-fetch: {}\nget: {}\n")),
  ],
  "unknown-status": [
    one(
      operation("responses:\n  OK: { description: All pets. }\n"),
      operation('responses:\n  "200": { description: All pets. }\n'),
    ),
  ],
  "unknown-type": [one(schemas("Pet: { type: text }\n"), schemas("Pet: { type: string }\n"))],
  "unresolved-mapping": [
    one(
      union('{ cat: "#/components/schemas/Cats", dog: "#/components/schemas/Dog" }'),
      union('{ cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" }'),
    ),
  ],
  "unresolved-ref": [
    one(
      schemas("Pet: { type: object }\n").replace("schemas/Pet", "schemas/pet"),
      schemas("Pet: { type: object }\n"),
    ),
    {
      before: { "api.yaml": schemas("Pet: { $ref: pets.yaml }\n"), "pet.yaml": "type: object\n" },
      after: { "api.yaml": schemas("Pet: { $ref: pet.yaml }\n") },
    },
  ],
  "unused-path-parameter": [one(onePath("/pets", `get:\n  parameters:\n${id}`), parameters(id))],
  "wrong-ref": [
    one(
      operation('parameters: [{ $ref: "#/components/schemas/Limit" }]\n') +
        "components:\n  schemas: { Limit: { type: integer } }\n",
      operation('parameters: [{ $ref: "#/components/parameters/limit" }]\n') +
        "components:\n  parameters: { limit: { name: limit, in: query, schema: { type: integer } } }\n",
    ),
    one(
      schemas('Pet: { type: object, properties: { owner: { $ref: "#/info" } } }\n'),
      schemas("Pet: { type: object, properties: { owner: { type: string } } }\n"),
    ),
  ],
};
