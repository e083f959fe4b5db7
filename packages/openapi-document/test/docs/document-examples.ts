import type { DiagnosticId } from "../../src/diagnostic-id.ts";
import {
  config,
  described,
  onePath,
  operation,
  overlay,
  schemas,
  type DiagnosticExample,
  type Examples,
} from "./example-files.ts";

const rename = overlay("actions:\n  - target: $.info\n    update: { title: Animals }\n");
const minimal = described("paths: {}\n");

/** The same overlay for the same description in both states, with other texts. */
function overlays(before: string, after: string): DiagnosticExample {
  const files = {
    "clients.config.json": config({ overlays: ["fix.overlay.yaml"] }),
    "api.yaml": minimal,
  };
  return {
    before: { ...files, "fix.overlay.yaml": before },
    after: { "fix.overlay.yaml": after },
  };
}

/** A file that says the same in other words. */
function one(before: string, after: string, name = "api.yaml"): DiagnosticExample {
  return { before: { [name]: before }, after: { [name]: after } };
}

/** Path items whose callbacks refer to the next one twice each; the last one has none, nor has `without`. */
function nested(without?: number): string {
  const last = 20;
  const levels = Array.from({ length: last + 1 }, (_, level) => {
    const next = `{ $ref: "#/level${level + 1}" }`;
    const callbacks =
      level === last || level === without
        ? "{}"
        : `{ callbacks: { c: { a: ${next}, b: ${next} } } }`;
    return `level${level}: { post: ${callbacks} }\n`;
  });
  return levels.join("");
}

/** What is wrong with files, overlays and upstreams, and not with what a description says. */
export type DocumentDiagnosticId = Extract<
  DiagnosticId,
  | "duplicate-key"
  | "empty-document"
  | "incomplete-openapi-version"
  | "invalid-json"
  | "invalid-yaml"
  | "missing-file"
  | "not-an-object"
  | "not-openapi"
  | "not-overlay"
  | "not-utf-8"
  | "operations-gone"
  | "overlay-action-invalid"
  | "overlay-target-invalid"
  | "overlay-target-unmatched"
  | "overlay-without-actions"
  | "oversized-document"
  | "swagger-2"
  | "unreadable-file"
  | "unreadable-url"
  | "unsupported-openapi-version"
  | "unsupported-overlay-version"
>;

/** Examples of what is wrong with files and with the versions of documents, and of overlays and upstreams. */
export const documentExamples: Readonly<Record<DocumentDiagnosticId, Examples>> = {
  "duplicate-key": [
    one(schemas("Pet:\n  type: object\n  type: string\n"), schemas("Pet:\n  type: object\n")),
  ],
  "empty-document": [one("# To do.\n", minimal)],
  "incomplete-openapi-version": [
    one(described("paths: {}\n", "3.1"), described("paths: {}\n", "3.1.0")),
  ],
  "invalid-json": [
    one(
      '{\n  "openapi": "3.1.0",\n  "info": { "title": "Pets", "version": "1.0.0" },\n  "paths": {\n}\n',
      '{\n  "openapi": "3.1.0",\n  "info": { "title": "Pets", "version": "1.0.0" },\n  "paths": {}\n}\n',
      "api.json",
    ),
  ],
  "invalid-yaml": [
    one(operation("summary: Pets: all of them\n"), operation('summary: "Pets: all of them"\n')),
  ],
  "missing-file": [
    {
      before: { "clients.config.json": config({ spec: "api.yml" }), "api.yaml": minimal },
      after: { "clients.config.json": config({}) },
    },
  ],
  "not-an-object": [one("- openapi: 3.1.0\n", minimal)],
  "not-openapi": [one("asyncapi: 3.0.0\ninfo: { title: Pets, version: 1.0.0 }\n", minimal)],
  "not-overlay": [
    overlays("actions:\n  - target: $.info\n    update: { title: Animals }\n", rename),
  ],
  "not-utf-8": [
    {
      before: { "api.yaml": Buffer.from(minimal.replace("Pets", "Zoé"), "latin1") },
      after: { "api.yaml": minimal.replace("Pets", "Zoé") },
      note: "The file is saved as ISO 8859-1.",
    },
  ],
  "operations-gone": [
    {
      before: {
        "clients.config.json": config({ upstream: "upstream.yaml" }),
        "api.yaml": onePath("/pets", "get: {}\n"),
        "upstream.yaml": onePath("/", "get: {}\n"),
      },
      after: { "upstream.yaml": onePath("/pets", "get: {}\npost: {}\n") },
      command: "pull",
    },
  ],
  "overlay-action-invalid": [
    overlays(overlay("actions:\n  - target: $.info\n    set: { title: Animals }\n"), rename),
  ],
  "overlay-target-invalid": [
    overlays(overlay("actions:\n  - target: info\n    update: { title: Animals }\n"), rename),
  ],
  "overlay-target-unmatched": [
    overlays(
      overlay("actions:\n  - target: $.informations\n    update: { title: Animals }\n"),
      rename,
    ),
  ],
  "overlay-without-actions": [overlays(overlay(""), rename)],
  "oversized-document": [
    {
      before: {
        "api.yaml": onePath("/pets", "$ref: levels.yaml#/level0\n"),
        "levels.yaml": nested(),
      },
      after: { "levels.yaml": nested(4) },
      note: "Each level occurs twice in the one before it, so the last one occurs in the description a million times.",
    },
  ],
  "swagger-2": [one('swagger: "2.0"\ninfo: { title: Pets, version: 1.0.0 }\npaths: {}\n', minimal)],
  "unreadable-file": [
    {
      before: { "clients.config.json": config({ spec: "specs" }), "specs/api.yaml": minimal },
      after: { "clients.config.json": config({ spec: "specs/api.yaml" }) },
    },
  ],
  "unreadable-url": [
    {
      before: {
        "clients.config.json": config({ spec: "ftp://example.com/api.yaml" }),
        "api.yaml": minimal,
      },
      after: { "clients.config.json": config({}) },
      note: "A server that does not respond, or responds with an error, causes it too.",
    },
  ],
  "unsupported-openapi-version": [
    one(described("paths: {}\n", "4.0.0"), described("paths: {}\n", "3.2.0")),
  ],
  "unsupported-overlay-version": [overlays(rename.replace("1.0.0", "1.1.0"), rename)],
};
