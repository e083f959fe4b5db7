import { randomBytes } from "node:crypto";
import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
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
}

const keyOptions: OptionNames<KeyOptions> = {
  allow: true,
  type: true,
  deploymentName: true,
  secret: true,
};

/** What a key stands for. */
export interface KeyRecord {
  readonly key: string;
  readonly secret: string;
  readonly allowedOperations: readonly DeploymentOperation[];
  readonly isReadOnly: boolean;
  /** Set for a genuine key of another deployment. */
  readonly foreign: boolean;
}

/** The keys that open one deployment. */
export class KeyRing {
  readonly #deploymentName: string;
  readonly #records = new Map<string, KeyRecord>();

  constructor(deploymentName: string) {
    this.#deploymentName = deploymentName;
  }

  /**
   * Makes a key and returns it.
   * @throws TypeError for an unknown option or operation, and for an empty list of operations.
   */
  issue(options: KeyOptions = {}): string {
    refuseUnknownOptions("A key", options, keyOptions);
    const { allow = "all" } = options;
    const name = options.deploymentName ?? this.#deploymentName;
    const secret = options.secret ?? randomBytes(32).toString("hex");
    const type = options.type ?? "admin";
    const key = formatKey(type, name, secret);
    this.#records.set(secret, {
      key,
      secret,
      allowedOperations: operationsOf(allow),
      isReadOnly: allow === "readOnly",
      foreign: name !== this.#deploymentName,
    });
    return key;
  }

  /** Makes an existing key useless. Unknown keys are ignored. */
  revoke(key: string): void {
    for (const [secret, record] of this.#records) {
      if (record.key === key) this.#records.delete(secret);
    }
  }

  /** What the secret part of a key stands for; undefined when it opens nothing. */
  find(secret: string): KeyRecord | undefined {
    return this.#records.get(secret);
  }
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
    throw new TypeError(`allow is ${expected}, not ${JSON.stringify(allow)}`);
  }
  if (allow.length === 0) throw new TypeError("allow must name at least one operation");
  for (const operation of allow) {
    if (Object.hasOwn(actionByOperation, operation)) continue;
    throw new TypeError(`There is no operation ${JSON.stringify(operation)} to allow`);
  }
  return [...allow];
}
