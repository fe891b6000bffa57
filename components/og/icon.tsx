import { ImageResponse } from "next/og";
import { colour } from "@/lib/site/colours";

/** The seven lanes as a square PNG. The same drawing as app/icon.svg, for what takes no SVG. */
export function icon(size: number): Response {
	const unit = size / 32;
	return new ImageResponse(
		<div
			style={{
				display: "flex",
				flexDirection: "column",
				justifyContent: "center",
				gap: 1.5 * unit,
				width: "100%",
				height: "100%",
				paddingLeft: 5 * unit,
				background: colour("paper"),
			}}
		>
			{[1, 2, 3, 4, 5, 6, 7].map((tier) => (
				<div
					key={tier}
					style={{
						width: (24 - (tier - 1) * 3) * unit,
						height: 2 * unit,
						background: colour(`tier-${tier}`),
					}}
				/>
			))}
		</div>,
		{ width: size, height: size },
	);
}
