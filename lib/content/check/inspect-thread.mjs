import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

// The program of a thread. It is plain JavaScript, because tsx compiles only what it imports in a thread itself.
const { inspectHere } = await tsImport("./inspect-each.ts", import.meta.url);
parentPort.postMessage(await inspectHere(workerData));
