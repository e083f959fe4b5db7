import {
  createPlatformManagementClient,
  createProject,
  createTeamAccessToken,
  listAuditLogEventsPages,
  listCustomRolesPages,
  listDeploymentsForTeamPages,
  listPersonalAccessTokensPages,
  listProjectsPages,
  listTeamAccessTokensPages,
  orThrow,
  type Pages,
  PlatformManagementError,
} from "@convex-openapi/platform-management-client";
import { type ListeningFakeManagementHost, startFakeManagementHost } from "@convex-openapi/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let host: ListeningFakeManagementHost;
let client: ReturnType<typeof createPlatformManagementClient>;
const team = { path: { team_id: 1 } };

beforeAll(async () => {
  host = await startFakeManagementHost();
  client = createPlatformManagementClient({
    baseUrl: `${host.url}/v1`,
    headers: { Authorization: `Bearer ${host.accessToken}` },
  });
  for (const name of ["b", "c", "d", "e"]) {
    const deploymentType = "prod" as const;
    const body = { projectName: name, deploymentType };
    await orThrow(createProject(client, { params: team, body }));
    const params = { path: { team_id: 1 } };
    await orThrow(createTeamAccessToken(client, { params, body: { name } }));
  }
});
afterAll(async () => {
  await host.close();
});

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Items without when they were used last: to list tokens is to use one. */
function lasting(items: readonly object[]): object[] {
  return items.map((item) => ({ ...item, lastUsedTime: undefined }));
}

/** Each list of the API that has pages, with so many items to a page. */
const lists: readonly [string, (limit: number) => Pages<object, { items: object[] }>][] = [
  ["projects", (limit) => listProjectsPages(client, { params: { ...team, query: { limit } } })],
  [
    "deployments of a team",
    (limit) => listDeploymentsForTeamPages(client, { params: { ...team, query: { limit } } }),
  ],
  [
    "personal access tokens",
    (limit) => listPersonalAccessTokensPages(client, { params: { query: { limit } } }),
  ],
  [
    "team access tokens",
    (limit) => listTeamAccessTokensPages(client, { params: { ...team, query: { limit } } }),
  ],
  [
    "custom roles",
    (limit) => listCustomRolesPages(client, { params: { ...team, query: { limit } } }),
  ],
  [
    "events of the audit log",
    (limit) => {
      const query = { from: 0, to: Date.now() + 60_000, limit };
      return listAuditLogEventsPages(client, { params: { ...team, query } });
    },
  ],
];

describe.each(lists)("the %s", (_, list) => {
  test("are the same, however large pages are", async () => {
    const whole = lasting(await all(list(100)));
    expect(lasting(await all(list(1)))).toEqual(whole);
    expect(lasting(await all(list(2)))).toEqual(whole);
  });

  test("are those of the pages", async () => {
    const pages = await all(list(2).byPage());
    const items = pages.flatMap((page) => page.items);
    expect(lasting(items)).toEqual(lasting(await all(list(100))));
  });
});

test("five projects come in three pages of two", async () => {
  const list = listProjectsPages(client, { params: { ...team, query: { limit: 2 } } });
  expect((await all(list)).map(({ slug }) => slug)).toEqual(["my-project", "b", "c", "d", "e"]);
  expect(await all(list.byPage())).toHaveLength(3);
});

test("a cursor that is none is the error of the client", async () => {
  const params = { ...team, query: { cursor: "none" } };
  await expect(all(listProjectsPages(client, { params }))).rejects.toThrow(PlatformManagementError);
});

test("a team of others is the error of the client", async () => {
  const list = listProjectsPages(client, { params: { path: { team_id: 99 } } });
  await expect(all(list)).rejects.toMatchObject({ path: "/teams/{team_id}/projects" });
});

test("a page that says nothing of the others is not the last one", async () => {
  const lacking = createPlatformManagementClient({
    fetch: () => Promise.resolve(Response.json({ items: [{ slug: "a" }] })),
  });
  const slugs: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const { slug } of listProjectsPages(lacking, { params: team })) slugs.push(slug);
  };
  await expect(reading()).rejects.toThrow(
    "GET /teams/{team_id}/projects: a page has no cursor at /pagination/nextCursor",
  );
  expect(slugs).toEqual(["a"]);
});
