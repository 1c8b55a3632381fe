import { shellBridge } from "./shell-bridge.ts";

/** Whether the host answers but no longer knows this browser's seat: it has been started again since. */
export async function isSessionOver(): Promise<boolean> {
  if (shellBridge() !== null) return false;
  try {
    const answer = await fetch("/", { method: "HEAD", cache: "no-store" });
    return answer.status === 403;
  } catch {
    // No answer at all: the host is away, not closed to us.
    return false;
  }
}
