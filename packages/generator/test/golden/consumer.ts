import {
  createDish,
  createReview,
  createSupplier,
  createVisit,
  createKitchenSinkClient,
  deleteOperation,
  getDishesByDishId,
  getMenu,
  KitchenSinkError,
  listDishes,
  orThrow,
  replaceMenu,
  updateDish,
  uploadPhoto,
  type AlcoholicDrink,
  type Anything,
  type Constant,
  type CreateDishResult,
  type Dish,
  type DishPatch,
  type Drink,
  type EitherOr,
  type GetDishesByDishIdAccept,
  type GetMenuInit,
  type Inventory,
  type KitchenSinkClient,
  type Labels,
  type ListDishesResult,
  type ListDishesSuccess,
  type NewDish,
  type Nothing,
  type PartOfDish,
  type Point,
  type ReplaceMenuInit,
  type Supplier,
  type SupplierWritable,
  type components,
  type webhooks,
} from "./kitchen-sink/index.ts";

// This file is compiled, not run: each statement is a claim about the emitted types.

type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
declare function claim<_Claim extends true>(): void;
declare const client: KitchenSinkClient;

// `ok` alone decides, and `status` is the key under which the description declares the response.
const listed = await listDishes(client);
if (listed.ok) {
  claim<Same<typeof listed.status, 200>>();
  claim<Same<typeof listed.data, ListDishesSuccess>>();
  // @ts-expect-error -- a success has no error
  listed.error.message;
} else {
  claim<Same<typeof listed.status, "default" | "unexpected">>();
  if (listed.status === "default") listed.error.message.toUpperCase();
  else listed.error.text.toUpperCase();
  claim<Same<typeof listed.data, undefined>>();
}
// @ts-expect-error -- it is not known yet whether there is data
listed.data.length;
declare const result: ListDishesResult;
claim<Same<typeof result, typeof listed>>();

// A `switch` over the status is exhaustive.
function told(created: CreateDishResult): string {
  switch (created.status) {
    case 201:
      return created.data.name;
    case "4XX":
    case "5XX":
      return created.error.message;
    case "unexpected":
      return created.error.text;
  }
}

// Data or an exception.
claim<Same<Awaited<ReturnType<typeof thrown>>, ListDishesSuccess>>();
function thrown() {
  return orThrow(listDishes(client));
}
// What was thrown does not tell which operation it came from, so that its body is unknown; that of a result is not.
try {
  await thrown();
} catch (error) {
  if (error instanceof KitchenSinkError) {
    claim<Same<typeof error.body, unknown>>();
    claim<Same<typeof error.status, number>>();
    // @ts-expect-error -- it may have no message
    error.body.message;
  }
}
// A result at hand can be thrown too.
function dishesOf(dishes: ListDishesResult): ListDishesSuccess {
  if (dishes.ok) return dishes.data;
  throw new KitchenSinkError(dishes);
}

// A success of several kinds is what the caller accepts.
const found = await getDishesByDishId(client, {
  params: { path: { dish_id: 1 }, cookie: { session: "s" } },
  accept: "text/plain",
});
if (found.ok && found.status === 200) claim<Same<typeof found.data, string>>();
const either = await getDishesByDishId(client, {
  params: { path: { dish_id: 1 }, cookie: { session: "s" } },
});
if (either.ok && either.status === 200) claim<Same<typeof either.data, Dish | string>>();
const accept: GetDishesByDishIdAccept = Math.random() > 0.5 ? "application/json" : "text/plain";
const anyOfBoth = await getDishesByDishId(client, {
  params: { path: { dish_id: 1 }, cookie: { session: "s" } },
  accept,
});
if (anyOfBoth.ok && anyOfBoth.status === 200) {
  claim<Same<typeof anyOfBoth.data, Dish | string>>();
}
const unacceptable = {
  params: { path: { dish_id: 1 }, cookie: { session: "s" } },
  accept: "text/html",
} as const;
// @ts-expect-error -- no success is a page
await getDishesByDishId(client, unacceptable);

