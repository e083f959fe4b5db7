import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import type { Clock } from "../time/clock.ts";
import { actionByOperation, type DeploymentOperation, readOnlyOperations } from "./operations.ts";

/** How to make a key. */
export interface KeyOptions {
  /**
   * What the key allows: `"all"` (the default), `"readOnly"`, or a narrowed list. A list must name
   * at least one operation, because to the backend an empty list means everything.
   */
  readonly allow?: "all" | "readOnly" | readonly DeploymentOperation[];
  /**
   * What stands before the bar: `admin` gives `NAME|…`, `prod`, `dev`, `preview` and `custom` give
   * `TYPE:NAME|…`, `legacy` gives the secret alone. Default `admin`.
   */
  readonly type?: "admin" | "prod" | "dev" | "preview" | "custom" | "legacy";
  /** The deployment that the key names. A name other than this deployment's makes it useless here. */
  readonly deploymentName?: string;
  /** The part after the bar; random by default. */
  readonly secret?: string;
  /** When it becomes useless, in milliseconds since the epoch. Default never. */
  readonly expiresAt?: number | null;
}

const keyOptions: OptionNames<KeyOptions> = {
  allow: true,
  type: true,
  deploymentName: true,
  secret: true,
  expiresAt: true,
};

/** What a key stands for. */
export interface KeyRecord {
  readonly key: string;
  readonly secret: string;
  readonly allowedOperations: readonly DeploymentOperation[];
  readonly isReadOnly: boolean;
  /** Set for a genuine key of another deployment. */
  readonly foreign: boolean;
  /** Milliseconds since the epoch; null for never. */
  readonly expiresAt: number | null;
  /** When the deployment last accepted it, in milliseconds since the epoch; null for never. */
  lastUsedTime: number | null;
  /** Whom changes are put down to. A management host puts the id of its deploy key here. */
  actor: KeyActor;
}

/** Whom the audit log of a deployment names. */
export type KeyActor =
  { readonly kind: "system" } | { readonly kind: "token"; readonly tokenId: number };

/** The keys that open one deployment. */
export class KeyRing {
  readonly #deploymentName: string;
  readonly #clock: Clock;
  readonly #records = new Map<string, KeyRecord>();

  constructor(deploymentName: string, clock: Clock) {
    this.#deploymentName = deploymentName;
    this.#clock = clock;
  }

  /**
   * Makes a key and returns it.
   * @throws TypeError for an unknown option or operation, for an empty list of operations, and for a value
   * of which no key can be made.
   */
  issue(options: KeyOptions = {}): string {
    checkKeyOptions(options);
    const {
      allow = "all",
      type = "admin",
      deploymentName: name = this.#deploymentName,
      secret = randomBytes(32).toString("hex"),
      expiresAt = null,
    } = options;
    const key = formatKey(type, name, secret);
    this.#records.set(secret, {
      key,
      secret,
      allowedOperations: operationsOf(allow),
      isReadOnly: allow === "readOnly",
      foreign: name !== this.#deploymentName,
      expiresAt,
      lastUsedTime: null,
      actor: { kind: "system" },
    });
    return key;
  }

  /** Makes an existing key useless. Unknown keys are ignored. */
  revoke(key: string): void {
    for (const [secret, record] of this.#records) {
      if (record.key === key) this.#records.delete(secret);
    }
  }

  /** Says whom changes with a key are put down to. Unknown keys are ignored. */
  putDownTo(key: string, actor: KeyActor): void {
    for (const record of this.#records.values()) if (record.key === key) record.actor = actor;
  }

  /** What the secret part of a key stands for; undefined when it opens nothing, or no longer. */
  find(secret: string): KeyRecord | undefined {
    const record = this.#records.get(secret);
    if (record === undefined || record.expiresAt === null) return record;
    return record.expiresAt > this.#clock.now() ? record : undefined;
  }
}

const types: readonly unknown[] = ["admin", "prod", "dev", "preview", "custom", "legacy"];

function checkKeyOptions(options: unknown): asserts options is KeyOptions {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new TypeError(`The options of a key are an object, not ${shown(options)}`);
  }
  refuseUnknownOptions("A key", options, keyOptions);
  const {
    type = "admin",
    deploymentName = "name",
    secret = "secret",
    expiresAt = null,
  }: Wanted = options;
  if (!types.includes(type)) {
    throw new TypeError(`type is one of ${types.join(", ")}, not ${shown(type)}`);
  }
  if (typeof deploymentName !== "string" || deploymentName === "") {
    throw new TypeError(`deploymentName is a name, not ${shown(deploymentName)}`);
  }
  // A colon begins the user that a key acts as, and headers hold no other characters.
  if (typeof secret !== "string" || !/^[!-9;-~]+$/.test(secret)) {
    throw new TypeError(`secret must be visible ASCII without a colon, not ${shown(secret)}`);
  }
  if (expiresAt !== null && !Number.isFinite(expiresAt)) {
    throw new TypeError(`expiresAt is a time in milliseconds, not ${shown(expiresAt)}`);
  }
}

/** Options as they come from JavaScript. */
type Wanted = Readonly<Partial<Record<keyof KeyOptions, unknown>>>;

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : inspect(value, { depth: 0 });
}

function formatKey(type: NonNullable<KeyOptions["type"]>, name: string, secret: string): string {
  if (type === "legacy") return secret;
  return type === "admin" ? `${name}|${secret}` : `${type}:${name}|${secret}`;
}

function operationsOf(allow: NonNullable<KeyOptions["allow"]>): readonly DeploymentOperation[] {
  if (allow === "all") return [];
  if (allow === "readOnly") return readOnlyOperations;
  if (!Array.isArray(allow)) {
    const expected = '"all", "readOnly" or a list of operations';
    throw new TypeError(`allow is ${expected}, not ${shown(allow)}`);
  }
  if (allow.length === 0) throw new TypeError("allow must name at least one operation");
  for (const operation of allow) {
    if (Object.hasOwn(actionByOperation, operation)) continue;
    throw new TypeError(`There is no operation ${shown(operation)} to allow`);
  }
  return [...allow];
}
