import type { ComponentProps, ReactNode } from "react";
import { useWords } from "./words";

/**
 * Renders the layout of a figure: the drawing with scenario and time controls, then read-outs and a caption. The
 * drawing stays in view while the dials beside or below it are used.
 */
export function Frame({
	story,
	transport,
	watch,
	status,
	more,
	controls,
	dials,
	readouts,
	details,
	caption,
	table,
	children,
	...attributes
}: {
	story: ReactNode;
	transport: ReactNode;
	/** Says what the run shows, above the drawing. */
	watch: ReactNode;
	/** Says what the latest change has changed, below the drawing. */
	status: ReactNode;
	more: ReactNode;
	/** System-specific controls. */
	controls: ReactNode;
	dials: ReactNode;
	readouts: ReactNode;
	/** Additional drawings. */
	details: ReactNode;
	caption: ReactNode;
	/** The drawing's data as a table, for visitors who cannot see the drawing. */
	table: ReactNode;
	children: ReactNode;
} & Pick<ComponentProps<"figure">, "ref" | "onKeyDown">) {
	const words = useWords();
	return (
		// Isolated parts are painted apart: a frame of the drawing repaints nothing else.
		<figure
			className="overflow-clip *:isolate rounded-xl border border-rule bg-raised max-[351px]:-mx-[1.1rem] max-[351px]:rounded-none max-[351px]:border-x-0"
			data-instrument=""
			{...attributes}
		>
			<p className="no-script px-3 py-2 text-small text-muted">{words.noScript}</p>
			<div className="*:isolate lg:grid lg:grid-cols-[minmax(0,1fr)_clamp(12.25rem,21.5vw,20rem)]">
				<div className="contents *:isolate lg:block">
					{story && (
						<div className="needs-script flex flex-wrap items-center gap-2 px-3 pt-2.5" data-no-print>
							{story}
						</div>
					)}
					<div className="instrument-stage z-1 bg-raised">
						<div
							className="needs-script flex items-center gap-1.5 px-3 py-2 max-lg:flex-wrap lg:items-start"
							data-no-print
						>
							{transport}
						</div>
						{/* Room for the longest usual text, so that the drawing stays in place when it changes. */}
						<div className="min-h-[calc(2lh+0.25rem)] px-3 pb-1 text-small leading-snug max-md:min-h-[calc(3lh+0.25rem)]">
							{watch}
						</div>
						{/* biome-ignore lint/a11y/useSemanticElements: a drawing is not a set of form fields */}
						<div
							// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard, and its keys play the run
							tabIndex={0}
							role="group"
							aria-label={words.drawing}
							className="@container overflow-x-auto overflow-y-clip px-3 pt-1 pb-2 -outline-offset-2 max-[351px]:px-2"
							data-drawing=""
						>
							{children}
						</div>
					</div>
					<div className="px-3 pb-3 text-small leading-snug">{status}</div>
					{more && (
						<div className="needs-script px-3 pb-3" data-no-print>
							{more}
						</div>
					)}
				</div>
				{(controls || dials) && (
					<div
						className="instrument-dials needs-script grid grid-cols-1 content-start border-rule px-3 max-lg:border-t lg:border-s"
						data-no-print
					>
						{controls && <div className="grid grid-cols-1 gap-3 py-3">{controls}</div>}
						{dials}
					</div>
				)}
			</div>
			{readouts && <div className="border-t border-rule px-3 py-3">{readouts}</div>}
			{details && <div className="@container border-t border-rule px-3 py-3">{details}</div>}
			{table && (
				<details className="border-t border-rule px-3 py-2 text-small" data-no-print>
					<summary className="font-semibold">{words.table}</summary>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard */}
					<div tabIndex={0} className="mt-3 overflow-x-auto">
						{table}
					</div>
				</details>
			)}
			{caption && (
				<figcaption className="border-t border-rule px-3 py-2.5 text-small leading-normal text-muted">
					{caption}
				</figcaption>
			)}
		</figure>
	);
}

/** A number with its label and unit. */
export interface ReadOut {
	label: string;
	value: string;
	unit?: string;
}

/** Renders read-outs side by side, in digits of equal width so that they do not jump. */
export function ReadOuts({ of }: { of: readonly ReadOut[] }) {
	return (
		<dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4">
			{of.map(({ label, value, unit }) => (
				<div key={label} className="min-w-0 [overflow-wrap:anywhere]">
					<dt className="text-small leading-snug text-muted">{label}</dt>
					<dd className="font-mono text-base tabular-nums">
						{value}
						{unit && <span className="text-[0.85em] text-muted"> {unit}</span>}
					</dd>
				</div>
			))}
		</dl>
	);
}

/** Renders a drawing's data as a table. The first column holds the row headers. */
export function DataTable({
	caption,
	columns,
	rows,
}: {
	caption: string;
	columns: readonly string[];
	rows: readonly (readonly ReactNode[])[];
}) {
	return (
		<table className="w-full text-start tabular-nums">
			<caption className="mb-2 text-start text-muted">{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<th key={column} scope="col" className="py-1 pe-4 text-start font-semibold">
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(([head, ...cells]) => (
					<tr key={String(head)} className="border-t border-rule">
						<th scope="row" className="py-1 pe-4 text-start font-normal">
							{head}
						</th>
						{cells.map((cell, index) => (
							<td key={columns[index + 1]} className="py-1 pe-4">
								{cell}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
