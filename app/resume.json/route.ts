import { buildJsonResume } from "@/lib/site/resume";

export const dynamic = "force-static";

export const GET = () => Response.json(buildJsonResume());
