"use client";

import { memo, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** Renders one layout of a drawing. While it is hidden, it stays as it is, which halves the work of each frame. */
export function LiveSheet({ className, children }: { className: string; children: ReactNode }) {
	const box = useRef<HTMLDivElement>(null);
	return (
		<div ref={box} className={className}>
			<OnlyShown isShown={useIsShown(box)}>{children}</OnlyShown>
		</div>
	);
}

const OnlyShown = memo(
	({ children }: { isShown: boolean; children: ReactNode }) => children,
	(_, { isShown }) => !isShown,
);

/** Returns whether an element takes up room on the screen, or is about to be printed. */
function useIsShown(box: RefObject<HTMLElement | null>): boolean {
	const [isShown, setIsShown] = useState(true);
	useEffect(() => {
		const element = box.current;
		if (!element) return;
		const observer = new ResizeObserver(([entry]) => setIsShown((entry?.contentRect.width ?? 1) > 0));
		// Paper may show the layout that the screen hides.
		const beforePrint = () => flushSync(() => setIsShown(true));
		const observe = () => {
			observer.disconnect();
			observer.observe(element);
		};
		observe();
		addEventListener("beforeprint", beforePrint);
		addEventListener("afterprint", observe);
		return () => {
			observer.disconnect();
			removeEventListener("beforeprint", beforePrint);
			removeEventListener("afterprint", observe);
		};
	}, [box]);
	return isShown;
}
