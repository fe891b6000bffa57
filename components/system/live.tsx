"use client";

import { use } from "react";
import { type InitialData, loadView } from "./registry";

/** Renders a system's interactive figure in Next. A view contains functions, so the browser loads it by name. */
export function Live({ name, ...initial }: InitialData & { name: string }) {
	const { Figure } = use(loadView(name));
	return <Figure {...initial} />;
}
