import { connect } from "../../src/connection/connect.ts";
import type { ConnectOptions } from "../../src/connection/connect-options.ts";
import type { AdminConnection } from "../../src/connection/connection.ts";
import { KEY } from "./test-transport.ts";

/** A connection with the test key, whose waits before retries take no time. */
export function testConnection(options: Partial<ConnectOptions>): AdminConnection {
  return connect({
    adminKey: KEY,
    ...options,
    retry: { sleep: () => Promise.resolve(), ...options.retry },
  });
}
