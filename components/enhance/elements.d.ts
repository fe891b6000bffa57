import type { HTMLAttributes } from "react";

/** The custom elements of this folder, so that server components may write them. */
declare module "react" {
	namespace JSX {
		interface IntrinsicElements {
			"theme-switch": HTMLAttributes<HTMLElement>;
			"copy-button": HTMLAttributes<HTMLElement>;
		}
	}
}
