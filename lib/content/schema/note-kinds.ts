/** The kinds of notes with their default titles. */
export const NOTE_KINDS = {
	note: "Note",
	tip: "Tip",
	important: "Important",
	warning: "Warning",
	caution: "Caution",
} as const;

export type NoteKind = keyof typeof NOTE_KINDS;

export const noteKinds = Object.keys(NOTE_KINDS) as [NoteKind, ...NoteKind[]];
