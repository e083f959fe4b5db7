import type { ApiSeverity, Bump, Direction, TypesImpact } from "../severity.ts";

/** How a rule rates a change where data flows in one direction. */
export interface Rating {
  readonly api: ApiSeverity;
  /** What the rule expects of the types; the compiler has the last word. */
  readonly types: TypesImpact;
  /** The most that `api` may add to the bump. Default: `major`. */
  readonly cap?: Bump;
  /** The least bump, whatever the ratings. Default: `none`. */
  readonly floor?: Bump;
  /** The bump under the strict profile. Default: that of the default profile. */
  readonly strict?: Bump;
  /** The bump under the relaxed profile. Default: that of the default profile. */
  readonly relaxed?: Bump;
  /**
   * `enum`: more values in a response are a matter of policy. Where the package calls its enums open, the bump stays
   * that of `types` even though the compiler rejects an exhaustive `switch`.
   */
  readonly policy?: "enum";
}

/**
 * What a change does to the set of values that a description allows. `narrows` and `widens` are the reverse of each
 * other, `replaces` is both, `none` leaves the set as it is.
 */
export type Variance = "narrows" | "widens" | "replaces" | "none";

/**
 * What a rule is about.
 *
 * - `name`: something of the package comes, goes or is called otherwise, whether an operation uses it or not.
 * - `operationId`: as `name`, by way of an operationId.
 * - `values`: a list of values. It holds nothing else, so that the compiler's word about its type is about it alone.
 * - `default`: what leaving a value out means.
 * - `property`: a property comes or goes.
 * - `required`: whether the object that holds a property has to have it.
 * - `direction`: whether requests and responses have a property.
 * - `unlisted properties`: what of a type stands for names that it does not list.
 */
export type RuleTopic =
  | "name"
  | "operationId"
  | "values"
  | "default"
  | "property"
  | "required"
  | "direction"
  | "unlisted properties";

/** A kind of change, with a stable id and how it is rated. */
export interface Rule {
  readonly area:
    | "document"
    | "operation"
    | "parameter"
    | "request-body"
    | "response"
    | "header"
    | "schema"
    | "security"
    | "server"
    | "package";
  /** The message, with `{name}` where a detail of the change goes. */
  readonly sentence: string;
  /**
   * The message for several changes that differ in their subject alone, with `{count}` for their number: that of one,
   * about "each of these", unless given. With `{subject}`, it is for those that differ in `{before}` or `{after}` alone.
   */
  readonly many?: string;
  readonly variance: Variance;
  /**
   * Whether fewer or more names can be read of a value by its type, although as many values are allowed: types close what
   * descriptions leave open. `others` are fewer and more.
   */
  readonly listed?: "fewer" | "more" | "others";
  /** What the rule is about, where more depends on that than its ratings. */
  readonly about?: RuleTopic;
  /** The rating by direction. A rule that can only occur in one direction gives both the same rating. */
  readonly request: Rating;
  readonly response: Rating;
  /** The rule that the same edit gives when the two descriptions change places. */
  readonly reverse: string | { readonly waiver: string };
  /** Extensions whose change its sentence reports, so that it is no finding of its own. */
  readonly coveredExtensions?: readonly string[];
  /** Why both directions are rated alike, where the variance says that they should differ. */
  readonly sameBothWays?: string;
}

/** The rating of a rule where data flows in `direction`. */
export function ratingOf(rule: Rule, direction: Direction): Rating {
  return direction === "request" ? rule.request : rule.response;
}
