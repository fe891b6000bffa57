/**
 * Long-lived connections on a fleet of hosts. A host is lost or deployed, its clients return, and each return costs a
 * handshake. A host with too long a queue of handshakes fails its health check, and is lost with its own connections.
 * The model is general, and not how any company's service works.
 */

export { deploy, lose } from "./hosts";
export {
	assumptions,
	defaults,
	type Key,
	type Parameters,
	parameters,
	policies,
	REJECT_AT,
} from "./parameters";
export { DEPLOYED_AT, LOST_AT, presets } from "./presets";
export { binLength, type RunRecord } from "./record";
export { advance, change } from "./simulation";
export { countOffline, type Host, type State, type Step, start } from "./state";
