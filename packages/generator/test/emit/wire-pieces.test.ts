import { format } from "prettier";
import { expect, it } from "vitest";
import { emitWireFile, wirePieces } from "../../src/emit/wire-file.ts";
import { emitOptions } from "../emitted.ts";

it("every piece of `wire.ts` is formatted as Prettier would, so that none waits for a description that needs it", async () => {
  const text = emitWireFile(wirePieces, emitOptions);
  expect(text).toBe(await format(text, { parser: "typescript", printWidth: 100 }));
});
