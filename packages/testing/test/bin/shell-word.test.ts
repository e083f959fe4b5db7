import { execFileSync } from "node:child_process";
import { parseEnv } from "node:util";
import { expect, it } from "vitest";
import { shellWord } from "../../src/cli/shell-word.ts";

it("is what it stands for to a shell", () => {
  const texts = ["my-fake|01", "it's", "it's $HOME; `ls`", "it's !! \\"];
  const script = `printf '%s\\n' ${texts.map(shellWord).join(" ")}`;

  expect(execFileSync("sh", ["-euc", script], { encoding: "utf8" }).trimEnd()).toBe(
    texts.join("\n"),
  );
});

it.each(["my-fake|01", "it's", 'say "hi" & go', "two\nlines", "$HOME"])(
  "is what it stands for to a .env file: %j",
  (text) => {
    expect(parseEnv(`NAME=${shellWord(text)}\n`)).toEqual({ NAME: text });
  },
);
