import type { ViteUserConfig } from "vitest/config";
import { testConfig } from "../../scripts/test-config.ts";

const config: ViteUserConfig = testConfig({ folder: import.meta.dirname });

export default config;
