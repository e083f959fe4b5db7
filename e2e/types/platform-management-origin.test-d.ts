import type { paths as PublishedPaths } from "@convex-dev/platform/managementApi";
import type { paths as OurPaths } from "@convex-openapi/platform-management-client";
import { expectTypeOf, test } from "vitest";

// Convex publishes the types of its Management API, and `specs/management-openapi.json` describes the same interface:
// what differs here is a mistake of ours, or one of theirs that the overlay fixes.

type Method = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";

/** `get /token_details` and so on. */
type Operations<Paths> = {
  [Path in keyof Paths & string]: {
    [M in keyof Paths[Path] & Method]: [Present<Paths[Path][M]>] extends [never]
      ? never
      : `${M} ${Path}`;
  }[keyof Paths[Path] & Method];
}[keyof Paths & string];

type OperationAt<Paths, Name> = Name extends `${infer M} ${infer Path}`
  ? At<At<Paths, Path>, M>
  : never;

type Present<T> = Exclude<T, undefined>;
type At<T, Key> = Key extends keyof T ? Present<T[Key]> : never;

type Parameters<Operation, Place> = At<At<Operation, "parameters">, Place>;

/** The body, in a property that says whether it can be left out. */
type Body<Operation> = [At<Operation, "requestBody">] extends [never]
  ? never
  : Operation extends { requestBody: unknown }
    ? { required: JsonOf<At<Operation, "requestBody">> }
    : { optional: JsonOf<At<Operation, "requestBody">> };

type JsonOf<Content> = At<At<Content, "content">, "application/json">;

/** The data of each success, `never` for one without a body. */
type Successes<Operation> = {
  [Status in keyof At<Operation, "responses"> & (200 | 201 | 204)]: JsonOf<
    At<Operation, "responses">[Status]
  >;
};

type Part<Operation> = {
  path: Parameters<Operation, "path">;
  query: Parameters<Operation, "query">;
  header: Parameters<Operation, "header">;
  body: Body<Operation>;
  successes: Successes<Operation>;
};

/** Whether each is assignable to the other, also with all that is optional: a type that lacks that fits by itself. */
type IsSame<A, B> = [A, Full<A>] extends [B, Full<B>]
  ? [B, Full<B>] extends [A, Full<A>]
    ? true
    : false
  : false;

type Full<T> = T extends object ? { [Key in keyof T]-?: Full<T[Key]> } : T;

/** The operations of which a part is not the same. */
type Different<Ours, Published, Name extends keyof Part<unknown>, Names = Operations<Published>> =
  Names extends Operations<Published>
    ? IsSame<
        Part<OperationAt<Ours, Names>>[Name],
        Part<OperationAt<Published, Names>>[Name]
      > extends true
      ? never
      : Names
    : never;

type DifferentPart<Name extends keyof Part<unknown>> = Different<OurPaths, PublishedPaths, Name>;

test("the operations are those that Convex publishes", () => {
  expectTypeOf<Operations<OurPaths>>().toEqualTypeOf<Operations<PublishedPaths>>();
});

test("query parameters are the same", () => {
  expectTypeOf<DifferentPart<"query">>().toBeNever();
});

test("header parameters are the same, which is none", () => {
  expectTypeOf<DifferentPart<"header">>().toBeNever();
});

test("request bodies are the same", () => {
  expectTypeOf<DifferentPart<"body">>().toBeNever();
});

test("successes have the same statuses and bodies", () => {
  expectTypeOf<DifferentPart<"successes">>().toBeNever();
});

test("path parameters are the same, but where Convex declares no schema for the id of a team", () => {
  // Its generator takes a text for a parameter without a schema; the overlay gives it the schema of a TeamId.
  expectTypeOf<DifferentPart<"path">>().toEqualTypeOf<
    | "get /teams/{team_id}/list_deployment_classes"
    | "get /teams/{team_id}/list_deployment_regions"
    | "get /teams/{team_id}/list_members"
    | "get /teams/{team_id}/list_pending_invites"
    | "post /teams/{team_id}/cancel_team_member_invite"
    | "post /teams/{team_id}/invite_team_member"
  >();
});

/** An API with one operation. */
interface Api<Query, Sent, Received> {
  "/things": {
    post: {
      parameters: { query?: Query };
      requestBody: { content: { "application/json": Sent } };
      responses: { 200: { content: { "application/json": Received } } };
    };
  };
}

test("a difference is found, in each part", () => {
  type Base = Api<{ a?: string }, { b: string }, { c: string | null }>;
  type Name = "post /things";
  expectTypeOf<Operations<Base>>().toEqualTypeOf<Name>();
  type OfQuery = Different<Api<{ a?: number }, { b: string }, { c: string | null }>, Base, "query">;
  expectTypeOf<OfQuery>().toEqualTypeOf<Name>();
  type OfLess = Different<Api<{}, { b: string }, { c: string | null }>, Base, "query">;
  expectTypeOf<OfLess>().toEqualTypeOf<Name>();
  type OfBody = Different<Api<{ a?: string }, { b?: string }, { c: string | null }>, Base, "body">;
  expectTypeOf<OfBody>().toEqualTypeOf<Name>();
  type OfData = Different<Api<{ a?: string }, { b: string }, { c: string }>, Base, "successes">;
  expectTypeOf<OfData>().toEqualTypeOf<Name>();
});
