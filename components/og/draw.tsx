import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import type { Card } from "@/lib/site/card";
import { previewSize } from "@/lib/site/metadata";
import { PreviewCard } from "./card";
import { facesFor } from "./fonts";

/** Found by content, never by time: an image is drawn again when what it shows, or how, has changed. */
const CACHE = path.resolve(".next/cache/og");

/** A card as PNG, 1200×630. Throws where a character of it has no glyph. */
export async function draw(card: Card): Promise<Uint8Array<ArrayBuffer>> {
	const file = path.join(CACHE, `${hash(JSON.stringify(card) + (await drawing()))}.png`);
	const known = await readFile(/* turbopackIgnore: true */ file).catch(() => undefined);
	if (known) return new Uint8Array(known);
	const drawn = withoutJoiners(card);
	const { fonts, outlines } = await facesFor(textOf(drawn));
	const preview = <PreviewCard card={drawn} outlines={outlines} />;
	const response = new ImageResponse(preview, { ...previewSize, fonts });
	const image = new Uint8Array(await response.arrayBuffer());
	await write(file, image);
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

/** Whole or not at all: another build may be reading. */
async function write(file: string, image: Uint8Array): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	const unfinished = `${file}.${randomUUID()}`;
	await writeFile(unfinished, image);
	await rename(unfinished, file);
}

let drawingHash: Promise<string> | undefined;

/** Changes when what draws a card does: these files, the colours, or the version of a package. */
function drawing(): Promise<string> {
	drawingHash ??= Promise.all(
		[
			"components/og/card.tsx",
			"components/og/draw.tsx",
			"components/og/fonts.ts",
			"components/og/text.tsx",
			"app/theme.css",
			"package-lock.json",
		].map((file) => readFile(/* turbopackIgnore: true */ file, "utf8")),
	).then((texts) => hash(texts.join("\n")));
	return drawingHash;
}

function hash(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}
