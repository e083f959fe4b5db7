import { stringLiteral } from "@convex-openapi/types/printing";
import { clientLines, heading } from "./api-report.ts";
import { type Client, exampleType } from "./client.ts";
import { credentialLines } from "./credentials/credential-lines.ts";
import type { EmitOptions } from "./emit-options.ts";
import { exampleCall } from "./example-call.ts";
import { exampleClient } from "./example-client.ts";
import { codeSpan } from "./report-lines.ts";
import { bracedList } from "./statements.ts";

/**
 * `llms.txt`: what a coding agent has to know to use a client, in the layout of https://llmstxt.org/: how it is
 * installed and created, what calls give, and one line for each operation.
 *
 * @param functions The `llmsLine` of all operations.
 * @param items The names of the types of items of streams.
 */
export function emitLlmsFile(
  client: Client,
  functions: readonly string[],
  items: readonly string[],
  options: EmitOptions,
): string {
  const { clientName, packageName, errors } = options;
  const title = heading(client.model.title) || "An API";
  return [
    ...openingLines(
      title,
      "a typed function over `fetch` for each operation of its OpenAPI description",
      "every parameter, status, schema and property",
      options,
    ),
    "\n## Start\n\n",
    fenced("sh", `npm install ${packageName ?? "openapi-fetch"}\n`),
    "\n",
    fenced("ts", example(client, options)),
    "\n## Client\n\n",
    lines([
      ...clientLines(client, options),
      "- `options` also takes `baseUrl`, `headers` (sent with every call), `fetch` and the rest of `RequestInit`.",
      ...credentialLines(client),
    ]),
    "\n## Results\n\n",
    lines([
      ...resultLines(`${clientName}Error`, errors === "throw"),
      ...(client.operations.some(({ pages }) => pages !== undefined) ? [pagesResultLine] : []),
      ...(client.operations.some(({ stream }) => stream !== undefined) ? [streamResultLine] : []),
    ]),
    "\n## Operations\n\n",
    "Each line is the signature of an exported function, without `export declare function`. Behind `//`: the data of a success, and what it does.\n\n",
    fenced("ts", functions.map((line) => `${line}\n`).join("")),
    "\n## Types\n\n",
    "Of each operation: its name in PascalCase with ",
    `${typeEndings(errors === "throw")
      .map(codeSpan)
      .join(", ")}. Of each schema:\n\n`,
    lines(typeLines(client)),
    ...(items.length > 0
      ? ["\nOf the items of streams:\n\n", lines(items.map((name) => `- ${name}`))]
      : []),
  ].join("");
}

/** `llms.txt` of a client that has types alone, which needs nothing at run time. */
export function emitTypesLlmsFile(client: Client, options: EmitOptions): string {
  const { importExtension, packageName } = options;
  const title = heading(client.model.title) || "An API";
  const from = stringLiteral(packageName ?? `./index${importExtension}`);
  return [
    ...openingLines(
      title,
      "the TypeScript types of its OpenAPI description, which has no operations",
      "every schema and property",
      options,
    ),
    "\n## Start\n\n",
    ...(packageName === undefined ? [] : [fenced("sh", `npm install ${packageName}\n`), "\n"]),
    fenced("ts", `import type { ${exampleType(client)} } from ${from};\n`),
    "\n## Types\n\n",
    "Of each schema:\n\n",
    lines(typeLines(client)),
  ].join("");
}

function openingLines(
  title: string,
  what: string,
  inReport: string,
  { packageName, spec, command }: EmitOptions,
): string[] {
  return [
    `# ${packageName ?? title}\n\n`,
    `> ${title}: ${what}.\n\n`,
    "Generated, do not edit: change the spec or its overlay, and run the command again.\n\n",
    `- Spec: ${codeSpan(spec)}\n`,
    `- Command: ${codeSpan(command)}\n`,
    `- [API.md](API.md): ${inReport}\n`,
    packageName === undefined ? "" : "- [README.md](README.md): what else the package has\n",
  ];
}

function typeLines({ schemas }: Client): readonly string[] {
  return schemas.length > 0 ? schemas.map(({ typeName }) => `- ${typeName}`) : ["None."];
}

function fenced(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\`\`\`\n`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

function typeEndings(throws: boolean): string[] {
  return ["Init", ...(throws ? [] : ["Result"]), "Success", "Error"];
}

function example(client: Client, options: EmitOptions): string {
  const { clientName, importExtension, packageName, errors } = options;
  const call = exampleCall(client);
  const created = exampleClient(client, clientName);
  const names = [...created.names, ...(call === undefined ? [] : [call.functionName])];
  const from = stringLiteral(packageName ?? `./index${importExtension}`);
  return [
    bracedList("import {", names, `} from ${from};`),
    "\n",
    `${created.code}\n`,
    ...(call === undefined
      ? []
      : errors === "throw"
        ? [`const data = await ${call.code};\n`, "console.log(data);\n"]
        : [
            `const result = await ${call.code};\n`,
            "if (result.ok) console.log(result.data);\n",
            "else console.error(result.status, result.error);\n",
          ]),
  ].join("");
}

const streamResultLine =
  "- An `EventStream` gives its items as they come: `for await (const item of result.data)`. Leaving the loop, `cancel()` and an aborted `signal` close the connection. A connection that is lost and an item that is no JSON are thrown. A function with `Stream` at its end asks for the stream where its operation has other media types too. `maxItemLength` is the most characters of an item.";

const pagesResultLine =
  "- A function with `Pages` at its end takes what its operation does and `limit`, the most items to give: `for await (const item of …)` gives the items of all pages, and `for await (const page of ….byPage())` the pages. It throws failures as `orThrow` does.";

function resultLines(errorName: string, throws: boolean): string[] {
  const thrown = `${codeSpan(errorName)} with \`status\` (a number), \`headers\`, \`text\`, \`body\`, \`method\` and \`path\``;
  const calls = [
    "- `init` has `params` by location, `body`, and what every call takes: `headers`, `signal`, `baseUrl`, `fetch`, …",
  ];
  if (throws) {
    return [
      ...calls,
      `- A function gives the data of a success, and throws everything else as ${thrown}.`,
      "- Without a response it rejects as `fetch` does. Nothing is retried.",
    ];
  }
  return [
    ...calls,
    "- `ok` decides: `true` with `data`, or `false` with `error`, `text` (the body as it came), `method` and `path`.",
    '- `status` is the key of the response in the description (`200`, `404`, `"4XX"`, `"default"`), or `"unexpected"` for one that it does not declare, whose `error` is `{ text, json }`. `response.status` is the number.',
    `- \`orThrow(call)\` gives the data, or throws ${thrown}.`,
    "- A call rejects only where there is no response, as `fetch` does. Nothing is retried.",
  ];
}
