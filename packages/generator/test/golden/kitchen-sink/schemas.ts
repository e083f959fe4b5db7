// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

import type { components } from "./types.ts";

export type Address = components["schemas"]["Address"];

export type AddressWritable = components["writable"]["Address"];

export type AlcoholicDrink = components["schemas"]["AlcoholicDrink"];

export type Anything = components["schemas"]["Anything"];

export type Apprentice = components["schemas"]["Apprentice"];

export type Chef = components["schemas"]["Chef"];

export type Constant = components["schemas"]["Constant"];

/** A dish on the menu. */
export type Dish = components["schemas"]["Dish"];

/** Number of a dish. */
export type DishId = components["schemas"]["DishId"];

export type DishPatch = components["schemas"]["DishPatch"];

export type Drink = components["schemas"]["Drink"];

export type EitherOr = components["schemas"]["EitherOr"];

export type Error = components["schemas"]["Error"];

export type FortifiedWine = components["schemas"]["FortifiedWine"];

export type HeadChef = components["schemas"]["HeadChef"];

/** A count for each ingredient, and one for all others. */
export type Inventory = components["schemas"]["Inventory"];

export type Kind = components["schemas"]["Kind"];

export type Labels = components["schemas"]["Labels"];

export type NewDish = components["schemas"]["NewDish"];

export type NewReview = components["schemas"]["NewReview"];

export type Nothing = components["schemas"]["Nothing"];

export type PartOfDish = components["schemas"]["PartOfDish"];

export type Point = components["schemas"]["Point"];

export type Promise = components["schemas"]["Promise"];

export type Record = components["schemas"]["Record"];

/** Where things come from. */
export type Supplier = components["schemas"]["Supplier"];

/** Where things come from. */
export type SupplierWritable = components["writable"]["Supplier"];

export type Wine = components["schemas"]["Wine"];

export type Components = components["schemas"]["components"];

export type deleteOperationSchema = components["schemas"]["deleteOperation"];

export type DishLike = components["schemas"]["dish-like"];

export type Paths = components["schemas"]["paths"];

export type { DishPropertiesServedWithItems } from "./types.ts";
