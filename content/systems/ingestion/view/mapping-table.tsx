import { buttonStyle } from "@/components/system/controls";
import { DataTable } from "@/components/system/frame";
import type { RunControls } from "@/components/system/view";
import { documents, getMapping, type Key, mapping, type State } from "../model";

/** Renders the attribute mapping, and a button for its missing row. */
export function MappingTable({ run, turn }: Pick<RunControls<State, Key>, "run" | "turn">) {
	const dial = run.parameters.mapping;
	const rows = getMapping(dial);
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable box must be reachable by keyboard
		<div tabIndex={0} className="overflow-x-auto text-small [&_th]:text-left">
			<DataTable
				caption="The attribute mapping: a row for each attribute of a connector."
				columns={["Connector’s name", "Connector", "Read as", "Name in the index", "Used by"]}
				rows={mapping.map((row) => {
					const users = documents.filter(({ connector }) => connector === row.connector);
					return [
						row.from,
						row.connector,
						row.read,
						rows.includes(row) ? row.to : <AddButton key="add" onPress={() => turn("mapping", 0)} />,
						users.map(({ name }) => name).join(", "),
					];
				})}
			/>
		</div>
	);
}

function AddButton({ onPress }: { onPress: () => void }) {
	return (
		<button type="button" className={buttonStyle} onClick={onPress}>
			Add this row
		</button>
	);
}
