import { getViewFile } from "@/lib/content/schema/paths";
import type { InitialData, SystemView } from "./define-view";

export type { InitialData };

const views = new Map<string, Promise<SystemView>>();

/** Loads a system's view, once. The only file outside content/ that imports content/systems. */
export function loadView(slug: string): Promise<SystemView> {
	const loaded = views.get(slug);
	if (loaded) return loaded;
	const loading = importView(slug);
	views.set(slug, loading);
	return loading;
}

async function importView(slug: string): Promise<SystemView> {
	try {
		const { default: view }: { default: SystemView } = await import(
			`../../content/systems/${slug}/view/index.tsx`
		);
		return view;
	} catch (error) {
		// On a site where no system has a view, the bundler knows no name: "Cannot find module 'unknown'".
		const isMissing =
			error instanceof Error &&
			[`/${slug}/view/index.tsx'`, "'unknown'"].some((end) => error.message.includes(end));
		if (process.env.NODE_ENV !== "development" || !isMissing) throw error;
		return createPlaceholderView(slug);
	}
}

/** Returns a placeholder for a draft whose model is not written yet (lib/content/check/models.ts). */
function createPlaceholderView(slug: string): SystemView {
	const message = () => `This system has no view yet: add ${getViewFile(slug)}.`;
	return {
		Figure: message,
		Still: message,
		Moment: message,
		Glyph: () => null,
		caption: "",
		isWide: false,
		assumptions: [],
		stories: [],
		dials: [],
		answers: [],
		computeAnswer: () => Promise.reject(new Error(message())),
		prepare: async () => ({}),
	};
}
