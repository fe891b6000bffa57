import { Worker } from "node:worker_threads";

/**
 * Runs an exported function of a TypeScript module in a thread of its own. The arguments and the result are copied.
 *
 * @param module address of the module
 * @param name of the function
 */
export function runInThread(module: URL, name: string, ...args: unknown[]): Promise<unknown> {
	return new Promise((resolve, reject) => {
		new Worker(new URL("./thread.mjs", import.meta.url), {
			workerData: { module: module.href, name, args },
		})
			.once("message", resolve)
			.once("error", reject)
			// Has no effect after a result or an error.
			.once("exit", (code) => reject(new Error(`the thread of ${name} ended with code ${code}`)));
	});
}
