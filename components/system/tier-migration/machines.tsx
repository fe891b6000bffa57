import { memo } from "react";
import type { Kind, Version } from "@/lib/systems/tier-migration";
import { middleOf, type Plan } from "./plan";

const heads: Record<Kind, readonly [who: string, does: string]> = {
	gateway: ["gateways", "write"],
	router: ["routers", "read"],
	scheduler: ["schedulers", "read"],
};

/** A kind of machine in a column, each by its version. Its `versions` are one text, so that only a change draws it anew. */
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
	const [who, does] = heads[kind];
	return (
		<g>
			<text x={left} y={13} className="fill-muted text-[13px]">
				{plan.barBelow ? who : `${who} ${does}`}
			</text>
			<text x={left} y={31} className="fill-ink text-[13px]">
				{plan.barBelow ? `${does}, ${renewed} new` : `${renewed} of ${all.length} new`}
			</text>
			{all.map((version, number) => {
				const y = middleOf(number, plan);
				const isNew = version === "new";
				return (
					<g key={y}>
						<rect
							x={left}
							y={y - machine.height / 2}
							width={machine.width}
							height={machine.height}
							rx={4}
							className={isNew ? "fill-ink" : "fill-raised stroke-muted"}
						/>
						<text
							x={column[kind]}
							y={y + 4}
							textAnchor="middle"
							className={`text-[13px] ${isNew ? "fill-paper" : "fill-muted"}`}
						>
							{version}
						</text>
					</g>
				);
			})}
		</g>
	);
});
