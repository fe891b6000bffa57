import { test } from "vitest";
import { advance, computeBalance, countCopied, countMissed, defaults, presets, start } from ".";

test("try", () => {
	for (const { name, parameters, script } of presets) {
		const run = start({ ...defaults, ...parameters }, 1, script);
		advance(run, 50_000);
		const { log } = run.paging;
		if (run.parameters.source === 0)
			console.log(
				name,
				log.requests,
				log.rows.length,
				countCopied(log),
				log.repeated,
				countMissed(log),
				log.copy
					.map(({ row, kind }) =>
						kind === "hole" ? `[${row.id}]` : kind === "repeat" ? `*${row.id}` : row.id,
					)
					.join(" "),
			);
		else
			console.log(
				name,
				JSON.stringify(computeBalance(run.polling, 50)),
				run.polling.crashes,
				run.polling.peak,
				run.polling.events
					.filter(({ text }) => /missed|memory|skipped|aily/.test(text))
					.slice(0, 14)
					.map(({ at, text }) => `${at} ${text}`)
					.join("; "),
			);
	}
});
