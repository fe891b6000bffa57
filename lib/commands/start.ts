import "./require-day";
import { checkListenAddress, exitWithError, readListenAddress } from "@/lib/serve/listen-address";
import { ensureBuild } from "./ensure-build";
import { readOptions } from "./read-options";

/**
 * `npm start`: builds if the release is out of date, then serves it. Reports an invalid HOST or PORT before the
 * build.
 */
readOptions();
await Promise.resolve()
	.then(async () => checkListenAddress(readListenAddress(process.env)))
	.catch(exitWithError);
await ensureBuild();
await import("./serve");
