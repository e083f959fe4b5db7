import type { components } from "./json-schema/types.ts";

// This file is compiled, not run: each statement is a claim about the emitted types.

type Schemas = components["schemas"];
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
declare function claim<_Claim extends true>(): void;
/** Takes what is a value of a schema. */
declare function take<Name extends keyof Schemas>(value: Schemas[Name]): void;
declare function give<Name extends keyof Schemas>(): Schemas[Name];

// What one part requires is required, whichever part declares it.
take<"Account">({});
take<"SavedAccount">({ id: "a", age: 3 });
// @ts-expect-error -- no id
take<"SavedAccount">({ age: 3 });
take<"NamedAccount">({ id: "a", name: "b", since: "c" });
// @ts-expect-error -- no name, which another part of the whole requires
take<"NamedAccount">({ id: "a", since: "c" });
// @ts-expect-error -- no id, which a part of what it refers to requires
take<"NamedAccount">({ name: "b", since: "c" });
claim<Same<Schemas["NamedAccount"]["id"], string>>();
take<"SavedNullableAccount">({ id: "a" });
take<"SavedNullableAccount">(null);
// @ts-expect-error -- no id
take<"SavedNullableAccount">({});

// A choice of what is required.
take<"Reachable">({ phone: "1" });
take<"Reachable">({ mail: "1", phone: "2" });
// @ts-expect-error -- neither of them
take<"Reachable">({});
// @ts-expect-error -- a number is no phone
take<"Reachable">({ phone: 1 });
claim<Same<Schemas["Reachable"]["phone"], string | undefined>>();

// What the whole requires is required in each schema of its choice.
take<"Recipient">({ id: "a", mail: "b" });
take<"Recipient">({ id: 1, size: 2 });
claim<Same<Schemas["Recipient"]["id"], string | number>>();
// @ts-expect-error -- no id
take<"Recipient">({ mail: "b" });
take<"SavedEither">({ id: "a", age: 3 });
claim<Same<Schemas["SavedEither"]["id"], string | number>>();
// @ts-expect-error -- no id
take<"SavedEither">({ size: 2 });
take<"Labels">({ app: "a", other: 1 });
// @ts-expect-error -- neither of them
take<"Labels">({ other: 1 });

// A list ends behind its places when the description says so, and else goes on.
take<"OpenPair">(["a", 1]);
take<"OpenPair">(["a", 1, null, {}]);
// @ts-expect-error -- the second place holds a number
take<"OpenPair">(["a", "b"]);
take<"ClosedPair">(["a", 1]);
// @ts-expect-error -- there is no third place
take<"ClosedPair">(["a", 1, true]);
take<"PairAndFlags">(["a", 1]);
take<"PairAndFlags">(["a", 1, true, false]);
// @ts-expect-error -- the others are flags
take<"PairAndFlags">(["a", 1, "b"]);
take<"ShortPair">(["a"]);
take<"ShortPair">(["a", 1]);
// @ts-expect-error -- one item at least
take<"ShortPair">([]);
claim<Same<Schemas["ShortPair"][1], number | undefined>>();
take<"LimitedPair">(["a", 1]);
// @ts-expect-error -- two items at most
take<"LimitedPair">(["a", 1, 2]);
take<"UnevaluatedPair">(["a", 1, true, "b"]);
// @ts-expect-error -- the others are texts or flags
take<"UnevaluatedPair">(["a", 1, 2]);
take<"PairWithMatch">(["a", "b", 1]);

// Properties that are not declared.
take<"Extensions">({ name: "a", "x-rate": 1 });
// @ts-expect-error -- what begins with x- is a number
take<"Extensions">({ name: "a", "x-rate": "b" });
take<"Numbered">({ "1": "a", "22": "b" });
// @ts-expect-error -- a number is no text
take<"Numbered">({ "1": 2 });
take<"Matched">({ "1": "a", other: 2 });
take<"Translations">({ de: "a" });
take<"Translations">({});
// @ts-expect-error -- no language
take<"Translations">({ fr: "a" });
// @ts-expect-error -- a number is no text
take<"Translations">({ de: 1 });
take<"Original">({ en: "a", fr: null });
// @ts-expect-error -- no original
take<"Original">({ fr: "a" });
// @ts-expect-error -- no language
take<"Original">({ en: "a", it: "b" });
take<"Unevaluated">({ id: "a", level: 1 });
// @ts-expect-error -- no such property
take<"Unevaluated">({ id: "a", other: 1 });
take<"UnevaluatedTexts">({ level: 1, other: "a" });
// @ts-expect-error -- other properties are texts
take<"UnevaluatedTexts">({ level: 1, other: true });

take<"UnevaluatedNumbers">({ id: "a", level: 1, other: 2 });
// @ts-expect-error -- an id is a text, in whichever part
take<"UnevaluatedNumbers">({ id: 1 });

// Properties that ask for others.
take<"Card">({});
take<"Card">({ holder: "a" });
take<"Card">({ number: "1", holder: "a" });
// @ts-expect-error -- whoever gives a number gives its holder
take<"Card">({ number: "1", address: "b" });
claim<Same<Schemas["Card"]["number"], string | undefined>>();
take<"Order">({});
take<"Order">({ gift: true, message: "a" });
take<"Order">({ message: 1 });
// @ts-expect-error -- a gift has a message
take<"Order">({ gift: true });
// @ts-expect-error -- the message of a gift is a text
take<"Order">({ gift: true, message: 1 });

// Under conditions no valid value is refused.
take<"Address">({ country: "US", zip: "1" });
take<"Address">({ country: "DE", zip: 1 });
take<"Address">({ country: "DE" });
// @ts-expect-error -- no country
take<"Address">({ zip: "1" });
take<"Payment">({ kind: "card", number: "1" });
take<"Payment">({ kind: "bank", iban: "1" });
take<"Payment">({ kind: "bank", iban: "1", number: 2 });
// @ts-expect-error -- neither a number nor an IBAN
take<"Payment">({ kind: "card" });
take<"Rules">({ a: "a", b: 1, c: "c", d: "allowed" });
take<"FreeRules">({ other: 1 });
claim<Same<Schemas["Envelope"]["account"], string>>();

// References keep what they refer to, however deep.
const folder = give<"Folder">();
claim<Same<NonNullable<typeof folder.root>["name"], string>>();
const entry = folder.root?.entries?.[0]?.entries?.[0];
claim<Same<typeof entry, typeof folder.root>>();
// @ts-expect-error -- no name, two levels down
take<"Folder">({ root: { name: "a", entries: [{ name: "b", entries: [{}] }] } });
take<"Tree">({ children: [{ children: [] }] });
take<"NumberedTree">({ number: 1, children: [{ number: 2, data: "a" }] });
// @ts-expect-error -- the children of a numbered tree are numbered
take<"NumberedTree">({ number: 1, children: [{ data: "a" }] });
take<"Page">({ items: [1, "a"] });
take<"AccountPage">({ items: [{ id: "a" }] });
// @ts-expect-error -- the items are accounts
take<"AccountPage">({ items: [{ id: 1 }] });

// An integer beyond 2^53 is a number: as a literal it would be another one.
take<"Level">(1);
// @ts-expect-error -- no such level
take<"Level">(3);
claim<Same<Schemas["Snowflake"]["bot"], number | "none">>();
claim<Same<Schemas["Snowflake"]["root"], number>>();
// @ts-expect-error -- neither a number nor none
take<"Snowflake">({ bot: "some", root: 1 });
