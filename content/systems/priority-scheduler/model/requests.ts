/** No request: the place 0 of the pool is never used, so that fresh rows of zeros mean "empty". */
export const none = 0;

/** When a request was admitted that hasn't been. */
export const waitingStill = -1;

/**
 * The requests in the system, as columns: a request is a number, its place in every column. Messages and queues pass
 * that number around, so a decision allocates nothing.
 */
export interface Requests {
	/** Unique in a run; a place is used again, its ticket isn't. */
	ticket: Float64Array;
	variant: Int32Array;
	tier: Uint8Array;
	tenant: Uint16Array;
	/** 1 if its customer has reserved capacity. */
	provisioned: Uint8Array;
	/** The lane it waits or waited in: its tier, or the provisioned one. */
	lane: Uint8Array;
	/** µs: when it came, and when it is of no more use to its caller. */
	arrived: Float64Array;
	deadline: Float64Array;
	/** µs that the model behind will take for it. The engine doesn't look. */
	service: Float64Array;
	/** µs: when it was admitted, or `waitingStill`. */
	started: Float64Array;
	/** Neighbors in the list it is in; the last free place's next is the next free one. */
	next: Int32Array;
	previous: Int32Array;
	/** The first free place. */
	free: number;
	issued: number;
}

/** An empty pool with room for `capacity` requests; it grows when they are more. */
export function requestPool(capacity = 256): Requests {
	const pool: Requests = { ...columns(capacity + 1), free: none, issued: 0 };
	offer(pool, 1, capacity + 1);
	return pool;
}

/** Takes a place for a new request, with a new ticket; the caller fills in the other columns. */
export function open(pool: Requests): number {
	if (pool.free === none) grow(pool);
	const request = pool.free;
	pool.free = pool.next[request] ?? none;
	pool.next[request] = none;
	pool.ticket[request] = ++pool.issued;
	pool.started[request] = waitingStill;
	return request;
}

/** Gives the place back. */
export function close(pool: Requests, request: number): void {
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

/** Puts the places from `first` up to `end` on the free list. */
function offer(pool: Requests, first: number, end: number): void {
	for (let index = end - 1; index >= first; index--) close(pool, index);
}
