import { workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

// The program of a thread. It is plain JavaScript, because tsx compiles only what it imports in a thread itself.
const { extendPreviews } = await tsImport("./extend-previews.ts", import.meta.url);
await extendPreviews(workerData.previews, workerData.paper);
