import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import type { PushOptions } from "../push/options.ts";
import type { TransferOptions } from "../transfer/options.ts";
import type { SeedComponent } from "./components.ts";
import type { FakeDeploymentOptions } from "./options.ts";

const componentOptions: OptionNames<SeedComponent> = { tables: true, functions: true };

/** The options of a deployment that belongs to a management host, which sets the others itself. */
export const hostedDeploymentOptions: OptionNames<
  Omit<FakeDeploymentOptions, "name" | "adminKey" | "readOnlyKey" | "clock">
> = {
  ...componentOptions,
  profile: true,
  userTokens: true,
  environmentVariables: true,
  components: true,
  logHoldMilliseconds: true,
  redactErrors: true,
  deploymentInfo: true,
  testFunction: true,
  push: true,
  transfer: true,
};

/** The options of any deployment. */
export const deploymentOptions: OptionNames<FakeDeploymentOptions> = {
  ...hostedDeploymentOptions,
  name: true,
  adminKey: true,
  readOnlyKey: true,
  clock: true,
};

const pushOptions: OptionNames<PushOptions> = {
  evaluateSchema: true,
  schemaSteps: true,
  schemaHoldMilliseconds: true,
};

const transferOptions: OptionNames<TransferOptions> = {
  exportOutcome: true,
  stepMilliseconds: true,
  requireManualConfirmation: true,
};

/**
 * Refuses options that a deployment does not have, on every level, and tables that are no lists.
 * @param known The options of the outermost level.
 * @throws TypeError that names the option, and the known ones of its level, or the table.
 */
export function checkDeploymentOptions(
  owner: string,
  options: FakeDeploymentOptions,
  known: object,
): void {
  refuseUnknownOptions(owner, options, known);
  checkTables(owner, options.tables);
  for (const [path, component] of Object.entries(options.components ?? {})) {
    const name = `The component ${JSON.stringify(path)}`;
    refuseUnknownOptions(name, component, componentOptions);
    checkTables(name, component.tables);
  }
  refuseUnknownOptions("The option push", options.push ?? {}, pushOptions);
  refuseUnknownOptions("The option transfer", options.transfer ?? {}, transferOptions);
}

function checkTables(owner: string, tables: SeedComponent["tables"] = {}): void {
  for (const [table, documents] of Object.entries(tables)) {
    if (Array.isArray(documents)) continue;
    throw new TypeError(
      `${owner} takes a list of documents for the table ${JSON.stringify(table)}`,
    );
  }
}
