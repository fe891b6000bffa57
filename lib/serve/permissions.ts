/**
 * Browser features that nothing on this site uses and that reach a visitor's device, data or accounts. Those that do
 * neither, such as autoplay, are left out: the header is part of every answer.
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

/** A Permissions-Policy that turns off every one of them. */
export const permissionsPolicy = UNUSED.map((feature) => `${feature}=()`).join(", ");
