import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant, shouldInterruptAfterDeadline } from "quickjs-emscripten-core";

/** Maximum memory of a program, in bytes. */
const MEMORY = 128 * 1024 * 1024;

let loading: ReturnType<typeof newQuickJSWASMModuleFromVariant> | undefined;

/**
 * Runs a program of the content in a separate interpreter (QuickJS in WebAssembly). It has no access to files,
 * network, environment variables or timers.
 *
 * @param program a script whose value is a string
 * @param longest time limit in ms
 * @returns the string
 * @throws Error with the message of the program's error, or if it exceeds the time or memory limit
 */
export async function runIsolated(program: string, longest = 5000): Promise<string> {
	loading ??= newQuickJSWASMModuleFromVariant(variant);
	const runtime = (await loading).newRuntime({
		interruptHandler: shouldInterruptAfterDeadline(Date.now() + longest),
		memoryLimitBytes: MEMORY,
	});
	const context = runtime.newContext();
	try {
		const result = context.evalCode(program);
		if (result.error) {
			const error: unknown = context.dump(result.error);
			result.error.dispose();
			throw new Error(formatError(error, longest));
		}
		const value: unknown = context.dump(result.value);
		result.value.dispose();
		if (typeof value !== "string") throw new Error("the program returns no text");
		return value;
	} finally {
		context.dispose();
		runtime.dispose();
	}
}

function formatError(error: unknown, longest: number): string {
	if (typeof error !== "object" || error === null || !("message" in error)) return String(error);
	return error.message === "interrupted" ? `takes longer than ${longest / 1000} s` : String(error.message);
}
