import type { UserAttributes } from "../auth/identity.ts";
import type { TestFunctionRunner } from "../functions/test-function.ts";
import type { ProfileName } from "../profiles/profile.ts";
import type { PushOptions } from "../push/options.ts";
import type { Clock } from "../time/clock.ts";
import type { TransferOptions } from "../transfer/options.ts";
import type { SeedComponent } from "./components.ts";

/** What a fake deployment starts with. Everything has a default. */
export interface FakeDeploymentOptions extends SeedComponent {
  /** The deployment's name, which is part of its keys. Default `fake-deployment`. */
  readonly name?: string;
  /** Which backend to play. Default `current`. */
  readonly profile?: ProfileName;
  /** The full key, `NAME|SECRET`; its secret is random by default. */
  readonly adminKey?: string;
  /** The read-only key, `NAME|SECRET`; its secret is random by default. */
  readonly readOnlyKey?: string;
  /** The users that `Authorization: Bearer TOKEN` stands for, by token. Default none. */
  readonly userTokens?: Readonly<Record<string, UserAttributes>>;
  readonly environmentVariables?: Readonly<Record<string, string>>;
  /** Mounted components by path (`parent/child`). */
  readonly components?: Readonly<Record<string, SeedComponent>>;
  /** How long a log poll is held while there is nothing new, in milliseconds. Default 60 000. */
  readonly logHoldMilliseconds?: number;
  /** Leaves the JavaScript error out of error messages, as production deployments can. */
  readonly redactErrors?: boolean;
  /** What `deployment_info` says. Default `{ kind: "selfHosted" }`. */
  readonly deploymentInfo?: DeploymentInfo;
  /** Handles one-off queries (`run_test_function`). Default: an error that says it cannot. */
  readonly testFunction?: TestFunctionRunner;
  /** How pushes go. */
  readonly push?: PushOptions;
  /** How exports and imports go. */
  readonly transfer?: TransferOptions;
  /**
   * The time that it shows, and that exports, imports, held polls and delays take. Default the system's.
   * `createManualClock` makes one for tests.
   */
  readonly clock?: Clock;
}

/** Where a deployment belongs. */
export type DeploymentInfo =
  | { readonly kind: "selfHosted" }
  | {
      readonly kind: "cloud";
      readonly teamId: number;
      readonly projectId: number;
      readonly projectName: string | null;
      readonly projectSlug: string | null;
      readonly id: number;
      readonly deploymentType: "dev" | "prod" | "preview" | "custom";
      readonly reference: string | null;
    };
