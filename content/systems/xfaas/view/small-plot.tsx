import type { ComponentProps } from "react";
import { type Samples, sampleMinutes } from "../model";
import { Plot } from "./plot";

/** Props of a small plot besides its content. */
export interface Panel {
	samples: Samples;
	cursor: number;
}

type PlotProps = "title" | "label" | "levels" | "aside" | "words" | "children";

/** Draws a plot of a run at a smaller height. */
export function SmallPlot({
	samples,
	cursor,
	...props
}: Panel & Pick<ComponentProps<typeof Plot>, PlotProps>) {
	const hours = (samples.count * sampleMinutes) / 60;
	return (
		<Plot
			{...props}
			height={142}
			columns={samples.count}
			hours={hours}
			every={hours > 24 ? 48 : 6}
			cursor={cursor}
		/>
	);
}
