import { didYouMean } from "@convex-openapi/document/command-line";
import { isObject } from "@convex-openapi/document/model";
import { valueKind } from "@convex-openapi/document/read";
import { optionTypes } from "./openapi-typescript/option-types.ts";
import { typesProfileNames } from "./profile.ts";

/** What the options of each profile have to be. */
const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "openapi-typescript": { profile: "string", banner: "string", ...optionTypes },
  client: { profile: "string", banner: "string" },
};

const reading = "how a description is read is up to readDocument and its options";

/** Options of openapi-typescript that say nothing of types. */
const others: Readonly<Record<string, string>> = {
  cwd: reading,
  fetch: reading,
  redocly: reading,
  silent: "nothing is printed; leave it out",
  version: "leave it out",
};

/**
 * Checks what a caller gives to `typesOf`, whom no compiler may have warned.
 *
 * @throws {TypeError} saying what it takes, with every wrong option.
 */
export function checkArguments(document: unknown, options: unknown): void {
  checkDocumentArgument(document);
  if (!isObject(options)) {
    throw new TypeError(`The options of typesOf have to be an object, not ${valueKind(options)}.`);
  }
  const { profile = "openapi-typescript" } = options;
  const types = typeof profile === "string" && Object.hasOwn(known, profile) && known[profile];
  if (types === undefined || types === false) {
    const names = typesProfileNames.map((name) => JSON.stringify(name)).join(" or ");
    const given = typeof profile === "string" ? JSON.stringify(profile) : valueKind(profile);
    throw new TypeError(`The option profile of typesOf has to be ${names}, not ${given}.`);
  }
  const problems = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : (optionProblem(name, value, types) ?? []),
  );
  if (problems.length > 0) throw new TypeError(problems.join("\n"));
}

function checkDocumentArgument(document: unknown): void {
  if (isObject(document) && isObject(document["value"])) {
    if (typeof document["locate"] === "function") return;
  }
  const hint = document instanceof Promise ? ": write await before it" : "";
  throw new TypeError(
    `typesOf takes a document, as \`await readDocument("openapi.yaml")\` gives it, not ${valueKind(document)}${hint}.`,
  );
}

function optionProblem(
  name: string,
  value: unknown,
  types: Readonly<Record<string, string>>,
): string | undefined {
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined) return `typesOf has no option ${name}${advice(name, types)}`;
  if (typeof value === type) return undefined;
  const given = typeof value === "string" ? JSON.stringify(value) : valueKind(value);
  const expected = type === "boolean" ? "true or false" : `a ${type}`;
  return `The option ${name} of typesOf has to be ${expected}, not ${given}.`;
}

function advice(name: string, types: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(others, name)) return `: ${others[name]}.`;
  if (Object.hasOwn(optionTypes, name))
    return " with the profile client, whose types are always the same.";
  const names = Object.keys(types);
  const camel = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (names.includes(camel)) return `: write ${camel}.`;
  return `;${didYouMean(name, names) || ` options: ${names.join(", ")}.`}`;
}
