/** A fleet of hosts with long-lived connections, and how its clients reconnect. */
export interface Fleet {
	connections: number;
	hosts: number;
	/** Handshakes per second that a host completes. */
	rate: number;
	/** Timeout of the health check, s. */
	health: number;
}

/** Returns the attempts per second when one host is lost and its clients return evenly over a window, in s. */
export const computeReturnRate = ({ connections, hosts }: Fleet, window: number): number =>
	connections / (hosts * window);

/** Returns the share of a lost host's clients that each remaining host gets. */
export const computeShare = ({ connections, hosts }: Fleet): number => connections / (hosts * (hosts - 1));

/**
 * Returns the longest queue of a host when its share of a lost host's clients returns evenly over a window, in s: the
 * share, less what the host completes meanwhile. The lost host is not back before the window ends.
 */
export const computeLongestQueue = (fleet: Fleet, window: number): number =>
	Math.max(0, computeShare(fleet) - fleet.rate * window);

/** Returns the shortest first window with which one lost host takes no other host down, s. */
export const computeShortestWindow = (fleet: Fleet): number =>
	Math.max(0, computeShare(fleet) / fleet.rate - fleet.health);

/**
 * Returns the longest queue of a host when all hosts come back after a long outage, with clients that wait uniformly
 * up to a cap, in s, between attempts. The mean wait is half of the cap, so twice as many clients per second return at
 * first as with one attempt per cap.
 */
export function computeColdQueue({ connections, hosts, rate }: Fleet, cap: number): number {
	const share = connections / hosts;
	const x = Math.min(1, (rate * cap) / (2 * share));
	return share * (1 - x) ** 2;
}

/** Returns the shortest cap with which all hosts survive such a start, s. */
export function computeShortestCap({ connections, hosts, rate, health }: Fleet): number {
	const share = connections / hosts;
	return ((2 * share) / rate) * Math.max(0, 1 - Math.sqrt((rate * health) / share));
}

/** Returns the time to close connections at a rate per second, s. */
export const computeDrainTime = (connections: number, rate: number): number => connections / rate;

/**
 * Returns how often a rolling deployment moves a connection, on average, if a moved one goes to any other host. The
 * host whose turn is k-th has (n/(n − 1))ᵏ⁻¹ times the mean, which the sum approaches e − 1 with.
 */
export const computeMoves = (hosts: number): number =>
	((hosts - 1) / hosts) * ((hosts / (hosts - 1)) ** hosts - 1);

/** Returns how many times the mean the last host has when its turn comes: e, for many hosts. */
export const computeLastLoad = (hosts: number): number => (hosts / (hosts - 1)) ** (hosts - 1);

/** Returns how often a connection moves if a moved one goes to the host with the fewest: 1 + 1/n. */
export const computeLeastMoves = (hosts: number): number => 1 + 1 / hosts;

/** Ports above the system ports 0 to 1023 (RFC 6335). */
export const PORTS = 65_535 - 1023;

/**
 * Returns the most TCP connections that a host can open: one per source address, source port, and destination.
 *
 * @param sources addresses of the host
 * @param destinations pairs of address and port
 */
export const computePortLimit = (sources: number, destinations: number, ports = PORTS): number =>
	sources * destinations * ports;

/** Returns the number of flows that a header of its own with a number of bits can tell apart. */
export const computeFlows = (bits: number): number => 2 ** bits;
