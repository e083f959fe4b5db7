import { didYouMean, UsageError } from "@convex-openapi/document/command-line";
import { child, type Node, pointerOf, rootNode } from "@convex-openapi/document/model";
import { isHost } from "@convex-openapi/document/read";
import { type TypesProfileName, typesProfileNames } from "../profile.ts";
import type { Settings } from "./settings.ts";
import { optionOf, type SwitchName, switchNames } from "./switches.ts";
import { absolute, refusedOptions } from "./types-options.ts";

const texts = ["output", "profile", "hooks"] as const;
const lists = ["overlay", "allow-host"] as const;
const switches = new Map(switchNames.map((name) => [optionOf(name), name]));
const known: readonly string[] = [...texts, ...lists, ...switches.keys()];

/** Reads what a config says, and collects what is wrong with it. */
export class ConfigReader {
  readonly #folder: string;
  readonly #locate: (pointer: string) => string;
  readonly #problems: string[] = [];

  /**
   * @param folder where paths start.
   * @param locate says where a JSON pointer of the file stands, such as `redocly.yaml:3:5`.
   */
  constructor(folder: string, locate: (pointer: string) => string) {
    this.#folder = folder;
    this.#locate = locate;
  }

  /** @throws {UsageError} with a line for each problem there was. */
  throwProblems(): void {
    if (this.#problems.length > 0) throw new UsageError(this.#problems.join("\n"));
  }

  /** Where keys lead to, such as `redocly.yaml:3:5: apis.core@v1`. */
  placeOf(keys: readonly string[]): string {
    const node = keys.reduce<Node>((parent, key) => child(parent, key), rootNode);
    const name = keys.length === 0 ? "" : `: ${keys.join(".")}`;
    return `${this.#locate(pointerOf(node))}${name}`;
  }

  /** An object; one without keys where something else stands. */
  object(keys: readonly string[], value: unknown): Readonly<Record<string, unknown>> {
    if (isRecord(value)) return value;
    this.#expect(keys, "an object", value);
    return {};
  }

  /** A text that is not empty. */
  text(keys: readonly string[], value: unknown): string | undefined {
    if (typeof value === "string" && value !== "") return value;
    this.#expect(keys, "a text", value);
    return undefined;
  }

  /** The options of openapi-typescript and ours, by the names that the command line has for them. */
  settings(keys: readonly string[], value: unknown): Settings {
    const on: Partial<Record<SwitchName, boolean>> = {};
    const given = new Map<string, string>();
    const listed = new Map<string, readonly string[]>();
    for (const [key, entry] of Object.entries(this.object(keys, value ?? {}))) {
      const at = [...keys, key];
      const option = optionOf(key as SwitchName);
      const name = switches.get(option);
      if (name !== undefined) {
        if (typeof entry === "boolean") on[name] = entry;
        else this.#expect(at, "true or false", entry);
      } else if (texts.some((text) => text === option)) {
        const text = this.text(at, entry);
        if (text !== undefined) given.set(option, text);
      } else if (lists.some((list) => list === option)) {
        listed.set(option, this.#list(at, entry));
      } else this.#unknown(at, option);
    }
    const profile = given.get("profile");
    const hosts = listed.get("allow-host");
    if (profile !== undefined && !isProfile(profile)) {
      this.#expect([...keys, "profile"], `one of ${typesProfileNames.join(", ")}`, profile);
    }
    const wrong = hosts?.find((host) => !isHost(host));
    if (wrong !== undefined) {
      this.#expect([...keys, "allow-host"], "hosts such as example.com or localhost:8080", wrong);
    }
    const pathOf = (path: string): string => absolute(path, this.#folder);
    const [output, hooks] = [given.get("output"), given.get("hooks")];
    return {
      output: output === undefined ? undefined : pathOf(output),
      profile: profile !== undefined && isProfile(profile) ? profile : undefined,
      hooks: hooks === undefined ? undefined : pathOf(hooks),
      overlays: listed.get("overlay")?.map(pathOf),
      allowHosts: hosts,
      switches: on,
    };
  }

  #list(keys: readonly string[], value: unknown): string[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((entry) => this.text(keys, entry) ?? []);
  }

  #expect(keys: readonly string[], expected: string, got: unknown): void {
    const given = got === undefined ? "it is missing" : `it is ${JSON.stringify(got)}`;
    this.#problems.push(`${this.placeOf(keys)}: has to be ${expected}, but ${given}`);
  }

  #unknown(keys: readonly string[], option: string): void {
    const reason = refusedOptions[`--${option}`];
    const hint = reason === undefined ? didYouMean(option, known) : ` ${reason}`;
    this.#problems.push(
      `${this.placeOf(keys)}: is no option;${hint || ` options: ${known.join(", ")}`}`,
    );
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isProfile(text: string): text is TypesProfileName {
  return typesProfileNames.some((profile) => profile === text);
}
