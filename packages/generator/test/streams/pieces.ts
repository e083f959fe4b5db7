import { all } from "../read-values.ts";
import { loadStreamed, type Result, type StreamedApi } from "./streamed-api.ts";

type Piece = string | Uint8Array;

/** A body that comes in pieces, one for each time that it is asked for more, and what happens to it. */
export interface PieceBody {
  readonly body: ReadableStream<Uint8Array>;
  /** How many pieces were asked for. */
  readonly taken: () => number;
  readonly isCancelled: () => boolean;
}

/** A body that gives pieces and then ends, or fails with an error. */
export function inPieces(pieces: readonly Piece[], error?: Error): PieceBody {
  let index = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[index];
        if (piece === undefined) {
          if (error) controller.error(error);
          else controller.close();
          return;
        }
        index++;
        controller.enqueue(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
      },
      cancel() {
        isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken: () => index, isCancelled: () => isCancelled };
}

/** What a generated client makes of a body that comes in pieces. */
export async function resultOf(
  api: StreamedApi,
  mediaType: string,
  { body }: Pick<PieceBody, "body">,
  init: object = {},
): Promise<Result> {
  const headers = { "content-type": mediaType };
  const client = api.createTestClient({
    baseUrl: "http://localhost",
    fetch: async () => new Response(body, { headers }),
  });
  return api.readThings(client, init);
}

/** All events of an event stream that comes in pieces, with their fields. */
export async function eventsIn(pieces: readonly Piece[]): Promise<unknown[]> {
  const api = await loadStreamed("text/event-stream");
  const { data } = await resultOf(api, "text/event-stream", inPieces(pieces));
  return all(data);
}
