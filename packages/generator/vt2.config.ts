import config from "./vitest.config.ts";
export default {...config, test:{...config.test, execArgv:["--cpu-prof","--cpu-prof-dir=/tmp/h/gitbatch/prof"]}};
