/** No request. Index 0 of the pool is never used, so that fresh rows of zeros mean "empty". */
export const none = 0;

/** Admission time of a request that is still waiting. */
export const waitingStill = -1;

/**
 * The requests in the system, stored as columns. A request is its index in every column. Messages and queues pass
 * that index, so a decision allocates nothing.
 */
export interface Requests {
	/** Unique in a run. Indexes are reused; tickets are not. */
	ticket: Float64Array;
	variant: Int32Array;
	tier: Uint8Array;
	tenant: Uint16Array;
	/** 1 if the customer has reserved capacity. */
	provisioned: Uint8Array;
	/** The lane in which it waits or waited: its tier, or the provisioned one. */
	lane: Uint8Array;
	/** Arrival time and deadline, in µs. */
	arrived: Float64Array;
	deadline: Float64Array;
	/** Service time in µs. The engine does not read it. */
	service: Float64Array;
	/** Admission time in µs, or `waitingStill`. */
	started: Float64Array;
	/** Neighbors in the linked list that contains it. Free indexes are linked by `next`. */
	next: Int32Array;
	previous: Int32Array;
	/** The first free index. */
	free: number;
	issued: number;
}

/** Returns an empty pool with room for `capacity` requests. It grows as needed. */
export function createPool(capacity = 256): Requests {
	const pool: Requests = { ...columns(capacity + 1), free: none, issued: 0 };
	offer(pool, 1, capacity + 1);
	return pool;
}

/** Allocates a request with a new ticket. The caller fills in the other columns. */
export function allocateRequest(pool: Requests): number {
	if (pool.free === none) grow(pool);
	const request = pool.free;
	pool.free = pool.next[request] ?? none;
	pool.next[request] = none;
	pool.ticket[request] = ++pool.issued;
	pool.started[request] = waitingStill;
	return request;
}

/** Frees a request's index. */
export function freeRequest(pool: Requests, request: number): void {
	pool.ticket[request] = 0;
	pool.next[request] = pool.free;
	pool.free = request;
}

function columns(size: number) {
	return {
		ticket: new Float64Array(size),
		variant: new Int32Array(size),
		tier: new Uint8Array(size),
		tenant: new Uint16Array(size),
		provisioned: new Uint8Array(size),
		lane: new Uint8Array(size),
		arrived: new Float64Array(size),
		deadline: new Float64Array(size),
		service: new Float64Array(size),
		started: new Float64Array(size),
		next: new Int32Array(size),
		previous: new Int32Array(size),
	};
}

function grow(pool: Requests): void {
	const size = pool.next.length;
	const larger = columns(2 * size);
	larger.ticket.set(pool.ticket);
	larger.variant.set(pool.variant);
	larger.tier.set(pool.tier);
	larger.tenant.set(pool.tenant);
	larger.provisioned.set(pool.provisioned);
	larger.lane.set(pool.lane);
	larger.arrived.set(pool.arrived);
	larger.deadline.set(pool.deadline);
	larger.service.set(pool.service);
	larger.started.set(pool.started);
	larger.next.set(pool.next);
	larger.previous.set(pool.previous);
	Object.assign(pool, larger);
	offer(pool, size, 2 * size);
}

/** Adds the indexes from `first` up to `end` to the free list. */
function offer(pool: Requests, first: number, end: number): void {
	for (let index = end - 1; index >= first; index--) freeRequest(pool, index);
}
