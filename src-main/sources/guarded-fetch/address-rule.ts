import ipaddr from "ipaddr.js";

/** What is allowed by hand beyond the public internet over TLS. All false: https to public addresses only. */
export interface FetchPermissions {
  /** Plain http and ws. Loopback, once allowed, needs no TLS. */
  readonly insecure?: boolean;
  readonly loopback?: boolean;
  /** Addresses of a private network (RFC 1918, RFC 4193, link-local). */
  readonly privateNetwork?: boolean;
}

const privateRanges: readonly string[] = ["private", "uniqueLocal", "linkLocal", "carrierGradeNat"];

/**
 * Whether a connection may be made to this IP address. Refuses all that is not public unicast, whatever its disguise
 * (IPv4 inside IPv6, 6to4, Teredo, NAT64, documentation, multicast, broadcast, the unspecified address).
 */
export function isAllowedAddress(address: string, permissions: FetchPermissions): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  if (range === "unicast") return true;
  if (range === "loopback") return permissions.loopback === true;
  return permissions.privateNetwork === true && privateRanges.includes(range);
}

/** The IP address written as the host of a URL; null when it is a name to be looked up. */
function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
}

/** Names and addresses that can only be this machine. */
export function isLoopbackHost(hostname: string): boolean {
  const address = literalAddress(hostname);
  if (address !== null) return ipaddr.process(address).range() === "loopback";
  return hostname === "localhost" || hostname.endsWith(".localhost");
}

/** Why a URL may not be asked at all, before any connection: a key of `live-sentences`; null when it may. */
export function refuseUrl(url: URL, permissions: FetchPermissions): UrlFault | null {
  const isPlain = url.protocol === "http:" || url.protocol === "ws:";
  const isSecure = url.protocol === "https:" || url.protocol === "wss:";
  if (!isPlain && !isSecure) return "source.unknown-protocol";
  if (url.username !== "" || url.password !== "") return "source.credentials-in-url";
  const isHere = permissions.loopback === true && isLoopbackHost(url.hostname);
  if (isPlain && !isHere && permissions.insecure !== true) return "source.not-encrypted";
  const address = literalAddress(url.hostname);
  return address !== null && !isAllowedAddress(address, permissions) ? "source.address-forbidden" : null;
}

export type UrlFault =
  | "source.unknown-protocol"
  | "source.credentials-in-url"
  | "source.not-encrypted"
  | "source.address-forbidden";
