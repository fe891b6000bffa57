import { previewSize } from "@/lib/site/metadata";
import type { Card } from "@/lib/site/preview-card";
import { getThemeColor } from "@/lib/site/theme-colors";
import { fitted, type Lines, widthOf } from "./text";

const { width: WIDTH, height: HEIGHT } = previewSize;
const MARGIN = 72;
const LANE = { height: 7, gap: 5, below: 26 };

/** Tops of the title and of the lanes, and where the text above the lanes ends. */
const TITLE = 111;
const LANES = HEIGHT - 7 * LANE.height - 6 * LANE.gap - LANE.below;
const END = LANES - 36;

/**
 * A page's preview as SVG: where or what, the title in the serif, one key figure, whose it is, and the seven lanes.
 * Throws where a character has no glyph.
 */
export async function svgOf({ kicker, title, figure, signature }: Card): Promise<string> {
	const across = WIDTH - 2 * MARGIN;
	const at = {
		kicker: await fitted(kicker, { face: "sans", size: 30, lineHeight: 1.22 }, { width: across, height: 37 }),
		title: await fitted(
			title,
			{ face: "serif", size: 112, lineHeight: 1.06, spacing: -0.01 },
			{ width: across, height: 225 },
		),
		value: await fitted(
			figure?.value ?? "",
			{ face: "serif", size: 58, lineHeight: 1.15 },
			{ width: 640, height: 67 },
		),
		label: await fitted(
			figure?.label ?? "",
			{ face: "sans", size: 26, lineHeight: 1.25 },
			{ width: 640, height: 65 },
		),
		signature: await fitted(
			signature,
			{ face: "bold", size: 28, lineHeight: 1.3 },
			{ width: across - 640 - 30, height: 37 },
		),
	};
	const label = END - heightOf(at.label);
	const [ink, muted] = [getThemeColor("ink"), getThemeColor("muted")];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
		`<path fill="${getThemeColor("paper")}" d="M0 0H${WIDTH}V${HEIGHT}H0Z"/>`,
		text(at.kicker, 54, muted),
		text(at.title, TITLE, ink),
		text(at.value, label - heightOf(at.value), ink),
		text(at.label, label, muted),
		text(at.signature, END - heightOf(at.signature), ink, "right"),
		...[1, 2, 3, 4, 5, 6, 7].map(lane),
		"</svg>",
	].join("");
}

const heightOf = ({ lines, size, lineHeight }: Lines) => lines.length * size * lineHeight;

/** Lines of text from the margin, or up to it, below a top in pixels. */
function text(
	{ lines, size, lineHeight, baseline }: Lines,
	top: number,
	ink: string,
	side: "left" | "right" = "left",
): string {
	const drawn = lines.map((line, index) => {
		let pen = 0;
		const paths = line.flatMap(({ glyphs, advance, space }, position) => {
			const start = pen + (position ? space : 0) * 1000;
			pen = start + advance * 1000;
			return glyphs.map(({ path, x, y }) => `<path transform="translate(${start + x} ${y})" d="${path}"/>`);
		});
		const left = side === "left" ? MARGIN : WIDTH - MARGIN - widthOf(line) * size;
		const y = top + (index * lineHeight + baseline) * size;
		return `<g transform="translate(${left} ${y}) scale(${size / 1000})">${paths.join("")}</g>`;
	});
	return `<g fill="${ink}">${drawn.join("")}</g>`;
}

/** One of the seven lanes, one a priority tier: the higher, the farther it has come. */
function lane(tier: number): string {
	const top = LANES + (tier - 1) * (LANE.height + LANE.gap);
	const far = WIDTH - (tier - 1) * 150;
	return `<path fill="${getThemeColor(`tier-${tier}`)}" d="M0 ${top}h${far}v${LANE.height}H0Z"/>`;
}
