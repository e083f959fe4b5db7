import type { Mutant } from "./mutant.ts";

/** Faults in what the generator emits, for which the packages that it makes have tests of their own. */
export const clientMutants: readonly Mutant[] = [
  {
    name: "server-variable-of-dots",
    file: "packages/generator/src/emit/server-url.ts",
    original: "/^(?!\\\\.+$)[\\\\w.~-]+$/.test(value)) return value;",
    replacement: "/^[\\\\w.~-]+$/.test(value)) return value;",
    harm: "A deployment that is called `..` sends the key to another host.",
    folder: "packages/deployment-client",
    tests: ["test/client.test.ts"],
  },
  {
    name: "fetch-of-the-past",
    file: "packages/generator/src/emit/wire/call-pieces.ts",
    original: "  const client = create({\n    ...options,",
    replacement:
      "  options = { fetch: globalThis.fetch, ...options };\n  const client = create({\n    ...options,",
    harm: "Whoever replaces the global `fetch`, as tests and tracing do, is passed by.",
    folder: "packages/management-client",
    tests: ["test/client.test.ts"],
  },
  {
    name: "json-text-as-bytes",
    file: "packages/openapi-document/src/model/body-kind.ts",
    original: 'isBytes ? "binary" : "json"',
    replacement: 'isBytes || !describesJson(schema) ? "binary" : "json"',
    harm: "An answer that is a JSON text comes as bytes.",
    folder: "packages/provisioning-client",
    tests: ["test/client.test.ts"],
  },
];
