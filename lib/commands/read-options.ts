import { didYouMean } from "@/lib/content/schema/problem";

/** Returns the options of this command. Exits with a sentence for any other argument, which would have no effect. */
export function readOptions(...allowed: string[]): Set<string> {
	const args = process.argv.slice(2);
	const sentence = explainUnknown(args, allowed, process.env.npm_lifecycle_event);
	if (sentence) {
		console.error(sentence);
		process.exit(1);
	}
	return new Set(args);
}

/** Next's options for addresses, and the variables that `npm run dev` and `npm start` read instead. */
const variables: Readonly<Record<string, string>> = {
	"-p": "PORT=3001",
	"--port": "PORT=3001",
	"-H": "HOST=0.0.0.0",
	"--host": "HOST=0.0.0.0",
	"--hostname": "HOST=0.0.0.0",
};

/**
 * Returns a sentence on the first argument that a command does not take, or undefined.
 *
 * @param script name of the npm script that runs the command
 */
export function explainUnknown(
	args: readonly string[],
	allowed: readonly string[],
	script: string | undefined,
): string | undefined {
	const unknown = args.find((argument) => !allowed.includes(argument));
	if (unknown === undefined) return;
	const command = script === "start" ? "npm start" : `npm run ${script ?? "…"}`;
	const variable = ["dev", "start"].includes(script ?? "")
		? variables[unknown.split("=")[0] ?? ""]
		: undefined;
	const advice = variable ? `: write ${variable} ${command}` : didYouMean(unknown, allowed);
	return `${command} does not take "${unknown}"${advice}`;
}
