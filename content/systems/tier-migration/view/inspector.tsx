"use client";

import { useState } from "react";
import { buttonStyle, selectStyle } from "@/components/system/controls";
import { Folded } from "@/components/system/drawing/folded";
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

/** Encodes a request for the URL. */
export const encodeRequest = ({ classification, serviceTier = NONE, requestType }: Request): string =>
	[classification, serviceTier, requestType].join("-");

/** Decodes a request from the URL. Returns undefined if a visitor cannot choose its values. */
export function decodeRequest(argument: string): Request | undefined {
	const [classification, serviceTier, requestType] = argument.split("-");
	const isKnown =
		[...classifications, UNKNOWN].some((word) => word === classification) &&
		[...serviceTiers, NONE].some((word) => word === serviceTier) &&
		requestTypes.some((word) => word === requestType);
	if (!isKnown || !classification || !requestType) return undefined;
	return { classification, requestType, serviceTier: serviceTier === NONE ? undefined : serviceTier };
}

/** Renders a visitor's own request: its handling by each version, the reasons, and its path. */
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
		<Folded summary="Send a request" isInUse={followed !== undefined}>
			<div className="mt-3 grid grid-cols-1 gap-3">
				<div className="flex flex-wrap items-end gap-x-3 gap-y-2">
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
						className={`${buttonStyle} border-ink bg-ink text-paper hover:text-paper`}
						onClick={() => onSend(request)}
					>
						Send
					</button>
				</div>
				<p aria-live="polite">
					{followed ? journeyOf(followed) : "Press Send: a ring marks your request in the drawing."}
				</p>
				<Parties state={state} request={request} />
				<Reasons request={request} />
			</div>
		</Folded>
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
			<select className={selectStyle} value={value} onChange={(event) => onChoose(event.target.value)}>
				{options.map((option) => (
					<option key={option} value={option}>
						{name(option)}
					</option>
				))}
			</select>
		</label>
	);
}

/** Renders the output of each writer and the input of each reader in the present phase. */
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
		<div className="grid gap-2">
			<p className="text-muted">How each version handles it in phase {phase}:</p>
			{rows.map(({ writer, written, readings }) => (
				<p key={writer}>
					<strong>{writer === "old" ? "Old" : "New"} gateway</strong> writes {written.token}, meaning{" "}
					{written.meant}, by {written.byRules ? "the rules" : "request type"}.
					{readings.map(({ reader, reading, agrees }) => (
						<span key={reader} className="block">
							{reader === "old" ? "Old" : "New"} reader:{" "}
							{reading ? `${reading.tier}, queue ${reading.lane + 1} of ${reading.lanes}` : "unknown"}
							{reading && !agrees && ": wrong"}
						</span>
					))}
				</p>
			))}
		</div>
	);
}

/** Renders the rules in order, up to the first match, with the reason why each earlier rule did not match. */
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
