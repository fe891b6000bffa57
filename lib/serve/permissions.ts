/** Browser features that this site uses: copying code, and showing video in full screen. */
const OWN = ["clipboard-write", "fullscreen", "picture-in-picture"];

/** Browser features that neither this site nor anything it embeds uses: all that browsers define. */
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

/** A Permissions-Policy that names every feature of its specification and the documents it lists. */
export const permissionsPolicy = [
	...OWN.map((feature) => `${feature}=(self)`),
	...UNUSED.map((feature) => `${feature}=()`),
].join(", ");
