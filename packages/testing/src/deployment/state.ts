import { DeploymentAuditLog } from "../audit/deployment-audit-log.ts";
import { Authenticator } from "../auth/authenticator.ts";
import { KeyRing } from "../auth/key-ring.ts";
import { UserTokens } from "../auth/user-tokens.ts";
import { DataSyncs } from "../data-sync/data-syncs.ts";
import { EnvironmentVariables } from "../environment-variables/environment-variables.ts";
import { FunctionLog } from "../logs/function-log.ts";
import { CanonicalUrls } from "../platform/canonical-urls.ts";
import { auditEvent, deploymentMetadata, entryEvents } from "../log-streams/events.ts";
import { LogStreams } from "../log-streams/log-streams.ts";
import { UsageLimits } from "../platform/usage-limits.ts";
import { type Profile, profileOf } from "../profiles/profile.ts";
import { PushState } from "../push/push-state.ts";
import { systemClock } from "../time/clock.ts";
import { ExportState } from "../transfer/export-state.ts";
import { ImportState } from "../transfer/import-state.ts";
import { Changes } from "./changes.ts";
import { Components } from "./components.ts";
import { DeploymentClock } from "./deployment-clock.ts";
import { MutationQueue } from "./mutation-queue.ts";
import type { DeploymentInfo, FakeDeploymentOptions } from "./options.ts";

/** Whether functions run. */
export type RunState = "running" | "paused";

/** Everything a fake deployment knows. The routes read and change it; tests may too. */
export class DeploymentState {
  readonly options: FakeDeploymentOptions;
  readonly name: string;
  readonly profile: Profile;
  readonly clock: DeploymentClock;
  readonly changes: Changes = new Changes();
  readonly keys: KeyRing;
  readonly adminKey: string;
  readonly readOnlyKey: string;
  readonly authenticator: Authenticator;
  readonly components: Components;
  readonly environmentVariables: EnvironmentVariables;
  readonly canonicalUrls: CanonicalUrls;
  readonly usageLimits: UsageLimits = new UsageLimits();
  readonly logStreams: LogStreams;
  readonly auditLog: DeploymentAuditLog;
  readonly dataSyncs: DataSyncs = new DataSyncs();
  readonly log: FunctionLog;
  readonly mutations: MutationQueue = new MutationQueue();
  readonly pushes: PushState;
  readonly exports: ExportState;
  readonly imports: ImportState;
  runState: RunState = "running";
  /** Says where the deployment belongs. A management host puts its own answer here. */
  describe: () => DeploymentInfo;
  /** The deployment's own URL, known once it listens. */
  url: string;

  constructor(options: FakeDeploymentOptions) {
    this.options = options;
    this.clock = new DeploymentClock(options.clock ?? systemClock);
    this.name = options.name ?? "fake-deployment";
    this.url = `https://${this.name}.convex.cloud`;
    this.profile = profileOf(options.profile ?? "current");
    this.describe = () => options.deploymentInfo ?? { kind: "selfHosted" };
    this.keys = new KeyRing(this.name, this.clock);
    this.adminKey = this.keys.issue(fixedSecret(options.adminKey, this.name));
    this.readOnlyKey = this.keys.issue({
      ...fixedSecret(options.readOnlyKey, this.name),
      allow: "readOnly",
    });
    this.authenticator = new Authenticator(
      this.name,
      this.profile,
      this.keys,
      new UserTokens(options.userTokens ?? {}),
      this.clock,
    );
    this.components = new Components(options, options.components ?? {}, this.clock, this.changes);
    this.environmentVariables = new EnvironmentVariables(
      options.environmentVariables ?? {},
      this.clock,
      this.changes,
    );
    this.canonicalUrls = new CanonicalUrls(() => this.url);
    this.log = new FunctionLog(this.clock);
    this.auditLog = new DeploymentAuditLog(this.clock);
    this.logStreams = new LogStreams(this.clock, () =>
      deploymentMetadata(this.name, this.describe()),
    );
    this.log.subscribe((entry) => this.logStreams.send(entryEvents(entry)));
    this.auditLog.subscribe((event) => this.logStreams.send([auditEvent(event)]));
    this.pushes = new PushState(options.push ?? {});
    this.exports = new ExportState(options.transfer ?? {}, this.clock, this.changes);
    this.imports = new ImportState(options.transfer ?? {}, this.clock, this.changes);
  }
}

function fixedSecret(key: string | undefined, name: string): { secret?: string } {
  if (key === undefined) return {};
  if (!key.startsWith(`${name}|`) || key.length === name.length + 1) {
    throw new TypeError(`A key of this deployment has the form ${name}|SECRET`);
  }
  return { secret: key.slice(name.length + 1) };
}
