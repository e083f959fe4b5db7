import {
  createChat,
  createChatStream,
  createExampleClient,
  type EventStream,
  listPositionsStream,
  orThrow,
  reconnecting,
  sendLogs,
  tailLogs,
  watchJob,
  type WatchJobItem,
} from "./streams/index.ts";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function claim<T extends true>(): T;

const client = createExampleClient();
const body = { text: "Why?" };

// Each item has its type, by what the media type is called or by the schema of the whole.
const chat = await createChatStream(client, { body, maxItemLength: 1000 });
if (chat.ok) {
  claim<Same<typeof chat.status, 200>>();
  for await (const { delta } of chat.data) claim<Same<typeof delta, string>>();
  const id: string | undefined = chat.data.lastEventId;
  await chat.data.cancel();
  console.log(id, chat.data.response.headers);
} else if (chat.status === 400) {
  claim<Same<typeof chat.error.message, string>>();
}
const positions = await listPositionsStream(client);
if (positions.ok) {
  for await (const { lat } of positions.data) claim<Same<typeof lat, number>>();
  // Declared headers are those of the operation.
  claim<Same<ReturnType<typeof count>, string>>();
}
const count = () => (positions.ok ? positions.response.headers.get("X-Count") : "");

// What is no stream stays what it is.
const answer = await createChat(client, { body, accept: "application/json" });
if (answer.ok) claim<Same<typeof answer.data.text, string>>();

// An event is told by its name.
const job = { params: { path: { id: "1" } } };
const watched = await watchJob(client, { ...job, reconnect: reconnecting({ attempts: 3 }) });
if (watched.ok && watched.status === 200) {
  claim<Same<typeof watched.data, EventStream<WatchJobItem>>>();
  for await (const event of watched.data) {
    if (event.event === "progress") claim<Same<typeof event.data.percent, number>>();
    else claim<Same<typeof event.data, string>>();
  }
}
if (watched.ok && watched.status === 204) claim<Same<typeof watched.data, undefined>>();
const logs = await orThrow(tailLogs(client, { reconnect: reconnecting() }));
for await (const { event, data, retry } of logs) {
  claim<Same<typeof event, string | undefined>>();
  claim<Same<typeof data, string>>();
  claim<Same<typeof retry, number | undefined>>();
}

// A media type that is not the stream's cannot be asked for.
// @ts-expect-error -- JSON is what createChat is for
await createChatStream(client, { body, accept: "application/json" });
// @ts-expect-error -- a POST may do something twice
await createChatStream(client, { body, reconnect: reconnecting() });
// @ts-expect-error -- only events have ids to go on behind
await sendLogs(client, { body: "", reconnect: reconnecting() });
// @ts-expect-error -- what connects again is made by reconnecting()
await watchJob(client, { ...job, reconnect: true });

// Items are sent from whatever gives them one after the other.
async function* entries() {
  yield { line: "a" };
}
await sendLogs(client, { body: entries() });
await sendLogs(client, { body: [{ line: "a" }, { line: "b" }] });
await sendLogs(client, { body: '{"line":"a"}\n' });
// @ts-expect-error -- what the server sets is not sent
await sendLogs(client, { body: [{ line: "a", at: 1 }] });
// @ts-expect-error -- one item is no list of items
await sendLogs(client, { body: { line: "a" } });
