// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: json-schema.yaml
// Command: openapi-clients generate

export interface paths {}

export interface components {
  schemas: {
    Account: Account;
    AccountPage: AccountPage;
    Address: Address;
    Card: Card;
    ClosedPair: ClosedPair;
    Either: Either;
    Envelope: Envelope;
    Extensions: Extensions;
    Folder: Folder;
    FreeRules: FreeRules;
    Group: Group;
    Labels: Labels;
    Language: Language;
    Level: Level;
    LimitedPair: LimitedPair;
    Matched: Matched;
    NamedAccount: NamedAccount;
    NullableAccount: NullableAccount;
    Numbered: Numbered;
    NumberedTree: NumberedTree;
    OpenPair: OpenPair;
    Order: Order;
    Original: Original;
    Page: Page;
    PairAndFlags: PairAndFlags;
    PairWithMatch: PairWithMatch;
    Payment: Payment;
    Reachable: Reachable;
    Recipient: Recipient;
    Rules: Rules;
    SavedAccount: SavedAccount;
    SavedEither: SavedEither;
    SavedNullableAccount: SavedNullableAccount;
    ShortPair: ShortPair;
    Snowflake: Snowflake;
    Translations: Translations;
    Tree: Tree;
    Unevaluated: Unevaluated;
    UnevaluatedNumbers: UnevaluatedNumbers;
    UnevaluatedPair: UnevaluatedPair;
    UnevaluatedTexts: UnevaluatedTexts;
  };
}

export interface operations {}

export type Account = {
  age?: number;
  id?: string;
  name?: string;
};

export type AccountPage = {
  items: AccountPageDefsItem[];
};

export type Address = {
  country: string;
  zip?: unknown;
};

export type Card = {
  address?: string;
  holder?: string;
  number?: string;
} & (Partial<Record<"number", never>> | Record<"holder", unknown>);

export type ClosedPair = [string, number];

export type Either = Account | Group;

export type Envelope = {
  /**
   * An account, written into a text.
   * @content application/json: Account
   */
  account: string;
};

export type Extensions = {
  name?: string;
  [key: `x-${string}`]: number;
};

export type Folder = {
  root?: FolderDefsEntry;
};

/** Any names. */
export type FreeRules = {
  forbidden?: unknown;
  [key: string]: unknown;
};

export type Group = {
  id?: number;
  size?: number;
};

/** Any names, one of two at least. */
export type Labels = (Record<"app", unknown> | Record<"tier", unknown>) & Record<string, unknown>;

export type Language = "de" | "en";

/**
 * How much is logged.
 * - 1 Quiet: Errors alone.
 * - 2 Loud: Everything.
 */
export type Level = 1 | 2;

export type LimitedPair = [string, number];

export type Matched = Record<string, unknown>;

export type NamedAccount = WithRequired<SavedAccount, "name"> & {
  since: string;
};

export type NullableAccount = {
  id?: string;
} | null;

export type Numbered = { [key: string]: string };

export type NumberedTree = {
  number: number;
} & {
  children?: NumberedTree[];
  data?: string;
};

export type OpenPair = [string, number, ...unknown[]];

export type Order = {
  gift?: boolean;
  message?: unknown;
} & (
  | Partial<Record<"gift", never>>
  | {
      message: string;
    }
);

export type Original = {
  en: string;
} & Partial<Record<"de" | "fr", string | null>>;

export type Page = {
  items: PageDefsItem[];
};

export type PairAndFlags = [string, number, ...boolean[]];

export type PairWithMatch = [string, ...unknown[]];

export type Payment = {
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
export type Reachable = {
  mail?: string;
  phone?: string;
} & (Record<"phone", unknown> | Record<"mail", unknown>);

/** A person or a group, each with its number. */
export type Recipient =
  | {
      id: string;
      mail?: string;
    }
  | WithRequired<Group, "id">;

export type Rules = {
  a?: string;
  b?: unknown;
  c?: unknown;
  d?: unknown;
};

export type SavedAccount = WithRequired<Account, "id">;

export type SavedEither = WithRequired<Either, "id">;

export type SavedNullableAccount = WithRequired<NonNullable<NullableAccount>, "id"> | null;

export type ShortPair = [item0: string, item1?: number];

export type Snowflake = {
  /** One of 9007199254740993, 9007199254740992, "none". */
  bot: "none" | number;
  /** @default 9007199254740995 */
  parent?: number;
  /** Always -9007199254740993. */
  root: number;
};

export type Translations = Partial<Record<Language, string>>;

export type Tree = {
  children?: Tree[];
  data?: string;
};

export type Unevaluated = {
  level?: number;
} & Account;

export type UnevaluatedNumbers = {
  level?: number;
  [key: string]: unknown;
} & Account;

export type UnevaluatedPair = [string, number, ...(string | boolean)[]];

export type UnevaluatedTexts = {
  level?: number;
  [key: string]: string | number | undefined;
};

export type AccountPageDefsItem = Account;

export type FolderDefsEntry = {
  entries?: FolderDefsEntry[];
  name: FolderDefsName;
};

export type FolderDefsName = string;

export type PageDefsItem = unknown;

type WithRequired<T, K extends keyof T> = T & Required<Pick<T, K>>;
