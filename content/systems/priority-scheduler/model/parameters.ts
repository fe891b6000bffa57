import { createDialHelpers, type Parameter } from "@/lib/simulation/parameters";
import { disciplines } from "./disciplines";

/** Initial settings. Examples, not any company's figures. */
export const defaults = {
	/** Requests per second without a reservation, over all variants. */
	load: 850,
	/** Additional requests per second of one tenant. */
	flood: 0,
	/** Requests per second of customers with a reservation, over all variants. */
	provisioned: 80,
	/** Models, or versions of one, each with its own capacity. */
	variants: 3,
	/** Concurrent requests per variant. */
	limit: 16,
	/** Mean service time in ms. */
	service: 45,
	/** Service time distribution: see `variations`. */
	variation: 1,
	/** Rule for choosing the next tier: see `disciplines`. */
	discipline: 0,
	weight100: 20,
	weight80: 16,
	weight60: 12,
	weight40: 8,
	weight20: 4,
	weight10: 2,
	weight5: 1,
	share100: 15,
	share80: 15,
	share60: 20,
	share40: 20,
	share20: 12,
	share10: 10,
	share5: 8,
	/** Whether each tenant has a token bucket. */
	throttling: 1,
	tenants: 8,
	/** Tokens per second and largest number of tokens, per tenant. */
	tenantRate: 250,
	tenantBurst: 100,
	/** Waiting requests per variant, and the number per tier that is never shed. */
	depth: 200,
	floor: 2,
	/** ms until a waiting request expires. */
	patience: 2000,
	/** Reserved slots per variant. */
	reserved: 4,
	/** Whether idle reserved slots are lent. */
	lending: 1,
	/** Variants that support quality-of-service classes. */
	qosVariants: 0,
	/** Time of the engine per message, in µs. */
	decision: 2,
};

export type Parameters = typeof defaults;
export type Key = keyof Parameters;

/** Service time distributions: fixed, uniform from half to one and a half times the mean, or exponential. */
const variations = ["fixed", "uniform ± 50%", "exponential"] as const;

const offOn = ["off", "on"] as const;

const { dial, choice } = createDialHelpers(defaults);

/** Every dial, in display order. */
export const parameters: readonly Parameter<Key>[] = [
	choice("Load and order", "discipline", "Order", disciplines),
	dial("Load and order", "load", "Load", "requests/s", [0, 4000, 10]),
	dial("Load and order", "flood", "Extra load from one tenant", "requests/s", [0, 4000, 10]),
	dial("Load and order", "provisioned", "Provisioned load", "requests/s", [0, 2000, 10]),
	dial("Capacity", "variants", "Variants", "variants", [1, 12]),
	dial("Capacity", "limit", "Concurrency limit per variant", "requests", [1, 64]),
	dial("Capacity", "service", "Mean service time", "ms", [1, 2000]),
	choice("Capacity", "variation", "Service time distribution", variations),
	dial("Weights", "weight100", "P100", "parts", [1, 100]),
	dial("Weights", "weight80", "P80", "parts", [1, 100]),
	dial("Weights", "weight60", "P60", "parts", [1, 100]),
	dial("Weights", "weight40", "P40", "parts", [1, 100]),
	dial("Weights", "weight20", "P20", "parts", [1, 100]),
	dial("Weights", "weight10", "P10", "parts", [1, 100]),
	dial("Weights", "weight5", "P5", "parts", [1, 100]),
	dial("Request mix", "share100", "P100", "parts", [0, 100]),
	dial("Request mix", "share80", "P80", "parts", [0, 100]),
	dial("Request mix", "share60", "P60", "parts", [0, 100]),
	dial("Request mix", "share40", "P40", "parts", [0, 100]),
	dial("Request mix", "share20", "P20", "parts", [0, 100]),
	dial("Request mix", "share10", "P10", "parts", [0, 100]),
	dial("Request mix", "share5", "P5", "parts", [0, 100]),
	choice("Limits per tenant", "throttling", "Token bucket per tenant", offOn),
	dial("Limits per tenant", "tenants", "Tenants", "tenants", [1, 32]),
	dial("Limits per tenant", "tenantRate", "Refill rate", "requests/s", [1, 2000]),
	dial("Limits per tenant", "tenantBurst", "Bucket size", "requests", [1, 2000]),
	dial("Queue limit and deadline", "depth", "Queue limit per variant", "requests", [7, 100_000]),
	dial("Queue limit and deadline", "floor", "Places kept per tier", "requests", [0, 20]),
	dial("Queue limit and deadline", "patience", "Deadline", "ms", [10, 600_000, 10]),
	dial("Reservation", "reserved", "Reserved per variant", "requests", [0, 64]),
	choice("Reservation", "lending", "Lend idle capacity", offOn),
	dial("Reservation", "qosVariants", "Variants that can preempt", "variants", [0, 12]),
	dial("Scheduling time", "decision", "Time per message", "µs", [0, 2000]),
];

/** Assumptions that no source supports, as sentences for the page. */
export const assumptions = [
	"The seven tiers are named P100, P80, P60, P40, P20, P10 and P5: the role gives only their number and the two ends.",
	"The weights 20, 16, 12, 8, 4, 2 and 1 are an example, a fifth of each tier’s number.",
	"P100 and P80 run as quality-of-service class 0, P60 and P40 as class 1, and P20, P10 and P5 as class 10.",
	"Class 10 may be preempted. Classes 0 and 1 differ only to the model host, which isn’t simulated.",
	"Only a reservation preempts, and only on variants that support it; the request that started last is stopped.",
	"A preempted request is lost, and its caller does not retry.",
	"Arrivals are Poisson, spread evenly over tenants and variants.",
	"Provisioned requests count as P100; beyond their reservation they queue in that tier.",
	"Each tenant has one token bucket for all variants; provisioned requests aren’t throttled.",
	"When a queue is full, the newest request of the lowest tier is shed, but each tier keeps a few places.",
	"The deadline counts from a request’s arrival and is the same for all tiers.",
	"The engine checks deadlines whenever it looks at a variant, and every 10 ms.",
	"Load, limits, service times and the time per message are examples.",
] as const;
