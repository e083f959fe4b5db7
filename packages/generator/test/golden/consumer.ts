import type { FetchOptions, FetchResponse } from "openapi-fetch";
import {
  createDish,
  createReview,
  createSupplier,
  createVisit,
  createKitchenSinkClient,
  deleteOperation,
  getDishesByDishId,
  getMenu,
  listDishes,
  replaceMenu,
  updateDish,
  uploadPhoto,
  type AlcoholicDrink,
  type Anything,
  type Constant,
  type Dish,
  type DishPatch,
  type Drink,
  type EitherOr,
  type Error as ApiError,
  type Inventory,
  type KitchenSinkClient,
  type Labels,
  type NewDish,
  type Nothing,
  type OperationInit,
  type PartOfDish,
  type Point,
  type Supplier,
  type SupplierWritable,
  type components,
  type paths,
  type webhooks,
} from "./kitchen-sink/index.ts";

// This file is compiled, not run: each statement is a claim about the emitted types.

type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
type Interchangeable<Left, Right> = [Left] extends [Right]
  ? [Right] extends [Left]
    ? true
    : false
  : false;
type AnyMediaType = `${string}/${string}`;
declare function claim<_Claim extends true>(): void;
declare const client: KitchenSinkClient;

// The result of a function is that of the call by path.
declare const listed: Awaited<ReturnType<typeof listDishes<"json">>>;
claim<Same<typeof listed, FetchResponse<paths["/dishes"]["get"], {}, AnyMediaType>>>();
declare const created: Awaited<ReturnType<typeof createDish<"json">>>;
claim<Same<typeof created, FetchResponse<paths["/dishes"]["post"], {}, AnyMediaType>>>();
declare const found: Awaited<ReturnType<typeof getDishesByDishId<"json">>>;
claim<Same<typeof found, FetchResponse<paths["/dishes/{dish_id}"]["get"], {}, AnyMediaType>>>();
declare const deleted: Awaited<ReturnType<typeof deleteOperation<"json">>>;
claim<
  Same<typeof deleted, FetchResponse<paths["/dishes/{dish_id}"]["delete"], {}, AnyMediaType>>
>();
declare const updated: Awaited<ReturnType<typeof updateDish<"json">>>;
claim<Same<typeof updated, FetchResponse<paths["/dishes/{dish_id}"]["patch"], {}, AnyMediaType>>>();
claim<Same<typeof listed, Awaited<ReturnType<typeof client.GET<"/dishes", {}>>>>>();

// `parseAs` means what it means for openapi-fetch.
const streamed = await listDishes(client, { parseAs: "stream" });
claim<Same<typeof streamed.data, Response["body"] | undefined>>();
const text = await getDishesByDishId(client, {
  params: { path: { dish_id: 1 }, cookie: { session: "s" } },
  parseAs: "text",
});
claim<Same<typeof text.data, string | undefined>>();

// Without it, a body that is not JSON is read as what its media type says.
const menu = await getMenu(client);
claim<Same<typeof menu.data, string | undefined>>();
const printed = await replaceMenu(client, { body: new Uint8Array([1]) });
claim<Same<typeof printed.data, Blob | undefined>>();
const menuBytes = await getMenu(client, { parseAs: "arrayBuffer" });
claim<Same<typeof menuBytes.data, ArrayBuffer | undefined>>();
const visit = await createVisit(client, { body: { guests: 2 } });
claim<Same<typeof visit.data, Response["body"] | undefined>>();

// Bytes and files are what a platform has for them.
await replaceMenu(client, { body: new Blob(["x"]) });
await replaceMenu(client, { body: new ArrayBuffer(1), headers: new Headers({ a: "b" }) });
// @ts-expect-error -- text is no PDF
await replaceMenu(client, { body: "text" });
await createReview(client, { body: { stars: 3, tags: ["a"], photo: new Blob(["x"]) } });
await createReview(client);
// @ts-expect-error -- the name of a file is not the file
await createReview(client, { body: { stars: 3, photo: "photo.png" } });

// What a function takes is what the call by path takes.
type Init<Path extends keyof paths, Method extends keyof paths[Path]> = Interchangeable<
  OperationInit<paths[Path][Method]>,
  FetchOptions<paths[Path][Method]>
>;
claim<Init<"/dishes", "get">>();
claim<Init<"/dishes", "post">>();
claim<Init<"/dishes/{dish_id}", "get">>();
claim<Init<"/dishes/{dish_id}", "delete">>();
claim<Init<"/dishes/{dish_id}", "patch">>();
claim<Init<"/dishes/{dish_id}/photos/{photo_name}", "post">>();
claim<Init<"/menu", "get">>();
claim<Init<"/visits", "post">>();
// openapi-fetch's own type of a body takes the methods of a `Blob` for data, and so takes more than one.
claim<
  OperationInit<paths["/menu"]["put"]> extends FetchOptions<paths["/menu"]["put"]> ? true : false
>();
claim<
  OperationInit<paths["/reviews"]["post"]> extends FetchOptions<paths["/reviews"]["post"]>
    ? true
    : false
>();
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
claim<Same<typeof deleted.data, undefined>>();
claim<Same<Extract<typeof deleted, { error?: never }>["data"], undefined>>();
claim<Same<typeof found.data, Dish | string | undefined>>();
// A success that the description does not mention is unknown, not impossible.
claim<Same<typeof updated.data, unknown>>();

// Errors have the type that the description gives them.
if (created.error !== undefined) created.error.message.toUpperCase();
claim<Same<typeof created.error, ApiError | undefined>>();
claim<Same<typeof found.error, undefined>>();

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

const either: EitherOr = { a: "x" };
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
claim<Same<typeof supplied.data, Supplier | undefined>>();
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
  body: { photo: "bytes" },
});

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
  anything,
  constant,
  drinks,
  either,
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
