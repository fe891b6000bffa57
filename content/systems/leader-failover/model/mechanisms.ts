/**
 * Parts of the protocol that a run can turn off. Tests turn off one at a time to show what it prevents; a visitor's
 * run has all of them.
 */
export const mechanisms = {
	forwarding: "a follower forwards requests to the leader",
	"sticky cookies": "a cookie keeps a session on its node",
	"health checks": "the load balancer stops sending to a node that fails two checks",
	"cookie signature": "the load balancer replaces a cookie whose signature is wrong",
	"cookie target": "the load balancer replaces a cookie that names no node",
	"session rerouting": "a session leaves a node that cannot reach the leader",
	"forward timeout": "a follower stops waiting for the leader after 0.5 s",
	"caller retries": "a caller retries a request that failed",
	"token normalization": "both versions read both formats of a session token",
	takeover: "a follower takes a lock that stood unchanged for a whole lease",
	"whole-lease wait": "a follower waits for a whole lease before it takes the lock",
	"lock release": "a leader that shuts down releases the lock",
	"local lease check": "a leader stops when its lease runs out on its own clock",
	"conditional renewal": "a renewal fails when the lock's version has changed",
	"conditional takeover": "taking the lock fails when its version has changed",
	"term fencing": "the table rejects writes of earlier terms",
	"write before acknowledgment": "a request is acknowledged once it is written",
	"capacity limit": "leader and table refuse requests beyond capacity",
	"follower shedding": "a follower rejects requests while a fresh broadcast says that nothing is free",
	"broadcast TTL": "a follower ignores a broadcast that is too old",
	reconciliation: "the leader compares its count with the table",
	"recovery read": "a new leader reads the pending requests before it serves",
	"broadcast term": "a node ignores broadcasts of earlier terms",
	"broadcast sequence": "a node ignores a broadcast that a later one overtook",
	"leader discovery": "a broadcast tells a node who leads",
	"idempotent requests": "a request that is in the table is not admitted again",
} as const;

export type Mechanism = keyof typeof mechanisms;
