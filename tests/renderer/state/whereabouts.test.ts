import { describe, expect, it } from "vitest";
import { readAddress, writeAddress } from "../../../src-renderer/state/address.ts";

describe("an address", () => {
  it("names the place and what it shows", () => {
    expect(readAddress("#/log/42")).toEqual({ place: "log", detail: "42" });
    expect(readAddress("#/statements")).toEqual({ place: "statements", detail: null });
  });

  it("leads to the room when nobody knows it", () => {
    expect(readAddress("")).toEqual({ place: "room", detail: null });
    expect(readAddress("#/nowhere/1").place).toBe("room");
  });

  it("comes back as it was written, slashes and colons included", () => {
    const there = { place: "sources", detail: "bluesky:at://did/x" } as const;
    expect(readAddress(writeAddress(there))).toEqual(there);
  });
});
