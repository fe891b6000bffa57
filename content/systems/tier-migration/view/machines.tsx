import { memo } from "react";
import type { Kind, Version } from "../model";
import { middleOf, type Plan } from "./plan";

const labels: Record<Kind, readonly [who: string, does: string]> = {
	gateway: ["gateways", "write it"],
	router: ["routers", "read it"],
	scheduler: ["schedulers", "read it"],
};

/**
 * Draws a column of machines of one kind, each by its version. `versions` is a string so that only a change renders
 * it again.
 */
export const Machines = memo(function Machines({
	kind,
	versions,
	plan,
}: {
	kind: Kind;
	versions: string;
	plan: Plan;
}) {
	const all = versions.split(" ");
	const renewed = all.filter((version): version is Version => version === "new").length;
	const { machine, column } = plan;
	const left = column[kind] - machine.width / 2;
	const [who, does] = labels[kind];
	return (
		// Local coordinates make the markup of all machines alike, so that it compresses well.
		<g transform={`translate(${left} 0)`}>
			<text y={plan.heads} className="fill-muted">
				{plan.barBelow ? who : `${who} ${does}`}
			</text>
			<text y={plan.heads + 16} className="fill-ink">
				{plan.barBelow ? does : `${renewed} of ${all.length} upgraded`}
			</text>
			{all.map((version, number) => {
				const y = middleOf(number, plan);
				const isNew = version === "new";
				return (
					<g key={y} transform={`translate(0 ${y})`}>
						<rect
							y={-machine.height / 2}
							width={machine.width}
							height={machine.height}
							rx={4}
							className={isNew ? "fill-ink" : "fill-raised stroke-muted"}
						/>
						<text
							x={machine.width / 2}
							y={4}
							textAnchor="middle"
							className={isNew ? "fill-paper" : "fill-muted"}
						>
							{version}
						</text>
					</g>
				);
			})}
		</g>
	);
});
