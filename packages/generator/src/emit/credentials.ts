import { type ApiModel, type SecurityScheme, sortedMap } from "@convex-openapi/document/model";
import { propertyKey } from "@convex-openapi/types/printing";
import { oneLine } from "./banner.ts";
import { codeSpan } from "./report-lines.ts";

/** How each security scheme is sent, as far as the client can send it: one line of Markdown each. */
export function credentialLines({ securitySchemes }: ApiModel): string[] {
  return sortedMap(securitySchemes).flatMap(([name, scheme]) => {
    const sent = credential(scheme);
    return sent === undefined ? [] : [`- ${codeSpan(name)}: ${sent}`];
  });
}

/**
 * The `headers` that calls need, as a member of the client's options: those of the first requirement of the description
 * that headers alone meet. `undefined` where there is none, or where nothing has to be sent.
 */
export function requiredHeaders({ security, securitySchemes }: ApiModel): string | undefined {
  if (security.some((requirement) => requirement.size === 0)) return undefined;
  const [first] = security.flatMap((requirement) => {
    const headers = [...requirement.keys()].sort().map((name) => {
      const scheme = securitySchemes.get(name);
      return scheme && headerOf(scheme);
    });
    return headers.includes(undefined) ? [] : [[...new Set(headers)].join(", ")];
  });
  return first === undefined ? undefined : `headers: { ${first} }`;
}

function credential(scheme: SecurityScheme): string | undefined {
  const header = headerOf(scheme);
  if (header !== undefined) return codeSpan(`headers: { ${header} }`);
  if (scheme.type !== "apiKey" || scheme.name === undefined || scheme.in === undefined) {
    return undefined;
  }
  return `${oneLine(scheme.in)} ${codeSpan(scheme.name)}`;
}

/** The header of a scheme, as a member of an object; `undefined` for one that is sent elsewhere. */
function headerOf(scheme: SecurityScheme): string | undefined {
  const header = (key: string, value: string): string => `${propertyKey(oneLine(key))}: "${value}"`;
  switch (scheme.type) {
    case "http":
      return scheme.scheme === undefined
        ? undefined
        : header("Authorization", `${capitalised(scheme.scheme)} …`);
    case "apiKey":
      return scheme.in === "header" && scheme.name !== undefined
        ? header(scheme.name, "…")
        : undefined;
    case "oauth2":
    case "openIdConnect":
      return header("Authorization", "Bearer …");
    default:
      return undefined;
  }
}

/** Names of schemes have no case; this is how they are registered (RFC 9110 section 16.4.1). */
function capitalised(scheme: string): string {
  const word = oneLine(scheme).replace(/[^\w-]/g, "");
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
