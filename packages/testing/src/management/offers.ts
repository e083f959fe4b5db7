import type { DeploymentClass, Region } from "./records.ts";

/** The regions, all of which are available. */
export const regions: readonly Region[] = ["aws-us-east-1", "aws-eu-west-1"];

/** What people call the regions. */
export const regionNames: Readonly<Record<Region, string>> = {
  "aws-us-east-1": "US East (N. Virginia)",
  "aws-eu-west-1": "EU West (Ireland)",
};

/** The classes of deployments. */
export const classes: readonly DeploymentClass[] = ["s16", "s256", "d1024", "d2048"];

/** The classes that teams of the fake may use. */
export const availableClasses: readonly DeploymentClass[] = ["s16", "s256"];
