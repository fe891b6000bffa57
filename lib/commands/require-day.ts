import { today } from "@/lib/content/schema/state";

// Commands import this first: their result depends on the day, and one sentence reports an invalid day.
try {
	today();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
