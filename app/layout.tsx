import type { ReactNode } from "react";
import { Document, viewport } from "./document";

export { viewport };

export default function Layout({ children }: { children: ReactNode }) {
	return <Document>{children}</Document>;
}
