import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { filesOf, isGlob } from "../../src/cli/glob.ts";
import { Project } from "./project.ts";

let project: Project;

beforeEach(async () => {
  const paths = [
    "a.yaml",
    "b.json",
    "in/c.yaml",
    "in/deep/d.yaml",
    "in/.e.yaml",
    ".git/f.yaml",
    "x[1].yaml",
  ];
  project = await Project.with(Object.fromEntries(paths.map((path) => [path, ""])));
});

describe("a pattern stands for files:", () => {
  it.each([
    ["*.yaml", ["a.yaml", "x[1].yaml"]],
    ["./*.json", ["./b.json"]],
    ["?.{yaml,json}", ["a.yaml", "b.json"]],
    ["[ab].*", ["a.yaml", "b.json"]],
    ["[!a].*", ["b.json"]],
    ["**/*.yaml", ["a.yaml", "in/c.yaml", "in/deep/d.yaml", "x[1].yaml"]],
    ["in/**", ["in/c.yaml", "in/deep/d.yaml"]],
    ["**/deep/*.yaml", ["in/deep/d.yaml"]],
    ["*/*.yaml", ["in/c.yaml"]],
    [".git/*.yaml", [".git/f.yaml"]],
    ["in/../*.json", ["in/../b.json"]],
    ["{a,b,c}.{yaml,json}", ["a.yaml", "b.json"]],
  ])("%s", (pattern, files) => {
    expect(filesOf(pattern, project.folder)).toEqual(files);
  });

  it("ones on another machine by paths that start with both slashes", () => {
    const start = `/${project.folder}`;
    expect(filesOf(`${start}/*.json`, "/")).toEqual([`${start}/b.json`]);
  });

  it("absolute ones by absolute paths", () => {
    const pattern = `${project.folder}/in/*.yaml`;
    expect(filesOf(pattern, "/")).toEqual([`${project.folder}/in/c.yaml`]);
  });

  it("those of a folder that is a link", async () => {
    await symlink(join(project.folder, "in"), join(project.folder, "link"));
    expect(filesOf("link/*.yaml", project.folder)).toEqual(["link/c.yaml"]);
  });
});

describe("a pattern stands for nothing", () => {
  it.each([
    ["where there is no such folder", "gone/*.yaml"],
    ["where a file stands in the place of a folder", "a.yaml/*.yaml"],
    ["in a folder, where its name fits", "i?"],
    ["that starts with a dot, at any depth", "**/?e.yaml"],
    ["that has other letters where it has dots", "aXyaml*"],
  ])("%s", (_, pattern) => {
    expect(filesOf(pattern, project.folder)).toEqual([]);
  });

  it("of packages that are installed", async () => {
    await project.put({ "in/node_modules/g/g.yaml": "" });
    expect(filesOf("**/g.yaml", project.folder)).toEqual([]);
  });

  it("that a link leads back to", async () => {
    await symlink(project.folder, join(project.folder, "in/loop"));
    expect(filesOf("**/b.json", project.folder)).toEqual(["b.json"]);
  });
});

it("a path without signs is no pattern", () => {
  expect(isGlob("specs/a b.yaml")).toBe(false);
});
