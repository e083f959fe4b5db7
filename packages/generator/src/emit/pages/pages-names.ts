/** What `pages.ts` declares besides its functions: no schema can have these names. */
export const pagesNames: readonly string[] = [
  "Pages",
  "AnyInit",
  "BodyPath",
  "FailPage",
  "FollowingPage",
  "PagingKind",
];
