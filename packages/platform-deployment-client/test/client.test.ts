import { expect, it } from "vitest";
import { createPlatformDeploymentClient, listActiveSyncs } from "../src/index.ts";

it("sends requests to the base URL, through the given fetch", async () => {
  const urls: string[] = [];
  const client = createPlatformDeploymentClient({
    baseUrl: "https://api.example.com",
    fetch: (request: Request) => {
      urls.push(request.url);
      return Promise.resolve(Response.json({}));
    },
  });
  await listActiveSyncs(client);
  expect(urls).toEqual([expect.stringMatching(/^https:\/\/api\.example\.com\//)]);
});
