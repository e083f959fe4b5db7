import type { TypeCheck } from "./type-check.ts";

/** What was measured of one client. */
export interface ClientChecks {
  readonly name: string;
  readonly withCalls: TypeCheck;
  readonly withoutCalls: TypeCheck;
}

const columns = [
  "check s",
  "×",
  "CPU s",
  "×",
  "instantiations",
  "×",
  "without the calls: check s",
  "CPU s",
  "instantiations",
  "of the calls",
];

/** The checks as a Markdown table; ratios are to the first client. */
export function tableOfChecks(clients: readonly ClientChecks[]): string {
  const first = clients[0]?.withCalls;
  const rows = clients.map(({ name, withCalls, withoutCalls }) => [
    name,
    withCalls.checkSeconds.toFixed(2),
    ratio(withCalls.checkSeconds, first?.checkSeconds),
    withCalls.cpuSeconds.toFixed(2),
    ratio(withCalls.cpuSeconds, first?.cpuSeconds),
    withCalls.instantiations,
    ratio(withCalls.instantiations, first?.instantiations),
    withoutCalls.checkSeconds.toFixed(2),
    withoutCalls.cpuSeconds.toFixed(2),
    withoutCalls.instantiations,
    withCalls.instantiations - withoutCalls.instantiations,
  ]);
  return table(columns, rows);
}

/** How long declarations are, as a Markdown table; ratios are to the first client. */
export function tableOfSizes(
  sizes: readonly { readonly name: string; readonly bytes: number }[],
): string {
  const rows = sizes.map(({ name, bytes }) => [name, bytes, ratio(bytes, sizes[0]?.bytes)]);
  return table(["bytes", "×"], rows);
}

type Row = readonly (string | number)[];

function table(heads: readonly string[], rows: readonly Row[]): string {
  return [
    `| | ${heads.join(" | ")} |`,
    `| --- |${heads.map(() => " --: |").join("")}`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}

function ratio(value: number, reference: number | undefined): string {
  return (value / (reference ?? Number.NaN)).toFixed(2);
}
