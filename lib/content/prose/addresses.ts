import { getProseComponent } from "./components";
import type { AddressKind } from "./description";
import { NO_CAPTIONS } from "./media";

/** Returns the addresses of one kind that an element names, as written; none if it is not a prose component. */
export function getAddresses(
	name: string | null,
	attribute: (name: string) => string | undefined,
	kind: AddressKind,
): string[] {
	return Object.entries(getProseComponent(name ?? "")?.addresses ?? {}).flatMap(([key, of]) => {
		const url = of === kind ? attribute(key) : undefined;
		return url === undefined || (kind === "captions" && url === NO_CAPTIONS) ? [] : url;
	});
}
