import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  checkDocument,
  DocumentError,
  formatDiagnostic,
  readDocument,
} from "@convex-openapi/document";
import { comparedTypes, type ComparedTexts } from "@convex-openapi/test-support/compared-types";
import type { JsonObject } from "@convex-openapi/test-support/json";
import { theirTypes } from "@convex-openapi/test-support/openapi-typescript";
import { typesOf } from "@convex-openapi/types";
import type { RawObject } from "../public-descriptions/raw-description.ts";
import { writtenAt } from "./written-part.ts";

/** Types of one description, made by both. */
export interface ComparedDescription extends ComparedTexts {
  readonly file: string;
  readonly value: RawObject;
}

/** A description of which one of both makes no types. */
export interface RefusedDescription {
  readonly file: string;
  readonly by: "ours" | "theirs";
  readonly why: string;
}

/** Makes the types of one description; what is compared is what stands in it. */
export async function readDescription(
  root: string,
  file: string,
): Promise<ComparedDescription | RefusedDescription> {
  const value = JSON.parse(readFileSync(join(root, file), "utf8")) as JsonObject;
  let ours: string;
  try {
    const document = await readDocument(file, { cwd: root });
    const error = checkDocument(document).find(({ severity }) => severity === "error");
    if (error !== undefined) return { file, by: "ours", why: formatDiagnostic(error) };
    ours = typesOf(document);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { file, by: "ours", why: error.message };
  }
  let theirs: string;
  try {
    theirs = await theirTypes(value);
  } catch (error) {
    return { file, by: "theirs", why: String(error) };
  }
  const raw = value as RawObject;
  const types = comparedTypes(value).filter(
    (type) => !type.startsWith("keyof ") && writtenAt(raw, type) !== undefined,
  );
  return { file, value: raw, ours, theirs, types };
}

/** The types of openapi-typescript, in which every reference to a component leads to ours: what then differs, differs by itself. */
export function withOurComponents(theirs: string): string {
  return `import type * as Ours from "./ours.ts";\n${theirs.replaceAll(/\bcomponents\["/g, 'Ours.components["')}`;
}
