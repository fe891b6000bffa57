"use client";

import { memo, useCallback, useEffect, useRef, useState } from "react";
import { PressableObject } from "@/components/system/drawing/sheets";
import type { RunControls } from "@/components/system/view";
import { delayBy, documents, type Key, type State } from "../model";
import { getPlace } from "./messages";
import { middleOf, type Plan } from "./plan";

type Handle = Pick<RunControls<State, Key>, "perform" | "seek">;

/** What a menu is for, and the point below which it opens. */
interface Opened {
	kind: "message" | "document";
	id: number;
	x: number;
	document: number;
}

/** The number of messages that can be pressed, oldest first: in a larger crowd nobody hits the one that is meant. */
const PRESSABLE = 40;

/** Renders documents, messages and dead letters as buttons. A pressed document or message opens a menu. */
export function Objects({ state, plan, perform, seek }: { state: State; plan: Plan } & Handle) {
	const [opened, setOpened] = useState<Opened>();
	const { messages, now, dead } = state;
	const { touch, foot, index } = plan;
	const latest = useRef({ seek, now });
	latest.current = { seek, now };
	// Time stops while a menu is open.
	const open = useCallback((next: Opened) => {
		latest.current.seek(latest.current.now);
		setOpened(next);
	}, []);
	const choose = (name: string, argument: number) => {
		setOpened(undefined);
		perform(name, String(argument));
	};
	const isGone = opened?.kind === "message" && !messages.has(opened.id);
	return (
		<>
			<Sources
				present={state.source.map(({ isPresent }) => Number(isPresent)).join("")}
				plan={plan}
				onOpen={open}
			/>
			{[...messages.values()].slice(0, PRESSABLE).map((message) => {
				const { id, document, announced, stage } = message;
				const x = getPlace(message, now, plan) - touch.width / 2;
				return (
					<PressableObject
						key={id}
						label={`${documents[document]?.name}, ${announced.isPresent ? "update" : "deletion"} v${announced.version}, ${stage === "queued" ? "in the queue" : "at the worker"}: drop, delay or duplicate it`}
						onPress={() => open({ kind: "message", id, x, document })}
						x={x}
						y={middleOf(plan, document) - touch.height / 2}
						{...touch}
					/>
				);
			})}
			{dead.length > 0 && (
				<PressableObject
					label={`Dead letters: redrive ${dead.length}`}
					onPress={() => perform("redrive-now")}
					x={foot.dead}
					y={foot.top}
					width={index.right - foot.dead}
					height={foot.height}
				/>
			)}
			{opened && !isGone && (
				<Menu
					key={`${opened.kind} ${opened.id}`}
					opened={opened}
					items={listItems(opened, state)}
					plan={plan}
					onChoose={choose}
					onClose={() => setOpened(undefined)}
				/>
			)}
		</>
	);
}

/**
 * Renders the documents of the source as buttons. Renders again only when one is deleted or restored.
 *
 * @param present for each document, 1 if it exists and 0 if it is deleted
 */
const Sources = memo(function Sources({
	present,
	plan: { source, rows },
	onOpen,
}: {
	present: string;
	plan: Plan;
	onOpen: (opened: Opened) => void;
}) {
	return documents.map(({ name }, document) => (
		<PressableObject
			key={name}
			label={`${name} in the source: ${present[document] === "1" ? "edit or delete it" : "restore it"}`}
			onPress={() => onOpen({ kind: "document", id: document, x: source.left, document })}
			x={source.left}
			y={rows.top + document * rows.pitch + 2}
			width={source.right - source.left}
			height={rows.pitch - 4}
		/>
	));
});

interface Item {
	name: string;
	text: string;
	label: string;
}

function listItems({ kind, document }: Opened, { source }: State): Item[] {
	const name = documents[document]?.name ?? "";
	if (kind === "message")
		return [
			{ name: "drop", text: "Drop", label: "Drop the message" },
			{ name: "delay", text: `Delay ${delayBy / 1000} s`, label: `Delay the message by ${delayBy / 1000} s` },
			{ name: "duplicate", text: "Duplicate", label: "Duplicate the message" },
		];
	if (!source[document]?.isPresent) return [{ name: "edit", text: "Restore", label: `Restore ${name}` }];
	return [
		{ name: "edit", text: "Edit", label: `Edit ${name}` },
		{ name: "remove", text: "Delete", label: `Delete ${name}` },
	];
}

/** Renders a menu below its object, or above it in the last rows. Its first item gets the focus. */
function Menu({
	opened: { id, x, document },
	items,
	plan,
	onChoose,
	onClose,
}: {
	opened: Opened;
	items: readonly Item[];
	plan: Plan;
	onChoose: (name: string, argument: number) => void;
	onClose: () => void;
}) {
	const { rows, item, width } = plan;
	const height = rows.pitch + 8;
	const left = Math.max(1, Math.min(x, width - 1 - item * items.length));
	const isBelow = document < documents.length - 2;
	const top = isBelow ? rows.top + (document + 1) * rows.pitch : rows.top + document * rows.pitch - height;
	const group = useRef<SVGGElement>(null);
	useEffect(() => {
		group.current?.querySelector<SVGGElement>("[role=button]")?.focus({ preventScroll: true });
	}, []);
	return (
		// biome-ignore lint/a11y/useSemanticElements: SVG cannot contain a fieldset
		// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its children take the focus
		<g
			ref={group}
			role="group"
			aria-label="What to do"
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onClose();
			}}
		>
			<rect
				x={left}
				y={top}
				width={item * items.length}
				height={height}
				rx={6}
				className="fill-raised stroke-ink"
			/>
			{items.map(({ name, text, label }, place) => (
				<g key={name}>
					<text
						x={left + (place + 0.5) * item}
						y={top + height / 2 + 4.5}
						textAnchor="middle"
						className="pointer-events-none fill-ink text-[13px] font-semibold"
					>
						{text}
					</text>
					<PressableObject
						label={label}
						onPress={() => onChoose(name, id)}
						x={left + place * item + 2}
						y={top + 2}
						width={item - 4}
						height={height - 4}
					/>
				</g>
			))}
		</g>
	);
}
