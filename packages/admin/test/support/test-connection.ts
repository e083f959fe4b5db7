import { connect } from "../../src/connection/connect.ts";
import type { ConnectOptions } from "../../src/connection/connect-options.ts";
import type { AdminConnection } from "../../src/connection/connection.ts";
import { patientClock } from "./patient-clock.ts";
import { KEY } from "./test-transport.ts";

/** A connection with the test key, whose waits before retries take no time. */
export function testConnection(options: Partial<ConnectOptions>): AdminConnection {
  return connect({
    adminKey: KEY,
    clock: patientClock,
    ...options,
    retry: { baseDelay: 0, ...options.retry },
  });
}
