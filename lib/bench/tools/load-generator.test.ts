import { expect, test } from "vitest";
import { parseWrk } from "./load-generator";

const REPORT = `Running 2s test @ http://127.0.0.1:3000/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     4.91ms    1.12ms  25.31ms   92.11%
    Req/Sec    13.02k     1.10k   14.80k    85.00%
  Latency Distribution
     50%    4.70ms
     75%    5.07ms
     90%    5.78ms
     99%    9.62ms
  25957 requests in 2.01s, 2.41GB read
Requests/sec:  12926.21
Transfer/sec:      1.20GB
`;

test("a report of wrk gives requests, rate, p99 and no failures", () => {
	expect(parseWrk(REPORT)).toEqual({ requests: 25957, rate: 12926.21, p99: 9.62, failed: 0 });
});

test.each([
	["812.00us", 0.812],
	["1.50s", 1500],
])("a p99 of %s is %f ms", (text, p99) => {
	expect(parseWrk(REPORT.replace("9.62ms", text)).p99).toBeCloseTo(p99, 9);
});

test("socket errors and statuses other than 2xx and 3xx are failures", () => {
	const errors =
		"  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 90\nRequests/sec";
	expect(parseWrk(REPORT.replace("Requests/sec", errors)).failed).toBe(100);
});

test("a report without a figure is rejected", () => {
	expect(() => parseWrk("unable to connect to 127.0.0.1:3000")).toThrow("unable to connect");
});
