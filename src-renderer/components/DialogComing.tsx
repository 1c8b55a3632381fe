import { useT } from "../i18n/language.ts";

/** Stands for a dialog whose code is on its way: until it is there, no key may act on what lies below. */
export function DialogComing() {
  const t = useT();
  return (
    <div
      className="visually-hidden"
      role="dialog"
      aria-modal="true"
      aria-busy="true"
      aria-label={t("frame.state.loading")}
    />
  );
}
