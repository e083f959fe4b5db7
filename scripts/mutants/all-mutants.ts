import { adminMutants } from "./admin.ts";
import { clientMutants } from "./clients.ts";
import { generatorMutants } from "./generator.ts";
import { logStreamMutants } from "./log-stream.ts";
import { logsClientMutants } from "./logs-client.ts";
import type { Mutant } from "./mutant.ts";
import { scriptMutants } from "./scripts.ts";
import { testingMutants } from "./testing.ts";

/** Faults of which tests have to take notice, made by hand where they would hurt. */
export const allMutants: readonly Mutant[] = [
  ...generatorMutants,
  ...clientMutants,
  ...adminMutants,
  ...logStreamMutants,
  ...logsClientMutants,
  ...testingMutants,
  ...scriptMutants,
];
