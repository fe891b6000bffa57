import { Fragment, type ReactNode } from "react";
import { splitAtPlaceholders } from "@/lib/words/format";

/** Renders a text with an element in place of each placeholder. */
export function Filled({ text, of }: { text: string; of: Readonly<Record<string, ReactNode>> }) {
	return splitAtPlaceholders(text).map((part, index) => {
		const key = `${index} ${part}`;
		if (index % 2 === 0) return part && <Fragment key={key}>{part}</Fragment>;
		if (!(part in of)) throw new RangeError(`"${text}" has no value for {${part}}`);
		return <Fragment key={key}>{of[part]}</Fragment>;
	});
}
