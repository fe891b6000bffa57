import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

// The program of a thread (run-in-thread.ts). It is plain JavaScript: in a thread, tsx compiles only what it imports itself.
const { module, name, args } = workerData;
const functions = await tsImport(module, import.meta.url);
parentPort.postMessage(await functions[name](...args));
