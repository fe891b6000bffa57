import { ended, start } from "./run";

/** `npm run dev`: contentlayer watches the content, Next serves it; when one ends, so does the other. */
const programs = [
	start("contentlayer2", ["dev"]),
	start("next", ["dev", "--port", process.env.PORT ?? "3000"]),
];
process.exitCode = await Promise.race(programs.map(ended));
for (const program of programs) program.kill();
