/** Features of browsers that this site uses itself: to copy code, and to show a film large. */
const OWN = ["clipboard-write", "fullscreen", "picture-in-picture"];

/** Features that nobody uses here, neither this site nor what it may one day frame: all that browsers know by now. */
const UNUSED = [
	"accelerometer",
	"autoplay",
	"browsing-topics",
	"camera",
	"clipboard-read",
	"compute-pressure",
	"display-capture",
	"encrypted-media",
	"gamepad",
	"geolocation",
	"gyroscope",
	"hid",
	"identity-credentials-get",
	"idle-detection",
	"keyboard-map",
	"local-fonts",
	"magnetometer",
	"microphone",
	"midi",
	"otp-credentials",
	"payment",
	"publickey-credentials-create",
	"publickey-credentials-get",
	"screen-wake-lock",
	"serial",
	"storage-access",
	"sync-xhr",
	"usb",
	"window-management",
	"xr-spatial-tracking",
];

/** A Permissions-Policy that names every feature which its specification and those it lists define. */
export const permissionsPolicy = [
	...OWN.map((feature) => `${feature}=(self)`),
	...UNUSED.map((feature) => `${feature}=()`),
].join(", ");
