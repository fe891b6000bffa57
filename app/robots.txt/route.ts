import { renderRobots } from "@/lib/site/formats/robots";

export const dynamic = "force-static";

export const GET = () =>
	new Response(renderRobots(), { headers: { "content-type": "text/plain; charset=utf-8" } });
