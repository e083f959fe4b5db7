import { isCallable } from "../../model/client-names.ts";
import type { JsonValue } from "../../document.ts";
import { child } from "../../model/node.ts";
import { sameJson } from "../../model/json-text.ts";
import type { OAuthFlow, SecurityScheme } from "../../model/security-scheme.ts";
import { usersOfSchemes } from "./compare-security.ts";
import type { Comparison } from "./comparison.ts";
import { operationName } from "./operation-name.ts";
import type { Edit } from "./walk.ts";
import { code, valueText } from "./words.ts";

type NoteEdit = (edit: Edit) => void;

/** Compares the security schemes of `components`: how credentials are sent. */
export function compareSecuritySchemes({ base, head, recorder }: Comparison): void {
  const old = base.securitySchemes;
  const now = head.securitySchemes;
  const users = usersOfSchemes(base);
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const before = old.get(name);
    const after = now.get(name);
    if (before !== undefined && after !== undefined) {
      const note: NoteEdit = (edit) => {
        for (const operation of users.get(name) ?? [undefined]) {
          const used = operation && {
            operation: operationName(operation),
            direction: "request" as const,
            isTyped: isCallable(operation),
          };
          recorder.walkFor(used).edit(edit);
        }
      };
      compareScheme(note, name, before, after);
      compareFlows(note, name, before, after);
      continue;
    }
    const at = before === undefined ? { head: after?.node } : { base: before.node };
    const rule = before === undefined ? "security-scheme-added" : "security-scheme-removed";
    recorder.walkFor(undefined).edit({ rule, subject: at, at, details: { name: code(name) } });
  }
}

function compareScheme(
  note: NoteEdit,
  name: string,
  before: SecurityScheme,
  after: SecurityScheme,
): void {
  const place = { base: before.node, head: after.node };
  for (const keyword of ["type", "in", "name", "scheme", "openIdConnectUrl"] as const) {
    const left = before[keyword];
    const right = after[keyword];
    const isSame =
      keyword === "scheme" ? left?.toLowerCase() === right?.toLowerCase() : left === right;
    if (isSame) continue;
    const isFlow = keyword === "openIdConnectUrl";
    note({
      rule: isFlow ? "security-scheme-flow-changed" : "security-scheme-changed",
      subject: place,
      at: place,
      details: {
        name: code(name),
        keyword: code(keyword),
        before: valueText(left),
        after: valueText(right),
      },
    });
  }
}

function compareFlows(
  noteEdit: NoteEdit,
  name: string,
  before: SecurityScheme,
  after: SecurityScheme,
): void {
  for (const flow of new Set([...before.flows.keys(), ...after.flows.keys()])) {
    const left = before.flows.get(flow);
    const right = after.flows.get(flow);
    const place = { base: flowNode(before, flow), head: flowNode(after, flow) };
    const note = (
      keyword: string,
      one: JsonValue | undefined,
      other: JsonValue | undefined,
    ): void =>
      noteEdit({
        rule: "security-scheme-flow-changed",
        subject: place,
        at: place,
        details: {
          name: code(name),
          keyword: code(keyword),
          before: valueText(one),
          after: valueText(other),
        },
      });
    if (left === undefined || right === undefined) {
      note(flow, left && "there", right && "there");
      continue;
    }
    for (const keyword of ["authorizationUrl", "tokenUrl", "refreshUrl"] as const) {
      if (left[keyword] !== right[keyword])
        note(`${flow}.${keyword}`, left[keyword], right[keyword]);
    }
    const scopes = (item: OAuthFlow): string[] => [...item.scopes].sort();
    if (!sameJson(scopes(left), scopes(right))) note(`${flow}.scopes`, scopes(left), scopes(right));
  }
}

function flowNode({ node }: SecurityScheme, flow: string): SecurityScheme["node"] {
  return child(child(node, "flows"), flow);
}
