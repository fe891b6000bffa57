import { Fragment } from "react";

/** Text in which *words* between asterisks are emphasised. */
export function Emphasised({ text }: { text: string }) {
	return text.split("*").map((part, index) => {
		const key = `${index} ${part}`;
		return index % 2 === 1 ? <em key={key}>{part}</em> : <Fragment key={key}>{part}</Fragment>;
	});
}
