/** What validation looks at in a certificate. Times are in days. */
export interface Certificate {
	subject: string;
	issuer: string;
	/** The key that signed it, and its own. */
	signedWith: string;
	key: string;
	validFrom: number;
	validUntil: number;
	isRevoked: boolean;
	/** From basic constraints: whether it is a CA, and how many CAs may follow. */
	isCa: boolean;
	pathLength?: number;
	/** From key usage, if present: whether its key may sign certificates. */
	maySign?: boolean;
}

/** A rule of RFC 5280, section 6.1, by its paragraph. */
export type Rule =
	| "6.1.3 (a)(1)"
	| "6.1.3 (a)(2)"
	| "6.1.3 (a)(3)"
	| "6.1.3 (a)(4)"
	| "6.1.4 (k)"
	| "6.1.4 (l)"
	| "6.1.4 (n)";

/** What each rule asks. */
export const rules: Readonly<Record<Rule, string>> = {
	"6.1.3 (a)(1)": "the issuer’s key verifies the signature",
	"6.1.3 (a)(2)": "the validity period includes now",
	"6.1.3 (a)(3)": "the certificate is not revoked",
	"6.1.3 (a)(4)": "the issuer’s name is the previous subject",
	"6.1.4 (k)": "every issuer is a CA",
	"6.1.4 (l)": "no more CAs follow than a path length allows",
	"6.1.4 (n)": "an issuer’s key usage, if given, allows signing",
};

/**
 * Validates a chain by RFC 5280, section 6.1, without names, policies and other extensions. Returns the first rule that
 * it breaks.
 *
 * @param chain from the certificate that the trust anchor issued to the client's own
 * @param checksRevocation whether rule (a)(3) is applied
 */
export function validateChain(
	anchor: { subject: string; key: string },
	chain: readonly Certificate[],
	now: number,
	checksRevocation: boolean,
): Rule | undefined {
	let [issuer, key, pathLength] = [anchor.subject, anchor.key, chain.length];
	for (const [index, certificate] of chain.entries()) {
		if (certificate.signedWith !== key) return "6.1.3 (a)(1)";
		if (now < certificate.validFrom || now > certificate.validUntil) return "6.1.3 (a)(2)";
		if (checksRevocation && certificate.isRevoked) return "6.1.3 (a)(3)";
		if (certificate.issuer !== issuer) return "6.1.3 (a)(4)";
		if (index === chain.length - 1) return undefined;
		if (!certificate.isCa) return "6.1.4 (k)";
		// A self-issued certificate, such as one for a new key, does not count.
		if (certificate.subject !== certificate.issuer) {
			if (pathLength <= 0) return "6.1.4 (l)";
			pathLength--;
		}
		pathLength = Math.min(pathLength, certificate.pathLength ?? pathLength);
		if (certificate.maySign === false) return "6.1.4 (n)";
		[issuer, key] = [certificate.subject, certificate.key];
	}
	return undefined;
}

/** A trust anchor, and a valid chain of two CAs and a client. */
export const anchor = { subject: "Root", key: "root" };
export const validChain: readonly Certificate[] = [
	issue("Root", "Policy CA", { isCa: true, pathLength: 1, maySign: true }),
	issue("Policy CA", "Issuing CA", { isCa: true, pathLength: 0, maySign: true }),
	issue("Issuing CA", "Client", {}),
];

/** Today, in the days of the example. */
export const today = 100;

/** Returns a certificate that is valid but for what is given. */
export function issue(issuer: string, subject: string, values: Partial<Certificate>): Certificate {
	return {
		subject,
		issuer,
		signedWith: issuer.toLowerCase(),
		key: subject.toLowerCase(),
		validFrom: 0,
		validUntil: 365,
		isRevoked: false,
		isCa: false,
		...values,
	};
}

/** Returns the valid chain with one certificate changed. */
export const changeChain = (index: number, values: Partial<Certificate>): readonly Certificate[] =>
	validChain.map((certificate, place) => (place === index ? { ...certificate, ...values } : certificate));
