import type { ComponentType } from "react";

/** A model's live view: a client component, for the model's own page alone. */
export async function liveView(slug: string): Promise<ComponentType> {
	const { default: Live } = await import(`./${slug}/live.tsx`);
	return Live;
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
	/** What the model found when the page was built, in prose and tables, for models that have such. */
	Results?: ComponentType;
}

export async function stillView(slug: string): Promise<StillView> {
	return import(`./${slug}/still.tsx`);
}
