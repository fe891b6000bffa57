import { ended, run, start } from "./run";

/**
 * `npm run build`: Next compiles the program of the site while the content is checked and contentlayer reads it. Where
 * there is no problem, Next is told to go on and draws every page (next.config.mjs).
 */
const next = start("next", ["build"], {}, ["inherit", "inherit", "inherit", "ipc"]);
const built = ended(next);
const codes = await Promise.all([run("tsx", ["lib/commands/check.ts"]), run("contentlayer2", ["build"])]);
const failed = codes.find((code) => code !== 0);
if (failed !== undefined) next.kill();
else if (next.connected) next.send("the content is read");
const code = await built;
process.exitCode = failed ?? code;
