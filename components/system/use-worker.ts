"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import { trustOwnFiles } from "./trusted-types";

/** idle: nothing is asked; busy: a question is with the worker; failed: it cannot be asked. */
type WorkerState = "idle" | "busy" | "failed";

/**
 * Asks a worker, so that what takes long drops no frame. One question is with it at a time; of those asked meanwhile
 * only the latest is kept, so that a slider that is dragged leaves no queue behind.
 *
 * @param create makes the worker, at the first question. It holds `new Worker(new URL(…))` itself, which the bundler reads
 * @param toMessage what of a question the worker gets
 * @param onAnswer takes each answer with its question
 */
export function useWorker<Question, Answer>(
	create: () => Worker,
	toMessage: (question: Question) => unknown,
	onAnswer: (answer: Answer, question: Question) => void,
) {
	const [state, setState] = useState<WorkerState>("idle");
	const worker = useRef<Worker>(undefined);
	const pending = useRef<Question>(undefined);
	const next = useRef<Question>(undefined);
	const latest = useRef(onAnswer);
	latest.current = onAnswer;

	useEffect(
		() => () => {
			worker.current?.terminate();
			worker.current = undefined;
			pending.current = undefined;
		},
		[],
	);

	function start(): Worker {
		trustOwnFiles();
		const made = create();
		made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
			const question = pending.current;
			// What an answer has drawn anew gives way to a dial that is being dragged.
			if (question !== undefined) startTransition(() => latest.current(data, question));
			pending.current = undefined;
			if (next.current === undefined) setState("idle");
			else ask(next.current);
		});
		made.addEventListener("error", () => setState("failed"));
		return made;
	}

	function ask(question: Question): void {
		next.current = pending.current === undefined ? undefined : question;
		if (next.current !== undefined) return;
		setState("busy");
		pending.current = question;
		worker.current ??= start();
		worker.current.postMessage(toMessage(question));
	}

	return { ask, state };
}
