import { today } from "@/lib/content/schema/state";

// Imported first by commands: what they do depends on the day, and a wrong one is to be told in a sentence.
try {
	today();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
