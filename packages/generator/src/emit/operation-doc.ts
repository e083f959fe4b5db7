import { oneLine } from "./banner.ts";
import type { ClientOperation } from "./client.ts";
import { successStatuses, textLines } from "@convex-openapi/types/printing";

/** The lines of the doc comment of an operation's function. */
export function operationDoc(operation: ClientOperation): string[] {
  const { summary, description, parameters, responses, requestBody } = operation;
  const parameterLines = parameters.flatMap((parameter) => {
    const [first, ...more] = textLines(parameter.description);
    if (first === undefined) return [];
    return [
      `- ${parameter.in} \`${parameter.name}\`: ${first}`,
      ...more.map((line) => `  ${line}`),
    ];
  });
  const body = textLines(requestBody?.description).map((line, index) =>
    index === 0 ? `- body: ${line}` : `  ${line}`,
  );
  const successes = responses.filter(({ status }) => successStatuses.has(status));
  const returns = successes.flatMap((response) => textLines(response.description));
  const paragraphs = [
    textLines(summary),
    summary?.trim() === description?.trim() ? [] : textLines(description),
    [...parameterLines, ...body],
    serverLines(operation),
    parameters.some((parameter) => parameter.in === "cookie") ? [cookieLine] : [],
    [`\`${operation.method.toUpperCase()} ${oneLine(operation.path)}\``],
  ].filter((lines) => lines.length > 0);
  return [
    ...paragraphs.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines])),
    ...returns.map((line, index) => (index === 0 ? `@returns ${line}` : `  ${line}`)),
    ...(operation.deprecated ? ["@deprecated"] : []),
  ];
}

const cookieLine = "Cookies are sent as a header, which browsers drop.";

function serverLines({ servers, pathItem }: ClientOperation): string[] {
  const serverUrl = (servers[0] ?? pathItem.servers[0])?.url;
  return serverUrl === undefined
    ? []
    : [`Sent to \`${oneLine(serverUrl)}\` unless the call gives \`baseUrl\`.`];
}
