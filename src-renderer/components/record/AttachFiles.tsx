import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { attachmentLimit } from "../../../src-main/contract/attachment-limit.ts";
import { useSpeech } from "../../i18n/language.ts";
import classes from "./AttachFiles.module.css";
import { AttachmentList } from "./AttachmentList.tsx";
import { attachFiles } from "./attachments.ts";
import type { Attachment } from "./record-form.ts";
import { useFilesBrought } from "./use-files-brought.ts";

/** Files chosen, or dropped or pasted anywhere in the window, go into the crisis file at once; the entry names them. */
export function AttachFiles(props: {
  readonly attachments: readonly Attachment[];
  readonly onAdd: (attachments: readonly Attachment[]) => void;
  readonly onRemove: (hash: string) => void;
}) {
  const { attachments, onAdd, onRemove } = props;
  const { t, formats } = useSpeech();
  const [isBusy, setBusy] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    setBusy(true);
    onAdd(await attachFiles(files));
    setBusy(false);
  };
  const isOver = useFilesBrought((files) => void take(files));
  const choose = (): void => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.addEventListener("change", () => void take([...(input.files ?? [])]));
    input.click();
  };
  return (
    <div className={classes.zone} data-over={isOver} data-takes-files>
      {attachments.length > 0 && <AttachmentList attachments={attachments} onRemove={onRemove} />}
      <div className={classes.ways}>
        <Button
          size="compact-sm"
          loading={isBusy}
          leftSection={<IconPaperclip size={14} stroke={1.75} />}
          onClick={choose}
        >
          {t("log.files.attach")}
        </Button>
        <span>{t("log.files.hint", { most: formats.bytes(attachmentLimit) })}</span>
      </div>
    </div>
  );
}
