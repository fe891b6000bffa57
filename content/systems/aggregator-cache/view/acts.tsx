import { buttonStyle } from "@/components/system/controls";
import { Folded } from "@/components/system/drawing/folded";
import type { ActionDefinition, RunControls } from "@/components/system/view";
import { act, type Key, type State } from "../model";

/** What a visitor can do to the caches. A host is an argument from the URL; the model ignores one that does not exist. */
export const actions: Readonly<Record<string, ActionDefinition<State>>> = {
	expire: {
		label: () => "The top item is invalidated",
		perform: (run) => act(run, "expire"),
	},
	empty: {
		label: () => "All caches are emptied",
		perform: (run) => act(run, "empty"),
	},
	lose: {
		label: (host) => `Host ${Number(host) + 1} is lost`,
		perform: (run, host) => act(run, "lose", Number(host)),
	},
	restart: {
		label: (host) => `Host ${Number(host) + 1} restarts`,
		perform: (run, host) => act(run, "restart", Number(host)),
	},
};

/** Renders a button for each action on all caches. */
export function Acts({ perform }: Pick<RunControls<State, Key>, "perform">) {
	return (
		<Folded summary="Invalidation" isInUse={false}>
			<div className="mt-2 flex flex-wrap gap-2">
				<button type="button" className={buttonStyle} onClick={() => perform("expire")}>
					Invalidate the top item
				</button>
				<button type="button" className={buttonStyle} onClick={() => perform("empty")}>
					Empty all caches
				</button>
			</div>
		</Folded>
	);
}
