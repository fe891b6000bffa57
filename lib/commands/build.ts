import { run } from "./run";

/** `npm run build`: checks the content while contentlayer reads it; where there is no problem, Next draws every page. */
const codes = await Promise.all([run("tsx", ["lib/commands/check.ts"]), run("contentlayer2", ["build"])]);
process.exitCode = codes.find((code) => code !== 0) ?? (await run("next", ["build"]));
