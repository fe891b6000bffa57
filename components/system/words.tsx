"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Words } from "@/lib/words/en";

/** The words of a figure's controls in one language. */
export type FigureWords = Words["figure"];

const WordsContext = createContext<FigureWords | undefined>(undefined);

/** Gives its words to the parts of a figure. */
export function WordsProvider({ words, children }: { words: FigureWords; children: ReactNode }) {
	return <WordsContext value={words}>{children}</WordsContext>;
}

/** Returns the words of the figure around a component. */
export function useWords(): FigureWords {
	const words = useContext(WordsContext);
	if (!words) throw new Error("This component is not within a figure: it has no words.");
	return words;
}
