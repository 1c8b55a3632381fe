import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { type FetchPermissions, isAllowedAddress } from "./address-rule.ts";

/** A name that leads (also) to an address which may not be reached. */
export class ForbiddenAddress extends Error {
  readonly code = "FORBIDDEN_ADDRESS";
}

type LookUpAll = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Name resolution for `net.connect` that gives only addresses which may be reached: the check is made on the very
 * answer that the connection uses, so a name that changes its address in between (DNS rebinding) gains nothing. One
 * forbidden address among several refuses the name.
 */
export function guardedLookup(
  permissions: FetchPermissions,
  lookUp: LookUpAll = lookup as LookUpAll,
): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        callback(error, "");
        return;
      }
      const first = addresses[0];
      const forbidden = addresses.find(({ address }) => !isAllowedAddress(address, permissions));
      if (first === undefined || forbidden !== undefined)
        callback(new ForbiddenAddress(`${hostname} leads to ${forbidden?.address ?? "no address"}`), "");
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
