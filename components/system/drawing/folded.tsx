"use client";
import { type ReactNode, useState } from "react";

/** Renders a closed group of controls. Once open, it stays open until a visitor closes it. */
export function Folded({
	summary,
	isInUse,
	children,
}: {
	summary: string;
	/** Whether a link has set something inside, which opens the group. */
	isInUse: boolean;
	children: ReactNode;
}) {
	const [isOpen, setOpen] = useState(false);
	return (
		<details
			open={isOpen || isInUse}
			onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
			className="text-small"
		>
			<summary className="font-semibold pointer-coarse:py-2.5">{summary}</summary>
			{children}
		</details>
	);
}
