/**
 * Browser features that neither this site nor anything it embeds uses: all features of browsers except copying
 * (clipboard-write) and full screen, which are allowed by default only for the site itself.
 */
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
	"picture-in-picture",
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

/** A Permissions-Policy that turns off every unused feature of its specification and the documents it lists. */
export const permissionsPolicy = UNUSED.map((feature) => `${feature}=()`).join(", ");
