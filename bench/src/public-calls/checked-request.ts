import { isStreamType } from "./stream-items.ts";
import { isDeepStrictEqual } from "node:util";
import {
  readParameter,
  type Described,
} from "../../../packages/generator/test/wire/server-side-reader.ts";
import {
  isObject,
  textOf,
  type Raw,
  type RawObject,
  type RawOperation,
} from "../public-descriptions/raw-description.ts";
import type { Received } from "./recording-server.ts";

/** A parameter with the value that is given for it. */
export interface GivenParameter {
  readonly described: Described;
  readonly value: Raw;
}

/** What is given for the body. */
export interface GivenBody {
  readonly type: string;
  readonly value: unknown;
}

/** What a server finds wrong with a request, by the description alone. */
export function faultsOf(
  { method, path }: RawOperation,
  parameters: readonly GivenParameter[],
  body: GivenBody | undefined,
  request: Received,
): string[] {
  const faults: string[] = [];
  if (request.method !== method.toUpperCase()) faults.push(`method ${request.method}`);
  const [template = "", literal = ""] = (path.split("#")[0] ?? "").split(/\?([^]*)/);
  const [target = "", query = ""] = request.target.split(/\?([^]*)/);
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  const pattern = template
    .split(/\{[^{}]+\}/)
    .map((text) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&"))
    .join("([^/]*?)");
  const values = new RegExp(`^${pattern}$`).exec(decodedOutside(target, template));
  if (values === null) faults.push(`path ${target} for ${template}`);
  for (const { described, value } of parameters) {
    const at = names.indexOf(described.name);
    if (described.in === "path" && (at < 0 || values === null)) continue;
    const seen: Received = {
      ...request,
      target:
        described.in === "path"
          ? `/it/${values?.[at + 1] ?? ""}/end`
          : `/it?${own(query, described, parameters)}`,
    };
    const fault = faultOf(described, value, seen);
    if (fault !== undefined) faults.push(`${described.in} ${described.style} ${fault}`);
  }
  for (const [name, value] of new URLSearchParams(literal)) {
    const isOther = parameters.some(
      ({ described }) => described.in === "query" && described.name === name,
    );
    const isTemplate = /^\{.*\}$/.test(value);
    if (!isOther && !isTemplate && new URLSearchParams(query).get(name) !== value)
      faults.push(`literal ${name}`);
  }
  return [...faults, ...bodyFaults(body, request)];
}

/** What is left of a target where a path is spelled with what URLs encode. */
function decodedOutside(target: string, template: string): string {
  return /[^!-~]|[<>"`|^]/.test(template.replace(/\{[^{}]+\}/g, "")) ? decodeURI(target) : target;
}

/** The pairs of a query that are for one parameter: all that no other one is called. */
function own(query: string, described: Described, all: readonly GivenParameter[]): string {
  const isObjectPart =
    described.type === "object" && described.explode && described.style === "form";
  return query
    .split("&")
    .filter((pair) => {
      const name = decodeURIComponent(pair.split(/[=[]/)[0] ?? "");
      const whole = decodeURIComponent(pair.split("=")[0] ?? "");
      if (!isObjectPart)
        return (described.style === "deepObject" ? name : whole) === described.name;
      return !all.some((other) => other.described !== described && other.described.name === whole);
    })
    .join("&");
}

function faultOf(described: Described, value: Raw, request: Received): string | undefined {
  try {
    const read = readParameter(described, request);
    const all = flatOf(described, value);
    const flat = all?.length === 0 && described.type !== "text" ? undefined : all;
    return isDeepStrictEqual(read, flat)
      ? undefined
      : `${described.name}: ${JSON.stringify([read, flat])}`;
  } catch (error) {
    return `${described.name}: ${String(error)}`;
  }
}

function flatOf({ type }: Described, value: Raw): string | readonly string[] | undefined {
  if (type === "json") return JSON.stringify(value);
  if (type === "deep") return leaves([], value);
  if (type === "list") return (value as Raw[]).map(textOf);
  if (type !== "object") return textOf(value);
  return Object.entries(value as RawObject).flatMap(([key, each]) => [key, textOf(each)]);
}

function leaves(keys: readonly string[], value: Raw): string[] {
  if (isObject(value))
    return Object.entries(value).flatMap(([key, each]) => leaves([...keys, key], each));
  const items: readonly Raw[] = Array.isArray(value) ? (value as Raw[]) : [value];
  return items.map((item) => `${JSON.stringify(keys)}=${textOf(item)}`);
}

function bodyFaults(body: GivenBody | undefined, { headers, body: sent }: Received): string[] {
  const essence = (headers["content-type"] ?? "").split(";")[0]?.toLowerCase() ?? "";
  if (body === undefined) return sent.length > 0 ? ["a body that nobody gave"] : [];
  const type = body.type.split(";")[0]?.trim().toLowerCase() ?? "";
  if (essence !== type && !type.includes("*")) return [`body ${essence} for ${type}`];
  if (/[/+]json$/.test(essence)) {
    return isDeepStrictEqual(JSON.parse(sent.toString()), body.value) ? [] : ["body of other JSON"];
  }
  if (isStreamType(essence)) {
    const lines = sent.toString().split("\n").slice(0, -1);
    return isDeepStrictEqual(
      lines.map((line) => JSON.parse(line.replace("\u001E", ""))),
      body.value,
    )
      ? []
      : ["body of other items"];
  }
  if (typeof body.value === "string" && !type.includes("form"))
    return sent.toString() === body.value ? [] : ["body of other text"];
  return [];
}
