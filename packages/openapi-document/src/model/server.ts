import type { JsonObject } from "../document.ts";
import { isObject } from "../reference.ts";
import { textOf } from "./described.ts";
import { child, type Node } from "./node.ts";

/** A variable of a server URL template (OpenAPI 3.1 section 4.8.6). */
export interface ServerVariable {
  readonly node: Node;
  readonly name: string;
  /** Whether `variables` has it. */
  readonly declared: boolean;
  readonly description: string | undefined;
  /** `undefined` where the description gives none, or the empty string: then the caller has to give a value. */
  readonly default: string | undefined;
  readonly values: readonly string[] | undefined;
}

/** A Server Object (section 4.8.5). */
export interface Server {
  readonly node: Node;
  /** Template such as `https://{deployment}.example.com/api`. */
  readonly url: string;
  /** Those of the template, in its order. */
  readonly variables: readonly ServerVariable[];
}

/** The `servers` of a description, a path item or an operation. */
export function serversOf(holder: Node, { servers }: JsonObject): readonly Server[] {
  const list = child(holder, "servers");
  return (Array.isArray(servers) ? servers : []).flatMap((server, index): Server[] => {
    if (!isObject(server) || typeof server["url"] !== "string") return [];
    const node = child(list, index);
    return [{ node, url: server["url"], variables: variablesOf(node, server["url"], server) }];
  });
}

function variablesOf(server: Node, url: string, { variables }: JsonObject): ServerVariable[] {
  const declared = isObject(variables) ? variables : {};
  const names = new Set([...url.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name));
  const map = child(server, "variables");
  return [...names].map((name) => {
    const variable = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const { default: value, description, enum: values } = isObject(variable) ? variable : {};
    return {
      node: child(map, name),
      name,
      declared: variable !== undefined,
      description: textOf(description),
      default: textOf(value),
      values: Array.isArray(values) ? values.filter((item) => typeof item === "string") : undefined,
    };
  });
}
