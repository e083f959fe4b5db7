import {
  child,
  isCallable,
  type OAuthFlow,
  type SecurityScheme,
} from "@convex-openapi/document/model";
import { usersOfSchemes } from "./compare-security.ts";
import type { Comparison } from "./comparison.ts";
import { operationName } from "./operation-name.ts";
import type { Edit } from "./walk.ts";
import { code, valueText } from "./words.ts";

type NoteEdit = (edit: Edit) => void;

/** Compares the security schemes of `components`: how credentials are sent. */
export function compareSecuritySchemes(comparison: Comparison): void {
  const { base, head, recorder, renamedSchemes } = comparison;
  const old = base.securitySchemes;
  const now = head.securitySchemes;
  const users = usersOfSchemes(base);
  const taken = new Set(renamedSchemes.values());
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    const before = renamedSchemes.has(name) ? undefined : old.get(name);
    const after = taken.has(name) ? undefined : now.get(name);
    if (before === undefined && after === undefined) continue;
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
      if (before.type === after.type) compareFlows(note, name, before, after);
      continue;
    }
    const at = before === undefined ? { head: after?.node } : { base: before.node };
    const rule = before === undefined ? "security-scheme-added" : "security-scheme-removed";
    recorder.walkFor(undefined).edit({ rule, subject: at, at, details: { name: code(name) } });
  }
}

function compareScheme(
  noteEdit: NoteEdit,
  name: string,
  before: SecurityScheme,
  after: SecurityScheme,
): void {
  const place = { base: before.node, head: after.node };
  const note = (rule: Edit["rule"], keyword: string, left: string, right: string): void =>
    noteEdit({
      rule,
      subject: place,
      at: place,
      details: { name: code(name), keyword, before: left, after: right },
    });
  const changed = sending.filter((keyword) => valueOf(before, keyword) !== valueOf(after, keyword));
  const [only, ...more] = changed;
  if (only !== undefined && more.length === 0) {
    note("security-scheme-changed", code(only), valueText(before[only]), valueText(after[only]));
  } else if (only !== undefined) {
    const words = (scheme: SecurityScheme): string =>
      code(
        changed
          .flatMap((key) => (scheme[key] === undefined ? [] : `${key}: ${scheme[key]}`))
          .join(", "),
      );
    note("security-scheme-changed", "it", words(before), words(after));
  }
  const { openIdConnectUrl: url } = before;
  const { openIdConnectUrl: newUrl } = after;
  if (before.type !== after.type || url === newUrl) return;
  const [keyword, said, now] = [code("openIdConnectUrl"), valueText(url), valueText(newUrl)];
  const change = `${keyword} was ${said} and is now ${now}`;
  noteEdit({
    rule: "security-scheme-flow-changed",
    subject: place,
    at: place,
    details: { name: code(name), keyword, before: said, after: now, change },
  });
}

/** What says how credentials are sent. */
const sending = ["type", "in", "name", "scheme"] as const;

function valueOf(scheme: SecurityScheme, keyword: (typeof sending)[number]): string | undefined {
  return keyword === "scheme" ? scheme.scheme?.toLowerCase() : scheme[keyword];
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
    const note = (keyword: string, one: string, other: string, change: string): void =>
      noteEdit({
        rule: "security-scheme-flow-changed",
        subject: place,
        at: place,
        details: {
          name: code(name),
          keyword: code(keyword),
          before: one,
          after: other,
          change: `${code(keyword)} ${change}`,
        },
      });
    if (left === undefined || right === undefined) {
      const [one, other] = [valueText(left && "there"), valueText(right && "there")];
      note(flow, one, other, left === undefined ? "was added" : "was removed");
      continue;
    }
    for (const keyword of ["authorizationUrl", "tokenUrl", "refreshUrl"] as const) {
      if (left[keyword] === right[keyword]) continue;
      const [one, other] = [valueText(left[keyword]), valueText(right[keyword])];
      note(`${flow}.${keyword}`, one, other, `was ${one} and is now ${other}`);
    }
    const [gone, fresh] = [scopesBeside(left, right), scopesBeside(right, left)];
    const changes = [...scopesText("gained", fresh), ...scopesText("lost", gone)];
    if (changes.length === 0) continue;
    note(`${flow}.scopes`, gone.join(), fresh.join(), changes.join(" and "));
  }
}

/** The scopes of one flow that another one does not have. Only these are reported: they are hard to find in a long list. */
function scopesBeside(own: OAuthFlow, other: OAuthFlow): string[] {
  const others = new Set(other.scopes);
  return [...own.scopes].filter((scope) => !others.has(scope)).sort();
}

function scopesText(verb: "gained" | "lost", scopes: readonly string[]): string[] {
  return scopes.length === 0 ? [] : [`${verb} ${scopes.map(code).join(", ")}`];
}

function flowNode({ node }: SecurityScheme, flow: string): SecurityScheme["node"] {
  return child(child(node, "flows"), flow);
}
