import { useAnnouncement } from "../state/announcements.ts";

/** Where `announce()` is heard. */
export function LiveRegion() {
  const text = useAnnouncement((announcement) => announcement.text);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
