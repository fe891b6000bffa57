import type { ComponentType } from "react";

/** A model's live view: a client component, for the model's own page alone, to be given what the still view says. */
export async function loadLiveView(slug: string): Promise<ComponentType<object>> {
	try {
		const { default: Live } = await import(`./${slug}/live.tsx`);
		return Live;
	} catch (error) {
		return showMissingModel(slug, error).default;
	}
}

/** What a model shows without script: its drawing, rendered by the server from a run, and what it assumes. */
interface StillView {
	default: ComponentType;
	/** Whether the drawing is as wide as a phone, so that its caption stands beside it where there is room. */
	isNarrow?: boolean;
	/** The drawing without words, small, for a card. */
	Glyph: ComponentType;
	/** What the drawing shows, and that its parameters are examples. */
	caption: string;
	/** What no source gives, a sentence each. */
	assumptions: readonly string[];
	/** What the live view begins with, where only the server computes it: nothing that JSON cannot say. */
	given?: () => object;
	/** What the model found when the page was built, in prose and tables, for models that have such. */
	Results?: ComponentType;
}

export async function loadStillView(slug: string): Promise<StillView> {
	try {
		return await import(`./${slug}/still.tsx`);
	} catch (error) {
		return showMissingModel(slug, error);
	}
}

/** While writing, a draft may wait for its model (lib/content/check/models.ts): what stands in its place until then. */
function showMissingModel(slug: string, error: unknown): StillView {
	const isMissing = error instanceof Error && error.message.startsWith(`Cannot find module './${slug}/`);
	if (process.env.NODE_ENV !== "development" || !isMissing) throw error;
	return {
		default: () => `The model is not there yet: components/system/${slug}/live.tsx and still.tsx.`,
		Glyph: () => null,
		caption: "",
		assumptions: [],
	};
}
