"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import { allowOwnScripts } from "@/components/system/trusted-types";

/** idle: no question is pending. busy: the worker is computing. failed: the worker cannot start. */
type WorkerState = "idle" | "busy" | "failed";

/**
 * Sends questions to a worker, so that long computations drop no frames. One question is pending at a time. Of those
 * that follow, only the latest is sent, so that dragging a slider builds no queue.
 *
 * @param create starts the worker at the first question. It contains `new Worker(new URL(…))` because the bundler
 * reads it
 * @param toMessage returns the message for a question
 * @param onAnswer receives each answer with its question
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
		allowOwnScripts();
		const made = create();
		made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
			const question = pending.current;
			// Rendering an answer yields to a dial that is being dragged.
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