// A body that is not JSON is what its media type says, or left unread.
const menu = await getMenu(client);
if (menu.ok) claim<Same<typeof menu.data, string>>();
const unread = await getMenu(client, { stream: true });
if (unread.ok) claim<Same<typeof unread.data, NonNullable<Response["body"]>>>();
const read = await getMenu(client, { stream: false });
if (read.ok) claim<Same<typeof read.data, string>>();
// Options that are typed by name, and a variable, can be both.
const options: GetMenuInit = { stream: Math.random() > 0.5 };
const perhaps = await getMenu(client, options);
if (perhaps.ok) claim<Same<typeof perhaps.data, string | NonNullable<Response["body"]>>>();
else claim<Same<typeof perhaps.status, "unexpected">>();
// @ts-expect-error -- it may be left unread
if (perhaps.ok) perhaps.data.toUpperCase();
const printing: ReplaceMenuInit = { body: new Blob([]), stream: true };
await replaceMenu(client, printing);
// @ts-expect-error -- no word turns it on
await getMenu(client, { stream: "true" });
const printed = await replaceMenu(client, { body: new Uint8Array([1]) });
if (printed.ok) claim<Same<typeof printed.data, Blob>>();
const visit = await createVisit(client, { body: { guests: 2 } });
if (visit.ok) for await (const event of visit.data) claim<Same<typeof event.data, string>>();
// @ts-expect-error -- JSON is read
await listDishes(client, { stream: true });

// Bytes and files are what a platform has for them.
await replaceMenu(client, { body: new Blob(["x"]) });
await replaceMenu(client, { body: new ArrayBuffer(1), headers: new Headers({ a: "b" }) });
// @ts-expect-error -- text is no PDF
await replaceMenu(client, { body: "text" });
await createReview(client, { body: { stars: 3, tags: ["a"], photo: new Blob(["x"]) } });
await createReview(client, { body: new FormData() });
await createReview(client);
// @ts-expect-error -- the name of a file is not the file
await createReview(client, { body: { stars: 3, photo: "photo.png" } });

// What a call by path takes stays openapi-fetch's.
await client.PUT("/menu", { body: new Blob(["x"]), bodySerializer: (body) => body });

// Options are optional when nothing in them is required.
await listDishes(client);
await listDishes(client, { params: { query: { limit: 3, kind: ["main"] } }, headers: { a: "b" } });
// @ts-expect-error -- a path parameter is required
await deleteOperation(client);
// @ts-expect-error -- the body is required
await createDish(client, {});
// @ts-expect-error -- there is no such option, and a function says so
await listDishes(client, { parms: {} });
// @ts-expect-error -- there is no such parameter
await listDishes(client, { params: { query: { page: 1 } } });
// @ts-expect-error -- the operation has no query
await client.DELETE("/dishes/{dish_id}", { params: { path: { dish_id: 1 }, query: { a: 1 } } });
// @ts-expect-error -- the path has no such method
await client.PUT("/dishes");
// @ts-expect-error -- the operation has no body
await listDishes(client, { body: {} });

// An empty response has no data, and says so.
const deleted = await deleteOperation(client, { params: { path: { dish_id: 1 } } });
if (deleted.ok) claim<Same<typeof deleted.data, undefined>>();
// A success that the description does not mention is unknown, not impossible.
const updated = await updateDish(client, {
  params: { path: { dish_id: 1 } },
  body: { name: "Soup" },
});
if (updated.ok) claim<Same<typeof updated.data, unknown>>();
else if (updated.status === 302) claim<Same<typeof updated.error, undefined>>();

// Free-form objects can be filled.
const extra: Dish["extra"] = { spicy: true, notes: ["a", 1] };
const patch: DishPatch = { name: "Soup", notes: null };
patch.notes = { any: { thing: 1 } };

// Properties and others beside them.
const inventory: Inventory = { _other: "many", salt: 3 };
claim<Same<typeof inventory._other, string>>();
const salt = inventory["salt"];
claim<Same<typeof salt, string | number | undefined>>();
const labels: Labels = { a: "b" };
// @ts-expect-error -- the values are text
labels["a"] = 1;

// Requirements of the whole reach the parts of `allOf`.
const newDish: NewDish = { name: "Soup", kind: "starter" };
// @ts-expect-error -- a name is required, though not in the part that declares it
const nameless: NewDish = { kind: "starter" };
// @ts-expect-error -- no such kind
const wrongKind: NewDish = { name: "Soup", kind: "soup" };

