import { checkContent } from "@/lib/content/check";
import { formatProblem } from "@/lib/content/problem";

/** `npm run check`: prints every problem of the content; exits 1 when there is one. */
const problems = await checkContent(process.cwd());
for (const problem of problems) console.error(formatProblem(problem));
console.log(problems.length === 0 ? "content: no problem" : `content: ${problems.length} to mend`);
process.exitCode = problems.length === 0 ? 0 : 1;
