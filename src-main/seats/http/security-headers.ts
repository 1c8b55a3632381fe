/** Where a page's own text holds the place of its style nonce. */
export const noncePlace = "__NONCE__";

/**
 * The policy of the room's page: its own scripts, styles, fonts and workers and nothing of anybody else's. Pictures
 * may be drawn by the page itself (`data:`, `blob:`), never fetched from a mention. `nonce` is for one response.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/** For what is not the room's page: nothing may run in it at all. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Headers of every response, whatever it holds; the room's page and its scripts have a policy of their own. */
export const plainHeaders: Readonly<Record<string, string>> = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": inertPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), display-capture=(), clipboard-read=(), bluetooth=(), midi=(), idle-detection=()",
};

/** A worker lives under the policy of its own script. */
export const scriptPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";
