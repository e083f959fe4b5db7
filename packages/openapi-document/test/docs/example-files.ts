/** The files of an example by their names. Bytes are for what is no text. */
export type ExampleFiles = Readonly<Record<string, string | Uint8Array>>;

/** An example of a diagnostic: files that give it, and the same files fixed. */
export interface DiagnosticExample {
  /** Unless there is a `clients.config.json` among them, `api.yaml` or `api.json` is the description. */
  readonly before: ExampleFiles;
  /** What is different in the fixed files. */
  readonly after: ExampleFiles;
  /** The command that tells it, `check` unless given. */
  readonly command?: string;
  /** What the files do not show, as a sentence. */
  readonly note?: string;
}

/** The examples of one kind of diagnostic. */
export type Examples = readonly [DiagnosticExample, ...DiagnosticExample[]];

/** A description in OpenAPI 3.1 that begins as all do. */
export function described(rest: string, version = "3.1.0"): string {
  return `openapi: ${version}\ninfo: { title: Pets, version: 1.0.0 }\n${rest}`;
}

/** A description whose only operation takes this path item. */
export function onePath(path: string, item: string): string {
  return described(`paths:\n  ${path}:\n${indented(item, 4)}`);
}

/** A description whose only operation answers with the schema `Pet` of these. */
export function schemas(text: string, version?: string): string {
  return described(`${answer}components:\n  schemas:\n${indented(text, 4)}`, version);
}

/** A description whose only operation takes what stands here as its fields. */
export function operation(text: string): string {
  return onePath("/pets", `get:\n${indented(text, 2)}`);
}

/** An overlay with these actions. */
export function overlay(actions: string): string {
  return `overlay: 1.0.0\ninfo: { title: Fixed, version: 1.0.0 }\n${actions}`;
}

/** A config with one client. */
export function config(client: Readonly<Record<string, unknown>>): string {
  const clients = { pets: { spec: "api.yaml", ...client, package: "." } };
  const text = JSON.stringify({ clients }, undefined, 2);
  return `${text.replaceAll(/\[\s*("[^"]*")\s*\]/g, "[$1]")}\n`;
}

const answer = `paths:
  /pet:
    get:
      responses:
        "200":
          description: A pet.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
`;

function indented(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(width));
}
