"use client";

import { type KeyboardEvent, memo, useRef, useState } from "react";
import type { Row } from "../model";
import { cellOf, countGaps, type Plan, squareOf } from "./plan";

type Perform = (name: string, argument?: string) => void;

/** A button over a row, which deletes it, or over the space before it, which inserts one. */
interface Target {
	name: "remove" | "insert";
	place: number;
	label: string;
	box: { x: number; y: number; width: number; height: number };
}

function createTargets(rows: readonly Row[], plan: Plan): Target[] {
	const { log } = plan;
	const gaps = Array.from({ length: countGaps(rows.length) }, (_, place): Target => {
		const { x, y } = cellOf(log, place);
		const row = rows[place];
		return {
			name: "insert",
			place,
			label: row ? `Insert a row before row ${row.id}` : "Insert a row at the end",
			box: { x, y, width: log.pitch, height: log.above },
		};
	});
	const squares = rows.map((row, place): Target => {
		const { x, y } = squareOf(plan, place);
		return {
			name: "remove",
			place,
			label: `Row ${row.id}, ${describe(row)}: delete it`,
			box: { x: x - 3, y: y - 1, width: log.side + 3, height: log.side + 2 },
		};
	});
	return [...gaps, ...squares];
}

function describe({ reads, isPassed, isBehind }: Row): string {
	if (reads > 1) return `copied ${reads} times`;
	if (reads === 1) return "copied";
	if (isPassed) return "missed";
	return isBehind ? "newer than the copy" : "not copied yet";
}

/**
 * Renders the buttons over a log. One of them is in the tab order; arrow keys go to the others: left and right along the
 * log, up and down between a row and the space before it. Renders again only when the log has changed.
 */
export const Rows = memo(
	function Rows({
		rows,
		plan,
		perform,
	}: {
		rows: readonly Row[];
		plan: Plan;
		perform: Perform;
		version: number;
	}) {
		const group = useRef<SVGGElement>(null);
		const [current, setCurrent] = useState({ name: "insert", place: 0 });
		const targets = createTargets(rows, plan);
		const find = (name: string, place: number) =>
			targets.findIndex((target) => target.name === name && target.place === place);
		const at = Math.max(0, find(current.name, Math.min(current.place, rows.length - 1)));

		function onKeyDown(event: KeyboardEvent, { name, place }: Target) {
			if (event.key === "Enter" || event.key === " ") {
				event.preventDefault();
				perform(name, String(place));
				return;
			}
			const other = name === "insert" ? "remove" : "insert";
			const next = {
				ArrowRight: find(name, place + 1),
				ArrowLeft: find(name, place - 1),
				ArrowUp: find(other, place),
				ArrowDown: find(other, place),
			}[event.key];
			if (next === undefined) return;
			event.preventDefault();
			const target = targets[next];
			if (!target) return;
			setCurrent(target);
			group.current?.querySelectorAll<SVGGElement>("[role=button]")[next]?.focus({ preventScroll: true });
		}

		return (
			// biome-ignore lint/a11y/useSemanticElements: SVG cannot contain a fieldset
			// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its children take the focus
			<g ref={group} role="group" aria-label="Rows of the log">
				{targets.map((target, index) => (
					// biome-ignore lint/a11y/useSemanticElements: SVG cannot contain an HTML button
					<g
						key={`${target.name} ${target.place}`}
						role="button"
						tabIndex={index === at ? 0 : -1}
						aria-label={target.label}
						className="group cursor-pointer"
						onClick={() => perform(target.name, String(target.place))}
						onFocus={() => setCurrent(target)}
						onKeyDown={(event) => onKeyDown(event, target)}
					>
						<rect
							{...target.box}
							rx={4}
							className="fill-transparent group-hover:stroke-accent group-focus-visible:stroke-accent"
						/>
						{target.name === "insert" && <Plus {...target.box} />}
					</g>
				))}
			</g>
		);
	},
	(before, after) =>
		before.rows === after.rows &&
		before.version === after.version &&
		before.plan === after.plan &&
		before.perform === after.perform,
);

/** Draws a plus that shows while the pointer or the focus is on the space before a row. */
const Plus = ({ x, y, width, height }: Target["box"]) => (
	<path
		d={`M${x + width / 2} ${y + height / 2 - 5}v10m-5-5h10`}
		className="stroke-accent stroke-2 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
	/>
);
