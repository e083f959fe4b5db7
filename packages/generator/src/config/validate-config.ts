import { inspect } from "node:util";
import type { ClientConfig, ClientPlace, ClientsConfig } from "./define-config.ts";
import { isHost } from "@convex-openapi/document/read";
import { ConfigError } from "./config-error.ts";
import { isDeclaration, isOperationName } from "./declared-pages.ts";
import { didYouMean, reasonOf } from "@convex-openapi/document/command-line";

/** The keys of a config. */
export const rootKeys = ["$schema", "clients", "importExtension", "allowHosts"] as const;
/** The keys of a client in a config. */
export const clientKeys = [
  "spec",
  "overlays",
  "package",
  "out",
  "name",
  "upstream",
  "errors",
  "types",
  "absentMethods",
  "pagination",
] as const;
const errorModes = ["result", "throw"] as const;
const typesProfiles = ["client", "openapi-typescript"] as const;
const absentMethodModes = ["omitted", "never"] as const;
const importExtensions = [".js", ".ts", ""] as const;

/** Client names are typed in shells and stand in file names, so they keep to letters, digits, `.`, `_` and `-`. */
export const clientNamePattern: RegExp = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const pascalCasePattern = /^[A-Z][A-Za-z0-9]*$/;

/**
 * Checks the shape of a loaded config and returns it with its type.
 * @param file how problems name the config file.
 * @throws {ConfigError} with every problem of the config, not only the first.
 */
export function validateConfig(value: unknown, file: string): ClientsConfig {
  try {
    return validated(value, file);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    // A getter of the config, which is a program, can throw anything.
    throw new ConfigError([`${file}: cannot be read: ${reasonOf(error)}`], { cause: error });
  }
}

function validated(value: unknown, file: string): ClientsConfig {
  const problems: string[] = [];
  const expect = (key: string, expected: string, got: unknown): void => {
    problems.push(`${file}: ${key}: expected ${expected}, got ${describe(got)}`);
  };
  if (value === undefined && !file.endsWith(".json")) {
    throw new ConfigError([
      `${file}: has no default export; write \`export default { clients: { … } }\``,
    ]);
  }
  if (!isRecord(value)) {
    throw new ConfigError([
      `${file}: expected an object \`{ clients: { … } }\` (as the default export), got ${describe(value)}`,
    ]);
  }
  reportUnknownKeys(value, rootKeys, "", file, problems);
  const { $schema, clients, importExtension, allowHosts } = value;
  if ($schema !== undefined && typeof $schema !== "string") {
    expect("$schema", "the path or URL of a JSON Schema", $schema);
  }
  if (importExtension !== undefined && !isOneOf(importExtension, importExtensions)) {
    expect("importExtension", 'one of ".js", ".ts", ""', importExtension);
  }
  if (allowHosts !== undefined && !isHostList(allowHosts)) {
    expect("allowHosts", 'a list of hosts such as "example.com" or "localhost:8080"', allowHosts);
  }
  if (!isRecord(clients)) {
    expect("clients", "an object with the clients by name", clients);
    throw new ConfigError(problems);
  }
  const validClients: Record<string, ClientConfig> = {};
  for (const [name, client] of Object.entries(clients)) {
    const problemsBefore = problems.length;
    if (!clientNamePattern.test(name)) {
      problems.push(
        `${file}: clients.${name}: a client's name has only letters, digits, ".", "_" and "-"`,
      );
    }
    const checked = validateClient(client, `clients.${name}`, file, problems, expect);
    if (checked !== undefined && problems.length === problemsBefore) {
      validClients[name] = checked;
    }
  }
  if (problems.length > 0) {
    throw new ConfigError(problems);
  }
  return {
    ...(typeof $schema === "string" && { $schema }),
    clients: validClients,
    ...(isOneOf(importExtension, importExtensions) && { importExtension }),
    ...(isHostList(allowHosts) && { allowHosts }),
  };
}

