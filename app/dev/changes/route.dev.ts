import { getLiveVersion, onContentChange } from "@/lib/content/read/live-content";

/**
 * Development only (next.config.mjs): sends the latest content version to open pages as server-sent events, now and
 * after each change.
 */
export function GET(request: Request) {
	const encoder = new TextEncoder();
	const stream = new ReadableStream({
		start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			const sendVersion = () => send(`data: ${getLiveVersion()}\n\n`);
			sendVersion();
			const stop = onContentChange(sendVersion);
			request.signal.addEventListener("abort", stop);
		},
	});
	return new Response(stream, {
		headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
	});
}
