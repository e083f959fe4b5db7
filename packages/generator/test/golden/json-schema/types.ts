// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: json-schema.yaml
// Command: openapi-clients generate

export interface paths {}

export interface components {
  schemas: {
    Account: {
      age?: number;
      id?: string;
      name?: string;
    };
    AccountPage: {
      items: AccountPageDefsItem[];
    };
    Address: {
      country: string;
      zip?: unknown;
    };
    Card: {
      address?: string;
      holder?: string;
      number?: string;
    } & (Partial<Record<"number", never>> | Record<"holder", unknown>);
    ClosedPair: [string, number];
    Either: components["schemas"]["Account"] | components["schemas"]["Group"];
    Envelope: {
      /**
       * An account, written into a text.
       * @content application/json: Account
       */
      account: string;
    };
    Extensions: {
      name?: string;
      [key: `x-${string}`]: number;
    };
    Folder: {
      root?: FolderDefsEntry;
    };
    /** Any names. */
    FreeRules: {
      forbidden?: unknown;
      [key: string]: unknown;
    };
    Group: {
      id?: number;
      size?: number;
    };
    /** Any names, one of two at least. */
    Labels: (Record<"app", unknown> | Record<"tier", unknown>) & Record<string, unknown>;
    Language: "de" | "en";
    /**
     * How much is logged.
     * - 1 Quiet: Errors alone.
     * - 2 Loud: Everything.
     */
    Level: 1 | 2;
    LimitedPair: [string, number];
    Matched: Record<string, unknown>;
    NamedAccount: WithRequired<components["schemas"]["SavedAccount"], "name"> & {
      since: string;
    };
    NullableAccount: {
      id?: string;
    } | null;
    Numbered: { [key: string]: string };
    NumberedTree: {
      number: number;
    } & {
      children?: components["schemas"]["NumberedTree"][];
      data?: string;
    };
    OpenPair: [string, number, ...unknown[]];
    Order: {
      gift?: boolean;
      message?: unknown;
    } & (
      | Partial<Record<"gift", never>>
      | {
          message: string;
        }
    );
    Original: {
      en: string;
    } & Partial<Record<"de" | "fr", string | null>>;
    Page: {
      items: PageDefsItem[];
    };
    PairAndFlags: [string, number, ...boolean[]];
    PairWithMatch: [string, ...unknown[]];
    Payment: {
      iban?: unknown;
      kind: "card" | "bank";
      number?: unknown;
    } & (
      | {
          number: string;
        }
      | {
          iban: string;
        }
    );
    /** Has one of its properties at least. */
    Reachable: {
      mail?: string;
      phone?: string;
    } & (Record<"phone", unknown> | Record<"mail", unknown>);
    /** A person or a group, each with its number. */
    Recipient:
      | {
          id: string;
          mail?: string;
        }
      | WithRequired<components["schemas"]["Group"], "id">;
    Rules: {
      a?: string;
      b?: unknown;
      c?: unknown;
      d?: unknown;
    };
    SavedAccount: WithRequired<components["schemas"]["Account"], "id">;
    SavedEither: WithRequired<components["schemas"]["Either"], "id">;
    SavedNullableAccount: WithRequired<
      NonNullable<components["schemas"]["NullableAccount"]>,
      "id"
    > | null;
    ShortPair: [item0: string, item1?: number];
    Snowflake: {
      /** One of 9007199254740993, 9007199254740992, "none". */
      bot: "none" | number;
      /** @default 9007199254740995 */
      parent?: number;
      /** Always -9007199254740993. */
      root: number;
    };
    Translations: Partial<Record<components["schemas"]["Language"], string>>;
    Tree: {
      children?: components["schemas"]["Tree"][];
      data?: string;
    };
    Unevaluated: {
      level?: number;
    } & components["schemas"]["Account"];
    UnevaluatedNumbers: {
      level?: number;
      [key: string]: unknown;
    } & components["schemas"]["Account"];
    UnevaluatedPair: [string, number, ...(string | boolean)[]];
    UnevaluatedTexts: {
      level?: number;
      [key: string]: string | number | undefined;
    };
  };
}

export interface operations {}

export type AccountPageDefsItem = components["schemas"]["Account"];

export type FolderDefsEntry = {
  entries?: FolderDefsEntry[];
  name: FolderDefsName;
};

export type FolderDefsName = string;

export type PageDefsItem = unknown;

type WithRequired<T, K extends keyof T> = T & Required<Pick<T, K>>;
