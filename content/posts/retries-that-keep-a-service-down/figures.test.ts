import { test } from "vitest";
import * as n from "./numbers";
test("print", () => {
	console.log(n.getRemedyRows().join("\n")); 
	console.log(n.getTriggerRows().join("\n"));
	console.log([150,200,250,260,280,300,400].map((c) => `${c}: ${n.countRecoveries(c)}`).join(" "));
	for (const s of ["Less load for a while", "No more retries", "Deadlines without a margin", "Twice the capacity"]) console.log(s, n.getRecovery(s));
	console.log(JSON.stringify(n.measureDown()));
});
