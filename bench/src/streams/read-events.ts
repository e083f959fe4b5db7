/**
 * Reads 100 MB of events once, and writes the CPU time in milliseconds and the growth of the resident set in MiB to
 * standard output, as JSON: `node --expose-gc read-events.ts WAY CHARACTERS [BUNDLE]`, where `WAY` is `loop` or
 * `client`. A process for each: what one has allocated would hide what the next one needs.
 */
import { pathToFileURL } from "node:url";

interface Chunk {
  readonly choices: readonly { readonly delta: { readonly content: string } }[];
}

interface Generated {
  createChatClient(options: object): object;
  createCompletion(client: object): Promise<{ readonly data: AsyncIterable<Chunk> }>;
}

const [, , way, characters, bundle = ""] = process.argv;
const total = 100e6;
const pieceLength = 2 ** 16;
const bytes = eventsOf(Number(characters));

const headers = { "content-type": "text/event-stream" };

/** The least that one can write: it knows no line end but line feeds, no field but `data`, and no failure. */
async function loop(response: Response): Promise<number> {
  const decoder = new TextDecoder();
  let rest = "";
  let length = 0;
  for await (const piece of response.body ?? []) {
    const records = (rest + decoder.decode(piece, { stream: true })).split("\n\n");
    rest = records.pop() ?? "";
    for (const record of records) length += lengthOf(JSON.parse(record.slice(6)) as Chunk);
  }
  return length;
}

const api = bundle && ((await import(pathToFileURL(bundle).href)) as Generated);

async function client(response: Response): Promise<number> {
  if (!api) throw new Error("no client is given");
  const chat = api.createChatClient({ baseUrl: "https://a.test", fetch: async () => response });
  const { data: chunks } = await api.createCompletion(chat);
  let length = 0;
  for await (const chunk of chunks) length += lengthOf(chunk);
  return length;
}

function lengthOf({ choices }: Chunk): number {
  return choices[0]?.delta.content.length ?? 0;
}

const read = way === "loop" ? loop : client;
// Loading what `Response` is made of takes more memory than reading it does.
await read(new Response('data: {"choices":[]}\n\n', { headers }));
globalThis.gc?.();
const resident = process.memoryUsage.rss();
const before = process.cpuUsage();
const length = await read(new Response(body(), { headers }));
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({ length, cpu: (user + system) / 1000, growth: (peak - resident) / 2 ** 20 }),
);

/** Events for about a mebibyte, as language models send them, each with so many characters of content. */
function eventsOf(size: number): Uint8Array {
  const choices = [{ index: 0, delta: { content: "x".repeat(size) }, finish_reason: null }];
  let text = "";
  for (let index = 0; text.length < 2 ** 20; index++) {
    const chunk = { id: `chat-${index}`, created: 1_700_000_000 + index, choices };
    text += `data: ${JSON.stringify(chunk)}\n\n`;
  }
  return new TextEncoder().encode(text);
}

/** These events again and again, in pieces that end anywhere. */
function body(): ReadableStream<Uint8Array> {
  let rounds = Math.ceil(total / bytes.length);
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (rounds === 0) {
          controller.close();
          return;
        }
        const end = Math.min(at + pieceLength, bytes.length);
        controller.enqueue(bytes.subarray(at, end));
        at = end % bytes.length;
        if (at === 0) rounds--;
      },
    },
    { highWaterMark: 0 },
  );
}