function validateClient(
  client: unknown,
  key: string,
  file: string,
  problems: string[],
  expect: (key: string, expected: string, got: unknown) => void,
): ClientConfig | undefined {
  if (!isRecord(client)) {
    expect(key, "an object `{ spec, package }` or `{ spec, out }`", client);
    return undefined;
  }
  reportUnknownKeys(client, clientKeys, `${key}.`, file, problems);
  const { spec, overlays, name, upstream, errors, types, absentMethods, pagination } = client;
  if (!isText(spec)) expect(`${key}.spec`, "a path or URL of an OpenAPI description", spec);
  const place = validatePlace(client, key, file, problems, expect);
  if (overlays !== undefined && !isTextList(overlays)) {
    expect(`${key}.overlays`, "a list of paths of Overlay documents", overlays);
  }
  if (upstream !== undefined && !isText(upstream))
    expect(`${key}.upstream`, "a path or URL", upstream);
  if (name !== undefined && !(isText(name) && pascalCasePattern.test(name))) {
    expect(`${key}.name`, 'a PascalCase name such as "Management"', name);
  }
  if (errors !== undefined && !isOneOf(errors, errorModes)) {
    expect(`${key}.errors`, 'one of "result", "throw"', errors);
  }
  if (types !== undefined && !isOneOf(types, typesProfiles)) {
    expect(`${key}.types`, 'one of "client", "openapi-typescript"', types);
  }
  if (absentMethods !== undefined && !isOneOf(absentMethods, absentMethodModes)) {
    expect(`${key}.absentMethods`, 'one of "omitted", "never"', absentMethods);
  }
  if (types === "openapi-typescript" && absentMethods === "omitted") {
    problems.push(
      `${file}: ${key}.absentMethods: the types of openapi-typescript declare all methods; remove this, or "types"`,
    );
  }
  validatePagination(pagination, `${key}.pagination`, expect);
  if (!isText(spec) || place === undefined) return undefined;
  return {
    spec,
    ...place,
    ...(isTextList(overlays) && { overlays }),
    ...(isText(name) && { name }),
    ...(isText(upstream) && { upstream }),
    ...(isOneOf(errors, errorModes) && { errors }),
    ...(isOneOf(types, typesProfiles) && { types }),
    ...(isOneOf(absentMethods, absentMethodModes) && { absentMethods }),
    ...(isPagination(pagination) && { pagination }),
  };
}

function isPagination(value: unknown): value is NonNullable<ClientConfig["pagination"]> {
  return (
    isRecord(value) &&
    Object.entries(value).every(([name, each]) => isOperationName(name) && isDeclaration(each))
  );
}

function validatePagination(
  pagination: unknown,
  key: string,
  expect: (key: string, expected: string, got: unknown) => void,
): void {
  if (pagination === undefined) return;
  if (!isRecord(pagination)) {
    expect(key, 'an object such as { "GET /animals": { kind: "link" } }', pagination);
    return;
  }
  for (const [name, declaration] of Object.entries(pagination)) {
    if (!isOperationName(name)) expect(key, 'a method and a path such as "GET /animals"', name);
    else if (!isDeclaration(declaration)) {
      expect(`${key}[${JSON.stringify(name)}]`, "an object with a `kind`, or false", declaration);
    }
  }
}

function validatePlace(
  { package: packageFolder, out }: Record<string, unknown>,
  key: string,
  file: string,
  problems: string[],
  expect: (key: string, expected: string, got: unknown) => void,
): ClientPlace | undefined {
  if (packageFolder !== undefined && out !== undefined) {
    problems.push(
      `${file}: ${key}: has both "package" and "out"; a client goes into a package of its own or into a folder of an app`,
    );
    return undefined;
  }
  if (packageFolder === undefined && out === undefined) {
    problems.push(
      `${file}: ${key}: needs "package", the folder of its package, or "out", a folder for its files such as "src/api"`,
    );
    return undefined;
  }
  if (isText(packageFolder)) return { package: packageFolder };
  if (isText(out)) return { out };
  if (out === undefined)
    expect(`${key}.package`, "the folder of the client package", packageFolder);
  else expect(`${key}.out`, "a folder for the files of the client", out);
  return undefined;
}

function reportUnknownKeys(
  value: Record<string, unknown>,
  known: readonly string[],
  prefix: string,
  file: string,
  problems: string[],
): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const others = known.filter((other) => !other.startsWith("$"));
    const hint = didYouMean(key, others) || ` known keys: ${others.join(", ")}`;
    problems.push(`${file}: ${prefix}${key}: unknown key;${hint}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isHostList(value: unknown): value is readonly string[] {
  return isTextList(value) && value.every(isHost);
}

function isOneOf<const Value>(value: unknown, values: readonly Value[]): value is Value {
  return values.some((candidate) => candidate === value);
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string")
    return value.trim() === "" ? "an empty string" : JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object")
    return Object.keys(value).length === 0 ? "an empty object" : "an object";
  if (typeof value === "function") return "a function";
  return `${typeof value} ${inspect(value)}`;
}
