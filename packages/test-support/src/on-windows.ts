import { win32 } from "node:path";
import { vi } from "vitest";

/**
 * Loads modules anew, for which `node:path` has the rules of Windows. Other tests get modules of their own again.
 *
 * @param load imports them dynamically.
 */
export async function onWindows<Modules>(load: () => Promise<Modules>): Promise<Modules> {
  vi.resetModules();
  vi.doMock("node:path", () => ({ ...win32, default: win32 }));
  try {
    return await load();
  } finally {
    vi.doUnmock("node:path");
    vi.resetModules();
  }
}
