import { expect, test } from "vitest";
import { renderEmbedCode } from "./embed";

test("the embed code includes settings, seed, actions and moment", () => {
	const page = "https://example.com/systems/queue?preset=A+burst&load=12&seed=7&do=5.kill.leader&t=700#top";
	expect(renderEmbedCode(page, "Queues & more")).toBe(
		'<iframe src="https://example.com/embed/queue?preset=A+burst&amp;load=12&amp;seed=7&amp;do=5.kill.leader&amp;t=700" title="Queues &amp; more" width="100%" height="640" loading="lazy" style="border:0"></iframe>',
	);
});

test("an address cannot close the attribute that holds it", () => {
	const code = renderEmbedCode('https://example.com/systems/queue?preset="><script>', '" onload="alert(1)');
	expect(code).toMatch(/^<iframe src="[^"<>]*" title="[^"<>]*" width="100%" [^<>]*><\/iframe>$/);
});
