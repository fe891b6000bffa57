import type { HTMLAttributes } from "react";

/** Declares the custom elements of this folder for JSX. */
declare module "react" {
	namespace JSX {
		interface IntrinsicElements {
			"theme-switch": HTMLAttributes<HTMLElement>;
			"copy-button": HTMLAttributes<HTMLElement>;
		}
	}
}
