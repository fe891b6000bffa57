"use client";

import { use } from "react";
import { type InitialData, loadView } from "./registry";

/** A system's interactive figure, as Next renders it: a view holds functions, so the browser's side loads it by name. */
export function Live({ name, ...initial }: InitialData & { name: string }) {
	const { Figure } = use(loadView(name));
	return <Figure {...initial} />;
}
