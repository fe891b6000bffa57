"use client";

import { useState } from "react";
import { DataTable } from "@/components/system/frame";
import {
	classifications,
	decide,
	type Flight,
	inspect,
	type Request,
	requestTypes,
	type State,
	serviceTiers,
	snapshot,
} from "../model";

const UNKNOWN = "SPOT";
const NONE = "none";

/** A request of the visitor's own: how each version would handle it, why, and its path. */
export function Inspector({
	state,
	followed,
	onSend,
}: {
	state: State;
	followed: Flight | undefined;
	onSend: (request: Request) => void;
}) {
	const [classification, setClassification] = useState<string>("PREMIUM_ON_DEMAND");
	const [serviceTier, setServiceTier] = useState<string>(NONE);
	const [requestType, setRequestType] = useState<string>("ON_DEMAND");
	const request = {
		classification,
		requestType,
		serviceTier: serviceTier === NONE ? undefined : serviceTier,
	};
	return (
		<section
			aria-labelledby="inspector"
			className="grid gap-4 rounded-xl border border-rule p-4 text-small"
			data-no-print
		>
			<h2 id="inspector" className="text-row">
				Send a request
			</h2>
			<div className="flex flex-wrap items-end gap-x-5 gap-y-3">
				<Choice
					label="Class"
					value={classification}
					options={[...classifications, UNKNOWN]}
					name={(option) => (option === UNKNOWN ? `${UNKNOWN} (unknown)` : option)}
					onChoose={setClassification}
				/>
				<Choice
					label="Service tier"
					value={serviceTier}
					options={[NONE, ...serviceTiers]}
					onChoose={setServiceTier}
				/>
				<Choice label="Request type" value={requestType} options={requestTypes} onChoose={setRequestType} />
				<button
					type="button"
					className="rounded-lg border border-ink bg-ink px-4 py-1.5 font-semibold text-paper data-pressed:opacity-50"
					onClick={() => onSend(request)}
				>
					Send
				</button>
			</div>
			<p className="min-h-[2.8em]" aria-live="polite">
				{followed
					? journeyOf(followed)
					: "Press Send, then Step or Play. A ring marks your request in the figure."}
			</p>
			<Parties state={state} request={request} />
			<Reasons request={request} />
		</section>
	);
}

function Choice({
	label,
	value,
	options,
	name = (option) => option,
	onChoose,
}: {
	label: string;
	value: string;
	options: readonly string[];
	name?: (option: string) => string;
	onChoose: (option: string) => void;
}) {
	return (
		<label className="grid gap-1 text-muted">
			{label}
			<select
				className="rounded-lg border border-rule bg-raised px-2 py-1.5 text-ink"
				value={value}
				onChange={(event) => onChoose(event.target.value)}
			>
				{options.map((option) => (
					<option key={option} value={option}>
						{name(option)}
					</option>
				))}
			</select>
		</label>
	);
}

/** What each writer would write and each reader would read, in the present phase. */
function Parties({ state, request }: { state: State; request: Request }) {
	const decision = decide(request);
	if ("refused" in decision)
		return (
			<p>
				<strong>Refused by either version.</strong> {decision.refused}
				{decision.alarm && " An alarm fires."}
			</p>
		);
	const { phase } = snapshot(state);
	const rows = inspect(request, phase, state.parameters.normalizer === 1);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
		<div tabIndex={0} className="overflow-x-auto">
			<DataTable
				caption={`How each version handles it in phase ${phase}`}
				columns={["Writer", "Writes", "Meaning", "Decided by", "Old reader", "New reader"]}
				rows={rows.map(({ writer, written, readings }) => [
					`${writer} gateway`,
					String(written.token),
					written.meant,
					written.byRules ? "the rules" : "request type",
					...readings.map(({ reading, agrees }) =>
						reading
							? `${reading.tier}, queue ${reading.lane + 1} of ${reading.lanes}${agrees ? "" : ": wrong"}`
							: "unknown",
					),
				])}
			/>
		</div>
	);
}

/** The rules in order, up to the first that matches, and why each earlier one did not match. */
function Reasons({ request }: { request: Request }) {
	const decision = decide(request);
	if ("refused" in decision) return null;
	const { tier, rule, tried } = decision;
	return (
		<details>
			<summary>
				The rules give {tier}: <em>{rule.because}</em> Rule {tried.length}, “{rule.id}”.
			</summary>
			<ol className="mt-3 grid list-decimal gap-1 pl-8">
				{tried.map(({ rule: { id }, failed }) => (
					<li key={id}>
						<code className="font-mono text-[0.92em]">{id}</code>{" "}
						<span className="text-muted">{failed ?? "matches"}</span>
					</li>
				))}
			</ol>
		</details>
	);
}

function journeyOf({ id, refused, token, meant, path, seen }: Flight): string {
	if (refused) return `Request ${id} is refused. ${refused}`;
	const start = `Request ${id}: gateway ${path.gateway + 1} writes ${token}, meaning ${meant}`;
	const readings = seen.map(
		({ by, machine, version, tier, lane, lanes }) =>
			`${by} ${machine + 1} (${version}) reads ${tier}, queue ${lane + 1} of ${lanes}`,
	);
	return `${[start, ...readings].join("; ")}.`;
}
