import type {
  SchemaChange,
  SchemaComplete,
  SchemaInProgress,
} from "@convex-openapi/deployment-client";
import { timeLeft } from "@convex-openapi/logs-client";

import type { AdminConnection } from "../connection/connection.ts";
import { PushRaceError } from "../errors/push-race-error.ts";
import { SchemaValidationError } from "../errors/schema-validation-error.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";
import { redactValue } from "../keys/redact-value.ts";
import type { PushCallOptions } from "./push-call-options.ts";
import { waitForSchema } from "./wait-for-schema.ts";

/** No two polls begin closer than this, in milliseconds, should a server not hold its responses. */
const SHORTEST_POLL = 100;

const ROUTE = "/api/deploy2/wait_for_schema";

/** How a response of `wait_for_schema` names its request. */
const REQUEST = { method: "POST", path: ROUTE, status: 200 };

/**
 * Polls until the schemas of a started push are ready, each time as soon as the last response is there.
 *
 * @param onStatus Called, and awaited, for each response.
 * @throws {SchemaValidationError} When a document does not match.
 * @throws {PushRaceError} When another push came in between.
 * @throws {ResponseFormatError} When the response is of no known type.
 */
export async function followSchema(
  connection: AdminConnection,
  schemaChange: SchemaChange,
  dryRun: boolean,
  options: PushCallOptions,
  onStatus: (status: SchemaInProgress | SchemaComplete) => Promise<void>,
): Promise<void> {
  const { clock } = connection.transport;
  for (;;) {
    const since = clock.now();
    const status = await waitForSchema(connection, { schemaChange, dryRun }, options);
    switch (status.type) {
      case "failed": {
        const { error, componentPath, tableName } = status;
        if (typeof error !== "string") throw unexpectedValue(connection, status, ROUTE);
        const { redact } = connection.transport;
        const place = redactValue({ componentPath, tableName: tableName ?? undefined }, redact);
        throw new SchemaValidationError(redact(error), { ...REQUEST, ...place });
      }
      case "raceDetected":
        throw new PushRaceError("another push changed the schema in the meantime", {
          ...REQUEST,
          code: "RaceDetected",
        });
      case "complete":
        return onStatus(status);
      case "inProgress":
        await onStatus(status);
        break;
      default:
        throw unexpectedValue(connection, status, ROUTE);
    }
    await clock.sleep(timeLeft(clock, since, SHORTEST_POLL), options.signal);
  }
}
