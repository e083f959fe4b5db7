import { readFileSync } from "node:fs";
import { join } from "node:path";

import {
  json,
  startLoopbackServer,
  type LoopbackServer,
  type ReceivedRequest,
  type Reply,
} from "../loopback-server.ts";

const pets = join(import.meta.dirname, "..", "fixtures", "pages", "specs", "pets.json");
const rex = { id: "a1", name: "Rex", kind: "dog", bornAt: "2026-01-02T03:04:05Z" };
const tom = { id: "a2", name: "Tom", kind: "cat" };

/**
 * Starts the API that `fixtures/pages/specs/shelter.yaml` describes, for those who have the token: a dog
 * on the first page and a cat on the second. It also serves a description to all.
 */
export function startShelter(token: string): Promise<LoopbackServer> {
  return startLoopbackServer((request) => {
    if (request.url === "/openapi.json") return { status: 200, body: readFileSync(pets, "utf8") };
    const basic = Buffer.from(`me:${token}`).toString("base64");
    if (request.url === "/token" && request.headers.authorization === `Basic ${basic}`)
      return json({ access_token: token, token_type: "Bearer", expires_in: 60 });
    if (request.headers.authorization === `Bearer ${token}`) return reply(request);
    return json({ code: "Unauthorized", message: "Give the token." }, 401);
  });
}

function reply({ method, url, headers, body }: ReceivedRequest): Reply {
  const { pathname, search, searchParams } = new URL(url, "http://shelter");
  switch (`${method} ${pathname}`) {
    case "GET /v1/animals":
      // As described: lists with commas and pipes, `near` as JSON, `born` with brackets.
      if (/(kinds|colors)=\w+&\1|colors=[^&]*%2C|near=(?!%7B)|born=/.test(search))
        return problem("BadQuery");
      return json(searchParams.has("cursor") ? { items: [tom] } : { items: [rex], next: "2" });
    case "POST /v1/animals":
      return json({ ...(JSON.parse(body) as object), id: "a3" }, 201);
    case "GET /v1/animals/a1":
      return json(rex);
    case "PUT /v1/animals/a1/photo":
      return body.includes('name="photo"; filename=') ? { status: 204 } : problem("NoPhoto");
    case "POST /v1/questions":
      return headers.accept === "text/event-stream"
        ? events('event: word\ndata: {"text":"Rex"}\n\nevent: note\ndata: That was all.\n\n')
        : json("Rex");
    case "GET /v1/events":
      return events('data: {"animalId":"a1"}\n\ndata: {"animalId":"a2"}\n\n');
    default:
      return json({ code: "NotFound", message: `No ${url}.` }, 404);
  }
}

function events(body: string): Reply {
  return { status: 200, headers: { "Content-Type": "text/event-stream" }, body };
}

function problem(code: string): Reply {
  return json({ code, message: "Not as described." }, 400);
}
