import { ImageResponse } from "next/og";
import { cacheOf } from "@/lib/cache";
import type { Card } from "@/lib/site/card";
import { previewSize } from "@/lib/site/metadata";
import { PreviewCard } from "./card";
import { facesFor } from "./fonts";

const images = cacheOf("og", ["components/og", "lib/site", "app/theme.css"]);

/** A card as PNG, 1200×630. Throws where a character of it has no glyph. */
export async function draw(card: Card): Promise<Uint8Array<ArrayBuffer>> {
	const input = JSON.stringify(card);
	const known = images.recall(input);
	if (known) return new Uint8Array(known);
	const drawn = withoutJoiners(card);
	const { fonts, outlines } = await facesFor(textOf(drawn));
	const preview = <PreviewCard card={drawn} outlines={outlines} />;
	const response = new ImageResponse(preview, { ...previewSize, fonts });
	const image = new Uint8Array(await response.arrayBuffer());
	images.keep(input, image);
	return image;
}

/** Joiners and variation selectors have no glyph, and the renderer does not join: without them it looks the same. */
function withoutJoiners(card: Card): Card {
	const bare = (text: string) => text.replace(/[\u200B-\u200D\u2060]|[\uFE00-\uFE0F]/gu, "");
	const { kicker, title, figure, signature } = card;
	return {
		kicker: bare(kicker),
		title: bare(title),
		...(figure && { figure: { value: bare(figure.value), label: bare(figure.label) } }),
		signature: bare(signature),
	};
}

function textOf({ kicker, title, figure, signature }: Card): string {
	return [kicker, title, figure?.value, figure?.label, signature].filter(Boolean).join(" ");
}
