import { renderSecurityText } from "@/lib/site/security-text";

export const dynamic = "force-static";

/** Where to report a weakness of the site (RFC 9116); 404 where content/site.json does not say. */
export function GET() {
	const text = renderSecurityText();
	return new Response(text ?? null, {
		status: text === undefined ? 404 : 200,
		headers: { "content-type": "text/plain; charset=utf-8" },
	});
}
