/**
 * `pnpm demo`: the admin layer in a few seconds, against a fake deployment on the loopback address.
 * Prints the same on every machine.
 */
import { styleText } from "node:util";

import {
  createAdmin,
  isOperationNotPermittedError,
  type Admin,
  type TableDocument,
} from "@convex-openapi/admin";
import { mutation, query, startFakeDeployment } from "@convex-openapi/testing";

const colourful = process.stdout.isTTY && !process.env["NO_COLOR"];

function colour(style: "bold" | "cyan" | "dim" | "green" | "red", text: string): string {
  return colourful ? styleText(style, text) : text;
}

/** A heading: what is done, and the call that does it. */
function section(title: string, call: string): void {
  console.log(`\n${colour("bold", title)}  ${colour("dim", call)}`);
}

function line(left: string, right = ""): void {
  console.log(`  ${colour("cyan", left.padEnd(22))} ${right}`.trimEnd());
}

async function listTables(admin: Admin): Promise<void> {
  section("Tables", "admin.tables()");
  for (const { name } of await admin.tables()) line(name);
}

async function pageTable(admin: Admin): Promise<void> {
  section("A table, page by page", 'admin.tableData({ table: "planets", pageSize: 3 }).pages()');
  interface Planet extends TableDocument {
    readonly name: string;
    readonly moons: bigint;
  }
  let number = 0;
  const planets = admin.tableData<Planet>({ table: "planets", pageSize: 3 });
  for await (const { page } of planets.pages()) {
    line(`page ${++number}`, page.map(({ name, moons }) => `${name} (${moons})`).join(", "));
  }
}

async function setVariable(admin: Admin): Promise<void> {
  section(
    "Environment variables",
    'admin.setEnvironmentVariables({ GREETING: "hello", OLD: null })',
  );
  await admin.setEnvironmentVariables({ GREETING: "hello", OLD: null });
  for (const [name, value] of Object.entries(await admin.environmentVariables())) {
    line(name, value);
  }
}

async function runFunctions(admin: Admin): Promise<void> {
  section("A function", 'admin.mutation("planets:discover", { name: "Neptune", moons: 16n })');
  await admin.mutation("planets:discover", { name: "Neptune", moons: 16n });
  line("planets:count", `${await admin.query<bigint>("planets:count")}`);
}

async function tailLogs(admin: Admin): Promise<void> {
  section("The function log", "admin.logs({ history: 10 })");
  let executions = 0;
  for await (const { identifier, logLines } of admin.logs({ history: 10 })) {
    for (const each of logLines) {
      if (typeof each === "object") line(identifier, `${each.level} ${each.messages.join(" ")}`);
    }
    // A tail has no end of its own: this one is left after the two runs from above.
    if (++executions === 2) break;
  }
}

async function refuseWrite(reader: Admin, requests: readonly unknown[]): Promise<void> {
  section("A write with a read-only key", 'reader.setEnvironmentVariables({ GREETING: "bye" })');
  for (const attempt of ["the server refuses", "refused before sending"]) {
    const before = requests.length;
    try {
      await reader.setEnvironmentVariables({ GREETING: "bye" });
    } catch (error) {
      if (!isOperationNotPermittedError(error)) throw error;
      const sent = requests.length - before;
      const count = `${sent} ${sent === 1 ? "request" : "requests"} sent`;
      line(attempt, `${colour("red", error.name)} ${error.action ?? ""}, ${count}`);
    }
    const { isReadOnly } = await reader.checkKey();
    if (attempt.startsWith("the server")) line("reader.checkKey()", `isReadOnly: ${isReadOnly}`);
  }
}

const deployment = await startFakeDeployment({
  tables: {
    planets: [
      { name: "Mercury", moons: 0n },
      { name: "Venus", moons: 0n },
      { name: "Earth", moons: 1n },
      { name: "Mars", moons: 2n },
      { name: "Jupiter", moons: 97n },
      { name: "Saturn", moons: 274n },
      { name: "Uranus", moons: 28n },
    ],
    telescopes: [],
  },
  environmentVariables: { OLD: "leaves", REGION: "outer-space" },
  functions: {
    "planets:discover": mutation(async ({ db, log }, planet: { name: string; moons: bigint }) => {
      log.info("discovered", planet.name);
      await db.insert("planets", { ...planet });
    }),
    "planets:count": query(async ({ db, log }) => {
      const count = (await db.query("planets").collect()).length;
      log.debug("counted", count);
      return BigInt(count);
    }),
  },
});
try {
  const { url, adminKey, readOnlyKey, requests } = deployment;
  const admin = createAdmin({ url, adminKey });
  console.log(colour("green", "Convex's Admin API, against a fake deployment on this machine"));
  await listTables(admin);
  await pageTable(admin);
  await setVariable(admin);
  await runFunctions(admin);
  await tailLogs(admin);
  await refuseWrite(createAdmin({ url, adminKey: readOnlyKey }), requests);
} finally {
  await deployment.close();
}
