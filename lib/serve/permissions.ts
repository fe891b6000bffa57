/**
 * Browser features that neither this site nor anything it embeds uses: all features of browsers except copying
 * (clipboard-write) and full screen, which are allowed by default only for the site itself.
 */
const UNUSED = [
	"accelerometer",
	"camera",
	"clipboard-read",
	"display-capture",
	"geolocation",
	"gyroscope",
	"hid",
	"identity-credentials-get",
	"idle-detection",
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
	"usb",
	"window-management",
	"xr-spatial-tracking",
];

/** A Permissions-Policy that turns off every feature in the list. */
export const permissionsPolicy = UNUSED.map((feature) => `${feature}=()`).join(", ");
