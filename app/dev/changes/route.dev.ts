import { onContentChange } from "@/lib/content/live";

/** Development only (next.config.mjs): tells open pages when the content changes, as server-sent events. */
export function GET(request: Request) {
	const encoder = new TextEncoder();
	const stream = new ReadableStream({
		start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			send(": open\n\n");
			const stop = onContentChange(() => send("data: changed\n\n"));
			request.signal.addEventListener("abort", stop);
		},
	});
	return new Response(stream, {
		headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
	});
}
