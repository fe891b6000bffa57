import { describe, expect, test } from "vitest";
import { extent, mean } from "@/lib/simulation/statistics";
import { receivedByHour } from "./paper";
import { receivedShape } from "./shape";

describe("the received curve", () => {
	const shape = receivedShape();
	const steps = (minutes: number) =>
		Array.from({ length: shape.length / minutes }, (_, i) =>
			mean(shape.subarray(i * minutes, (i + 1) * minutes)),
		);

	test("has the paper's hourly means", () => {
		const hours = steps(60).map((share) => share * mean(receivedByHour));
		for (const [hour, share] of receivedByHour.entries()) expect(hours[hour]).toBeCloseTo(share, 10);
	});

	test("has a busiest quarter hour 4.3 ± 0.1 times its quietest", () => {
		const { least, largest } = extent(steps(15));
		expect(largest / least).toBeGreaterThan(4.2);
		expect(largest / least).toBeLessThan(4.4);
	});

	test("reaches the chart's maximum in its busiest quarter hour", () => {
		expect(extent(steps(15)).largest * mean(receivedByHour)).toBeCloseTo(1, 1);
	});
});
