import "./require-day";
import { checkListenAddress, exitWithError, readListenAddress } from "@/lib/serve/listen-address";
import { ensureBuild } from "./ensure-build";

/** `npm start`: builds if the last build is out of date, then serves it. A wrong HOST or PORT is reported before the build. */
await Promise.resolve()
	.then(async () => checkListenAddress(readListenAddress(process.env)))
	.catch(exitWithError);
await ensureBuild();
await import("./serve");
