import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPieces, resultOf } from "./pieces.ts";
import { all, untilError } from "../read-values.ts";
import { loadStreamed, type Stream } from "./streamed-api.ts";

async function streamOf(
  mediaType: string,
  pieces: readonly (string | Uint8Array)[],
): Promise<Stream> {
  const api = await loadStreamed(mediaType, { itemSchema: { type: "object" } });
  return (await resultOf(api, mediaType, inPieces(pieces))).data;
}

const lineTypes = [
  "application/jsonl",
  "application/x-jsonlines",
  "application/x-ndjson",
  "application/ndjson",
];

describe.each(lineTypes)("a stream of %s", (mediaType) => {
  it("gives the JSON of each line", async () => {
    const stream = await streamOf(mediaType, ['{"n":1}\n{"n"', ":2}\r\n", "\n \n", "null\n[]"]);
    expect(await all(stream)).toEqual([{ n: 1 }, { n: 2 }, null, []]);
  });

  it("ends without items where nothing comes", async () => {
    expect(await all(await streamOf(mediaType, []))).toEqual([]);
  });

  it("refuses what is no JSON with the number of the item, and says nothing of what it is", async () => {
    const { before, error } = await untilError(await streamOf(mediaType, ['{"n":1}\nsecret\n']));
    expect(before).toEqual([{ n: 1 }]);
    expect(error.message).toBe("GET /things, item 2: no JSON");
    expect(error.cause).toBeUndefined();
  });

  it("refuses a last line that is cut off", async () => {
    const { error } = await untilError(await streamOf(mediaType, ['{"n":1}\n{"n":']));
    expect(error.message).toBe("GET /things, item 2: no JSON");
  });
});

describe.each(["application/json-seq", "application/geo+json-seq"])("a stream of %s", (type) => {
  it("gives the JSON of each record", async () => {
    const pieces = ['\u001e{"n":1}\n\u001e\u001e{"n"', ":\n2}\n\u001e", "3\n\u001e[]"];
    expect(await all(await streamOf(type, pieces))).toEqual([{ n: 1 }, { n: 2 }, 3, []]);
  });

  it.each(["12", "true", "null", "{", "secret"])(
    "refuses a record that may be cut off, as %s",
    async (record) => {
      const { before, error } = await untilError(
        await streamOf(type, [`\u001e1\n\u001e${record}`]),
      );
      expect(before).toEqual([1]);
      expect(error.message).toBe("GET /things, item 2: no JSON");
    },
  );
});

it.each([
  ["application/jsonl", (item: unknown) => `${JSON.stringify(item)}\n`],
  ["application/json-seq", (item: unknown) => `\u001e${JSON.stringify(item)}\n`],
  ["text/event-stream", (item: unknown) => `data: ${JSON.stringify(item)}\n\n`],
])("%s in any pieces has the items that were written", async (mediaType, write) => {
  const api = await loadStreamed(mediaType, { schema: { type: ["object", "array"] } });
  const values = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      values,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (items, sizes) => {
        const bytes = new TextEncoder().encode(items.map(write).join(""));
        const pieces: Uint8Array[] = [];
        for (let at = 0, index = 0; at < bytes.length; index++) {
          const size = sizes[index % sizes.length] ?? 1;
          pieces.push(bytes.subarray(at, (at += size)));
        }
        const { data } = await resultOf(api, mediaType, inPieces(pieces));
        expect(await all(data)).toEqual(JSON.parse(JSON.stringify(items)));
      },
    ),
  );
});
