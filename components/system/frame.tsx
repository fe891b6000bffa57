import type { ReactNode } from "react";

/** A figure as an instrument: controls above, drawing in the middle, read-outs, and what it shows below. */
export function Frame({
	controls,
	readouts,
	caption,
	table,
	children,
}: {
	controls?: ReactNode;
	readouts?: ReactNode;
	caption: ReactNode;
	/** The drawing's data as a table, for people who do not see it. */
	table?: ReactNode;
	children: ReactNode;
}) {
	return (
		<figure className="overflow-hidden rounded-xl border border-rule bg-raised">
			{controls && <div className="grid gap-3 border-b border-rule p-4">{controls}</div>}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
			<div tabIndex={0} className="overflow-x-auto p-4">
				{children}
			</div>
			{readouts && <div className="border-t border-rule p-4">{readouts}</div>}
			{table && (
				<details className="border-t border-rule px-4 py-3 text-small">
					<summary className="font-semibold">The same as a table</summary>
					{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
					<div tabIndex={0} className="mt-3 overflow-x-auto">
						{table}
					</div>
				</details>
			)}
			<figcaption className="border-t border-rule px-4 py-3 text-small leading-normal text-muted">
				{caption}
			</figcaption>
		</figure>
	);
}

/** A number with its unit and its name. */
export interface ReadOut {
	label: string;
	value: string;
	unit?: string;
}

/** Read-outs side by side, figures of even width so that they do not jump. */
export function ReadOuts({ of }: { of: readonly ReadOut[] }) {
	return (
		<dl className="grid grid-cols-2 gap-x-6 gap-y-3 md:grid-cols-4">
			{of.map(({ label, value, unit }) => (
				<div key={label}>
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

/** Rows and columns of what a drawing shows; the first column heads its row. */
export function DataTable({
	caption,
	columns,
	rows,
}: {
	caption: string;
	columns: readonly string[];
	rows: readonly (readonly string[])[];
}) {
	return (
		<table className="w-full text-left tabular-nums">
			<caption className="mb-2 text-left text-muted">{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<th key={column} scope="col" className="py-1 pr-4 font-semibold">
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(([head, ...cells]) => (
					<tr key={head} className="border-t border-rule">
						<th scope="row" className="py-1 pr-4 font-normal">
							{head}
						</th>
						{cells.map((cell, index) => (
							<td key={columns[index + 1]} className="py-1 pr-4">
								{cell}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
