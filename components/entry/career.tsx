import type { Role } from "@/lib/content/read/query";
import { getSiteWords } from "@/lib/content/read/words";
import { groupByEmployer } from "@/lib/site/facts/career";
import { RoleDates } from "./dates";
import { RoleRow } from "./rows";

/**
 * Renders one person's roles along a rail, latest first. Consecutive roles at one employer are grouped under its
 * name.
 */
export function Career({ roles }: { roles: Role[] }) {
	return (
		<ol className="rail">
			{groupByEmployer(roles).map(({ name, period, progression, roles }) => (
				<li key={roles[0]?.slug}>
					{roles.length > 1 && (
						<p className="pt-4 pb-2 text-small text-muted">
							<b className="font-semibold text-ink">{name}</b>
							{progression.length > 0 && ` · ${progression.join(getSiteWords().text.arrow)}`}
							{period && (
								<>
									{" · "}
									<RoleDates role={period} />
								</>
							)}
						</p>
					)}
					<ol>
						{roles.map((role) => (
							<RoleRow key={role.slug} role={role} />
						))}
					</ol>
				</li>
			))}
		</ol>
	);
}
