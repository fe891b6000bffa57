import { renderSecurityText } from "@/lib/site/formats/security-text";

export const dynamic = "force-static";

/**
 * Serves security.txt (RFC 9116), which says where to report a vulnerability; 404 if content/site.json has no
 * "security".
 */
export function GET() {
	const text = renderSecurityText();
	return new Response(text ?? null, {
		status: text === undefined ? 404 : 200,
		headers: { "content-type": "text/plain; charset=utf-8" },
	});
}
