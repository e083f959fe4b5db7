import type { ApiDocument } from "../document.ts";
import type { OverlayResult } from "./apply-overlays.ts";

/** {@link applyOverlays}, whose module is loaded where there are overlays alone. */
export async function withOverlays(
  document: ApiDocument,
  overlays: readonly ApiDocument[],
): Promise<OverlayResult> {
  if (overlays.length === 0) return { document, diagnostics: [] };
  const { applyOverlays } = await import("./apply-overlays.ts");
  return applyOverlays(document, overlays);
}
