import {
  getStatus,
  listJobs,
  readLog,
  startJob,
  type ExampleClient,
  type Job,
  type components,
  type operations,
  type paths,
} from "./operations/index.ts";

// This file is compiled, not run: each statement is a claim about the emitted types.

type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
declare function claim<_Claim extends true>(): void;
declare const client: ExampleClient;

// `default` with a body is the success too where none is declared.
const started = await startJob(client, { body: { notify: "https://example.com" } });
if (started.ok) {
  claim<Same<typeof started.status, "default">>();
  claim<Same<typeof started.data, Job | string>>();
} else if (started.status === "default") {
  claim<Same<typeof started.error, Job | string>>();
}
const startedByPath = await client.POST("/jobs", { body: { notify: "https://example.com" } });
claim<Same<typeof startedByPath.data, Job | string | undefined>>();
const listed = await listJobs(client);
claim<Same<typeof listed.data, string | undefined>>();
if (!listed.ok && listed.status === 302) claim<Same<typeof listed.error, undefined>>();
const log = await readLog(client);
if (log.ok) claim<Same<typeof log.data, string>>();

// A callback brings what it says, and gets what it says.
type Ended = operations["start_job"]["callbacks"]["jobEnded"]["{$request.body#/notify}"]["post"];
claim<Same<Ended["requestBody"]["content"]["application/json"], Job>>();
claim<Same<Ended["responses"][200]["content"]["application/json"], boolean>>();
// @ts-expect-error -- there is no such callback
export type Begun = operations["start_job"]["callbacks"]["jobBegun"];
// @ts-expect-error -- nobody is called back
export type None = operations["list_jobs"]["callbacks"];

// Path items are there by name, and those without operations can be named.
claim<Same<components["pathItems"]["Status"], paths["/status"]>>();
claim<Same<components["pathItems"]["Unused"]["put"]["responses"][204]["content"], undefined>>();
claim<Same<keyof paths["/jobs/{id}"], never>>();
// @ts-expect-error -- nothing can be called there
await client.GET("/jobs/{id}");
await getStatus(client);
