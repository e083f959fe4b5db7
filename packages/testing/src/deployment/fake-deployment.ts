import type { KeyOptions } from "../auth/key-ring.ts";
import type { Document } from "../database/document.ts";
import type { Fault } from "../faults/fault.ts";
import type { PlantedFault } from "../faults/fault-list.ts";
import { FakeHost } from "../http/fake-host.ts";
import type { RecordedRequest } from "../http/recorded-request.ts";
import { type CompletionEntry, completionEntry, type LogEntry } from "../logs/entry.ts";
import type { FunctionLog } from "../logs/function-log.ts";
import { plainLogLine } from "../logs/log-line.ts";
import { refuseUnknownOptions } from "../options/unknown-options.ts";
import type { PushState } from "../push/push-state.ts";
import { SyncServer } from "../sync/sync-server.ts";
import { createDeploymentApp } from "./app.ts";
import { checkDeploymentOptions, deploymentOptions } from "./check-options.ts";
import type { FakeDeploymentOptions } from "./options.ts";
import { DeploymentState, type RunState } from "./state.ts";

/** An entry to put into the function log: the fields that matter, with text for log lines. */
export type LogSeed = Partial<Omit<CompletionEntry, "logLines">> & {
  readonly logLines?: readonly string[];
};

/**
 * A Convex deployment that exists only in this process. Its whole state can be looked at and
 * changed between requests.
 */
export class FakeDeployment {
  readonly #host: FakeHost;
  /** All state, for what the methods here do not cover. */
  readonly state: DeploymentState;
  /** The connections on the sync protocol. */
  readonly sync: SyncServer;
  /** Errors of the fake itself, each sent as a 500. Empty unless the fake has a defect. */
  readonly defects: unknown[] = [];

  /** @throws TypeError for an unknown option. */
  constructor(options: FakeDeploymentOptions = {}) {
    checkDeploymentOptions("A fake deployment", options, deploymentOptions);
    this.state = new DeploymentState(options);
    this.sync = new SyncServer(this.state);
    const app = createDeploymentApp(this.state, (error) => this.defects.push(error));
    this.#host = new FakeHost(app, this.state.clock);
  }

  /** What is part of every key in front of the bar. */
  get name(): string {
    return this.state.name;
  }

  /** The base URL, without a slash at the end. */
  get url(): string {
    return this.state.url;
  }

  /** A key that may do everything. */
  get adminKey(): string {
    return this.state.adminKey;
  }

  /** A key that may only read. */
  get readOnlyKey(): string {
    return this.state.readOnlyKey;
  }

  /** Every request so far, oldest first. */
  get requests(): readonly RecordedRequest[] {
    return this.#host.requests;
  }

  /** The environment variables at this moment. */
  get environmentVariables(): Record<string, string> {
    return this.state.environmentVariables.values();
  }

  /** The function log. */
  get functionLog(): FunctionLog {
    return this.state.log;
  }

  /** What has been pushed. */
  get pushes(): PushState {
    return this.state.pushes;
  }

  /** Whether functions run. */
  get runState(): RunState {
    return this.state.runState;
  }

  /** The part that listens; `startFakeDeployment` gives it a port. */
  get host(): FakeHost {
    return this.#host;
  }

  /** Copies of a table's documents, oldest first. */
  documents(table: string, componentPath = ""): Document[] {
    return this.state.components.at(componentPath).database.documents(table);
  }

  /**
   * Makes another key.
   * @throws TypeError for an unknown option or operation, and for an empty list of operations.
   */
  issueKey(options?: KeyOptions): string {
    return this.state.keys.issue(options);
  }

  /**
   * Makes something go wrong for the requests that match.
   * @throws TypeError for an unknown kind or option.
   */
  fault(fault: Fault): PlantedFault {
    return this.#host.fault(fault);
  }

  /** Takes all faults out. */
  clearFaults(): void {
    this.#host.clearFaults();
  }

  /**
   * Puts a completed execution into the function log, as if a function had run.
   * @throws TypeError for a field that no such entry has.
   */
  log(seed: LogSeed = {}): void {
    const { logLines = [], ...fields } = seed;
    const now = this.state.clock.now();
    const defaults = {
      identifier: "messages:list",
      udfType: "Query",
      timestamp: now / 1000,
      logLines: logLines.map((text) => plainLogLine(text, now)),
    } as const;
    refuseUnknownOptions("A log entry", fields, completionEntry(defaults));
    this.appendLogEntry(completionEntry({ ...defaults, ...fields }));
  }

  /** Puts an entry into the function log as it is. */
  appendLogEntry(entry: LogEntry): void {
    this.state.log.append(entry);
  }

  /**
   * A restart of the backend: the function log is empty, all that wait for it get an error, all
   * WebSockets are cut. Tables, variables and keys stay.
   */
  restart(): void {
    this.state.log.clear();
    this.sync.disconnectAll(1001, "Restart");
  }

  /** Ends what is still going on: log polls that wait get a 500, WebSockets and log streams end. */
  async close(): Promise<void> {
    this.state.log.clear();
    this.state.logStreams.close();
    this.sync.close();
  }

  /** The deployment as an in-process `fetch`, whatever host the URL names. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
    await this.#host.fetch(input, init);
}

/**
 * Makes a deployment that only its `fetch` reaches.
 * @throws TypeError for an unknown option.
 */
export function createFakeDeployment(options: FakeDeploymentOptions = {}): FakeDeployment {
  return new FakeDeployment(options);
}
