import {
  listEvents,
  listEventsPages,
  listInvoicesPages,
  listPlain,
  listProjectsPages,
  listRepositoriesPages,
  listUsersPages,
  searchOrdersPages,
  type ExampleClient,
  type ListProjectsSuccess,
  type Pages,
  type Project,
  type Repository,
} from "./pages/index.ts";
import * as all from "./pages/index.ts";

// This file is compiled, not run: each statement is a claim about the emitted types.

type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
declare function claim<_Claim extends true>(): void;
declare const client: ExampleClient;

const params = { path: { team_id: "7" } };

// Items and pages have the types of the description.
const projects = listProjectsPages(client, { params, limit: 10 });
claim<Same<typeof projects, Pages<Project, ListProjectsSuccess>>>();
for await (const project of projects) claim<Same<typeof project, Project>>();
for await (const page of projects.byPage()) {
  claim<Same<typeof page, ListProjectsSuccess>>();
  claim<Same<typeof page.items, Project[]>>();
}
for await (const event of listEventsPages(client)) {
  claim<Same<typeof event, { at: number; kind: "created" | "deleted" }>>();
}
for await (const user of listUsersPages(client)) claim<Same<typeof user, string>>();
for await (const amount of listInvoicesPages(client)) claim<Same<typeof amount, number>>();
for await (const repository of listRepositoriesPages(client)) {
  claim<Same<typeof repository, Repository>>();
}

// What a call takes, its pages take too.
listProjectsPages(client, { params: { path: { team_id: "7" }, query: { q: "a", cursor: "b" } } });
listEventsPages(client, { signal: AbortSignal.abort(), headers: { accept: "application/json" } });

searchOrdersPages(client, { body: { text: "a" }, limit: 10 });

// @ts-expect-error -- the body is required
searchOrdersPages(client, { limit: 10 });
// @ts-expect-error -- the path parameter is required
listProjectsPages(client);
// @ts-expect-error -- and so is its value
listProjectsPages(client, { params: { path: {} } });
// @ts-expect-error -- there is no such parameter
listEventsPages(client, { params: { query: { offset: 1 } } });
// @ts-expect-error -- a limit is a number
listEventsPages(client, { limit: "10" });
// @ts-expect-error -- pages are read one after the other, and are no promise
listEventsPages(client).then(() => undefined);
// @ts-expect-error -- a single call knows no limit of items
await listEvents(client, { limit: 10 });

// Where a description says that there are no pages, there is no function for them.
await listPlain(client);
claim<Same<"listPlainPages" extends keyof typeof all ? true : false, false>>();
// How pages are read is not for others.
claim<Same<"cursor" | "pages" extends keyof typeof all ? true : false, false>>();