// A discriminator tells the members of a union apart.
function starsOf(dish: Dish): number | undefined {
  return dish.chef?.rank === "head" ? dish.chef.stars : undefined;
}

// A schema has the values of all that is made of it, and those of the mapping beside the ones that it lists itself.
const drinks: Drink["kind"][] = ["water", "wine", "port"];
// A union has each value once, though a variant is made of another one.
function ingredientOf(drink: AlcoholicDrink): string | number | undefined {
  return drink.kind === "wine" ? drink.vintage : drink.spirit;
}
// @ts-expect-error -- water is no value that selects a variant
const wrongDrink: AlcoholicDrink = { kind: "water" };

const choice: EitherOr = { a: "x" };
const anything: Anything = { whatever: [1] };
const constant: Constant = 42;
const point: Point = [1, 2];
declare const part: PartOfDish;
claim<Same<typeof part, Dish>>();
claim<Same<Nothing, never>>();
declare const dish: Dish;
// @ts-expect-error -- the description says that it is read-only
dish.id = 3;

type Served = NonNullable<webhooks["dishServed"]["post"]["requestBody"]>["content"];
claim<Same<Served["application/json"], Dish>>();

// What is read-only is no part of a request, what is write-only no part of a response.
const supplier: SupplierWritable = { name: "Farm", secret: "s", address: { street: "Lane" } };
const supplied = await createSupplier(client, { body: supplier });
if (supplied.ok) claim<Same<typeof supplied.data, Supplier>>();
const isFound: boolean | undefined = supplied.data?.branches?.[0]?.address.found;
// @ts-expect-error -- the server gives the id
await createSupplier(client, { body: { ...supplier, id: "1" } satisfies SupplierWritable });
await createSupplier(client, {
  // @ts-expect-error -- whether an address was found is for the server to say, however far down it stands
  body: { ...supplier, branches: [{ ...supplier, address: { street: "Lane", found: true } }] },
});
// @ts-expect-error -- a secret is needed
await createSupplier(client, { body: { name: "Farm", address: { street: "Lane" } } });
// @ts-expect-error -- a secret does not come back
supplied.data?.secret;
// What was received can be sent back, with what only requests have.
declare const received: Supplier;
await createSupplier(client, { body: { ...received, branches: [], secret: "s" } });
// A webhook brings what is received, and its response is sent.
type Missing = webhooks["dishMissing"]["post"];
claim<
  Same<
    NonNullable<Missing["requestBody"]>["content"]["application/json"],
    components["schemas"]["Supplier"]
  >
>();
claim<Same<Missing["responses"][200]["content"]["application/json"], SupplierWritable>>();

await uploadPhoto(client, {
  params: { path: { dish_id: 1, photo_name: "x.png" }, query: { width: null } },
  contentType: "multipart/form-data",
  body: { photo: new Blob(["bytes"]) },
});
// What names itself needs no other name.
await uploadPhoto(client, {
  params: { path: { dish_id: 1, photo_name: "x.png" }, query: { width: 1 } },
  body: new FormData(),
});
const unnamed = {
  params: { path: { dish_id: 1, photo_name: "x.png" }, query: { width: 1 } },
  body: { photo: new Blob(["bytes"]) },
};
// @ts-expect-error -- a picture or a form?
await uploadPhoto(client, unnamed);

// The server is named by its variables or by `baseUrl`.
createKitchenSinkClient({ region: "eu", headers: { Authorization: "x" } });
createKitchenSinkClient({ region: "eu", stage: "v2/beta" });
createKitchenSinkClient({ baseUrl: "http://localhost", fetch: async () => new Response() });
// @ts-expect-error -- neither of them
createKitchenSinkClient({});
// @ts-expect-error -- both of them
createKitchenSinkClient({ region: "eu", baseUrl: "http://localhost" });
// @ts-expect-error -- no such stage
createKitchenSinkClient({ region: "eu", stage: "v3" });

export {
  told,
  anything,
  constant,
  dishesOf,
  drinks,
  choice,
  extra,
  ingredientOf,
  isFound,
  inventory,
  nameless,
  newDish,
  point,
  starsOf,
  wrongDrink,
  wrongKind,
};
