import type { UserConfig } from "tsdown";

import { clientBuild } from "../../scripts/client-build.ts";

const config: UserConfig = clientBuild();

export default config;
