import { pathToFileURL } from "node:url";
import type { JsonObject } from "@convex-openapi/document/model";
import { withFiles } from "@convex-openapi/test-support/compile";
import { specOf } from "@convex-openapi/test-support/documents";
import { once } from "@convex-openapi/test-support/once";
import type { EmitOptions } from "../../src/emit/emit-options.ts";
import { emit } from "../emitted.ts";

/** What a generated function gives whose success is a stream. */
export interface Stream extends AsyncIterable<unknown> {
  readonly response: Response;
  readonly lastEventId?: string;
  cancel(): Promise<void>;
}

/** A result of a generated function. */
export interface Result {
  readonly ok: boolean;
  readonly status: unknown;
  readonly data: Stream;
  readonly error?: unknown;
}

/** The client of `GET /things`, `POST /things`, `GET /followed` and `POST /choice`, loaded. */
export interface StreamedApi {
  readonly createTestClient: (options: object) => object;
  readonly readThings: (client: object, init?: object) => Promise<Result>;
  readonly followThings: (client: object, init?: object) => Promise<Result>;
  readonly sendThings: (client: object, init?: object) => Promise<Result>;
  readonly chooseThings: (client: object, init?: object) => Promise<Result>;
  readonly chooseThingsStream: (client: object, init?: object) => Promise<Result>;
  readonly reconnecting: (options?: object) => unknown;
  readonly TestError: new (...given: never[]) => Error & { readonly status: number };
}

/** Generates the client of an API whose responses and requests have one media type, and loads it. */
export function loadStreamed(
  mediaType: string,
  media: JsonObject = {},
  options: Partial<EmitOptions> = {},
): Promise<StreamedApi> {
  return load(JSON.stringify([mediaType, media, options]));
}

const load = once(async (json: string): Promise<StreamedApi> => {
  const [mediaType, media, options] = JSON.parse(json) as [
    string,
    JsonObject,
    Partial<EmitOptions>,
  ];
  const files = await emit(streamedSpec(mediaType, media), options);
  const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  return withFiles(texts, async (folder) => {
    const url = pathToFileURL(`${folder}/index.ts`).href;
    return (await import(/* @vite-ignore */ url)) as StreamedApi;
  });
});

/** The description of {@link StreamedApi}. */
export function streamedSpec(mediaType: string, media: JsonObject): JsonObject {
  const problem: JsonObject = { type: "object", properties: { message: { type: "string" } } };
  const responses = (content: JsonObject): JsonObject => ({
    "200": { description: "Things.", content },
    "404": { description: "None.", content: { "application/json": { schema: problem } } },
  });
  const things = responses({ [mediaType]: media });
  const choice = responses({ "application/json": { schema: problem }, [mediaType]: media });
  const requestBody: JsonObject = { content: { [mediaType]: media } };
  return specOf({
    openapi: "3.2.0",
    paths: {
      "/things": {
        get: {
          operationId: "readThings",
          parameters: [{ name: "q", in: "query", schema: { type: "string" } }],
          responses: { ...things, "204": { description: "No more." } },
        },
        post: { operationId: "sendThings", requestBody, responses: things },
      },
      "/followed": {
        get: {
          operationId: "followThings",
          parameters: [{ name: "Last-Event-ID", in: "header", schema: { type: "string" } }],
          responses: things,
        },
      },
      "/choice": { post: { operationId: "chooseThings", responses: choice } },
    },
  });
}
