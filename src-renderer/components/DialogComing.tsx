import { useEffect } from "react";
import { useT } from "../i18n/language.ts";

/** Stands for a dialog whose code is on its way: until it is there, no key may act on what lies below; Escape does without it. */
export function DialogComing({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  useEffect(() => {
    const listen = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") onClose();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [onClose]);
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
