/** What stands where an event should be in a body: a JSON value, or text that is none. */
export interface EventValue {
  /** Position among the events of the body, from 0. */
  readonly index: number;
  /** Line of the body, from 1; only where each event has a line of its own. */
  readonly line?: number;
  /** `undefined` where the text is not JSON. */
  readonly value: unknown;
  readonly text?: string;
}

/**
 * The values of a body in both formats of webhook log streams: a JSON array, and JSON Lines. A JSON object on several
 * lines is a body of one event. Empty lines hold nothing.
 */
export function* eventValues(body: string): Generator<EventValue> {
  const text = body.replace(/^\uFEFF/, "").trim();
  if (text === "") return;
  const whole = jsonOf(text);
  if (Array.isArray(whole)) {
    yield* (whole as readonly unknown[]).map((value, index) => ({ value, index }));
  } else if (whole !== undefined && text.includes("\n")) {
    yield { value: whole, index: 0 };
  } else {
    yield* lineValues(body);
  }
}

function* lineValues(body: string): Generator<EventValue> {
  let index = 0;
  let line = 0;
  for (const content of body.replace(/^\uFEFF/, "").split("\n")) {
    line += 1;
    const text = content.trim();
    if (text === "") continue;
    const value = jsonOf(text);
    yield { value, index, line, ...(value === undefined && { text }) };
    index += 1;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
