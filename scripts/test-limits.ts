/**
 * How long a test, a hook or a process that a test started may take, in milliseconds. It is there to end what hangs,
 * and far above what any of them takes on a busy machine.
 */
export const testLimit = 300_000;

/** How long a test waits for a condition to come true (`expect.poll`, `vi.waitFor`), in milliseconds. */
export const pollLimit = 120_000;
