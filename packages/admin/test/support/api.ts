import { anyApi, componentsGeneric, type FunctionReference } from "convex/server";

interface Message {
  readonly _id: string;
  readonly _creationTime: number;
  readonly channel: string;
  readonly text: string;
}

/** What Convex's code generation writes for the functions of the tests. */
export interface Api {
  readonly messages: {
    readonly list: FunctionReference<"query", "public", { channel?: string }, Message[]>;
    readonly send: FunctionReference<
      "mutation",
      "public",
      { channel: string; text: string },
      string
    >;
    readonly archive: FunctionReference<"action", "public", Record<string, never>, string>;
  };
  readonly values: {
    readonly nothing: FunctionReference<"query", "public", Record<string, never>, null>;
    readonly special: FunctionReference<
      "query",
      "public",
      Record<string, never>,
      { integer: bigint; bytes: ArrayBuffer }
    >;
  };
}

/** The internal functions likewise. */
export interface Internal {
  readonly secrets: {
    readonly read: FunctionReference<"query", "internal", Record<string, never>, string>;
    readonly write: FunctionReference<"mutation", "internal", { text: string }, string>;
  };
}

/** The functions of a mounted component likewise. */
export interface Components {
  readonly counter: {
    readonly counter: {
      readonly value: FunctionReference<"query", "internal", Record<string, never>, bigint>;
      readonly increment: FunctionReference<"mutation", "internal", Record<string, never>, bigint>;
    };
    readonly nested: {
      readonly module: {
        readonly deep: FunctionReference<"query", "internal", Record<string, never>, string>;
      };
    };
  };
}

export const api: Api = anyApi as unknown as Api;
export const internal: Internal = anyApi as unknown as Internal;
export const components: Components = componentsGeneric() as unknown as Components;
