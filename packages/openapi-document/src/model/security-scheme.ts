import type { JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { child, type Node } from "./node.ts";

/** A Security Scheme Object (OpenAPI 3.1 section 4.8.27): how credentials are sent. */
export interface SecurityScheme {
  readonly node: Node;
  readonly type: string | undefined;
  readonly description: string | undefined;
  /** Where an API key is sent, and under which name. */
  readonly in: string | undefined;
  readonly name: string | undefined;
  /** An authentication scheme of HTTP; its name has no case (RFC 9110 section 11.1). */
  readonly scheme: string | undefined;
  readonly openIdConnectUrl: string | undefined;
  readonly flows: ReadonlyMap<string, OAuthFlow>;
}

/** An OAuth Flow Object (section 4.8.29). */
export interface OAuthFlow {
  readonly node: Node;
  readonly authorizationUrl: string | undefined;
  readonly tokenUrl: string | undefined;
  readonly refreshUrl: string | undefined;
  /** Names of scopes. */
  readonly scopes: readonly string[];
}

/** The security schemes of `components`. What is no object is left out. */
export function readSecuritySchemes(
  components: Node,
  value: JsonValue | undefined,
): ReadonlyMap<string, SecurityScheme> {
  const map = child(components, "securitySchemes");
  return new Map(
    objectsIn(value, "securitySchemes").map(([name, scheme]) => {
      const node = child(map, name);
      return [
        name,
        {
          node,
          type: text(scheme["type"]),
          description: text(scheme["description"]),
          in: text(scheme["in"]),
          name: text(scheme["name"]),
          scheme: text(scheme["scheme"]),
          openIdConnectUrl: text(scheme["openIdConnectUrl"]),
          flows: flowsOf(child(node, "flows"), scheme),
        },
      ];
    }),
  );
}

function flowsOf(map: Node, scheme: JsonObject): ReadonlyMap<string, OAuthFlow> {
  return new Map(
    objectsIn(scheme, "flows").map(([name, flow]) => [
      name,
      {
        node: child(map, name),
        authorizationUrl: text(flow["authorizationUrl"]),
        tokenUrl: text(flow["tokenUrl"]),
        refreshUrl: text(flow["refreshUrl"]),
        scopes: isObject(flow["scopes"]) ? Object.keys(flow["scopes"]) : [],
      },
    ]),
  );
}

/** The entries of a map under a key of an object that are objects themselves. */
function objectsIn(holder: JsonValue | undefined, key: string): [string, JsonObject][] {
  const map = isObject(holder) ? holder[key] : undefined;
  return Object.entries(isObject(map) ? map : {}).flatMap(
    ([name, value]): [string, JsonObject][] => (isObject(value) ? [[name, value]] : []),
  );
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
