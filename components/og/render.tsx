import { existsSync } from "node:fs";
import { fromJsx } from "@takumi-rs/helpers/jsx";
import { site } from "@/lib/content/read/query";
import { createCache } from "@/lib/files/cache";
import type { Card } from "@/lib/site/formats/preview-card";
import { previewSize } from "@/lib/site/metadata";
import { CardLayout, getTitleSpace, valueSpace } from "./card";
import { renderDrawing } from "./drawing";
import { fitText, renderer, setText } from "./text";

const sources = [
	"components/og",
	"lib/site",
	"lib/fonts/find-fonts.ts",
	"content/theme.css",
	"content/ornament",
];
const cards = createCache("og", sources);
// A site may have no systems.
const systemSources = ["components/system", "lib/simulation", "content/systems"].filter((folder) =>
	existsSync(/* turbopackIgnore: true */ folder),
);
const systemCards = createCache("og", [...sources, ...systemSources]);

/** Renders a card as PNG. A character without a font renders as U+FFFD. */
export async function renderCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
	const input = JSON.stringify([card, site.language]);
	const cache = card.system ? systemCards : cards;
	const cached = cache.get(input);
	if (cached) return new Uint8Array(cached);
	const image = new Uint8Array(await render(card));
	cache.set(input, image);
	return image;
}

async function render(card: Card): Promise<Buffer> {
	const { title, figure, system, credit } = card;
	const drawing = system === undefined ? undefined : await renderDrawing(system);
	const parts = {
		title: await fitText(await setText(title, "instrument-serif"), getTitleSpace({ figure, drawing })),
		credit: await setText(credit, "instrument-sans"),
		...(figure && {
			value: await fitText(await setText(figure.value, "instrument-serif"), valueSpace),
			label: await setText(figure.label, "instrument-sans"),
		}),
		drawing,
	};
	const { node } = await fromJsx(<CardLayout {...parts} />);
	const texts = [parts.title, parts.credit, parts.value, parts.label];
	// Listed explicitly, because the renderer would otherwise fall back to fonts of earlier cards.
	const fontFamilies = texts.flatMap((text) => text?.family.split(", ") ?? []);
	return renderer.render(node, { ...previewSize, format: "png", fontFamilies });
}
