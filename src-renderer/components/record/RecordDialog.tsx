import { useT } from "../../i18n/language.ts";
import { Dialog } from "../Dialog.tsx";
import { CorrectForm } from "./CorrectForm.tsx";
import { closeRecord, useRecordWish } from "./record-dialog.ts";
import { StatusForm } from "./StatusForm.tsx";
import { WriteForm } from "./WriteForm.tsx";

/** Writing in the main courante: a new entry, a correction of one, a change of status with its reason. */
export function RecordDialog() {
  const t = useT();
  const wish = useRecordWish((state) => state.wish);
  switch (wish.at) {
    case "write":
      return (
        <Dialog title={t("log.record.title")} size={660} onClose={closeRecord}>
          <WriteForm start={wish.start} mentions={wish.mentions} />
        </Dialog>
      );
    case "correct":
      return (
        <Dialog title={t("log.correct.title", { position: wish.position })} size={560} onClose={closeRecord}>
          <CorrectForm position={wish.position} />
        </Dialog>
      );
    case "status":
      return (
        <Dialog title={t(`log.status.title.${wish.change.of}`)} size={480} onClose={closeRecord}>
          <StatusForm change={wish.change} text={wish.text} />
        </Dialog>
      );
    default:
      return null;
  }
}
