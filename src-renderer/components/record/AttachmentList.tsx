import { ActionIcon, Button } from "@mantine/core";
import { IconDownload, IconPaperclip, IconPhoto, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { SafeText } from "../SafeText.tsx";
import classes from "./AttachmentList.module.css";
import { isPicture, readAttachment, saveBlob } from "./attachments.ts";
import type { Attachment } from "./record-form.ts";

/** Files of an entry: saved on request, and a picture shown on request; nothing is fetched or drawn by itself. */
export function AttachmentList(props: {
  readonly attachments: readonly Attachment[];
  readonly onRemove?: (hash: string) => void;
}) {
  const { attachments, onRemove } = props;
  return (
    <ul className={classes.list}>
      {attachments.map((attachment) => (
        <li key={attachment.hash}>
          <OneAttachment attachment={attachment} {...(onRemove === undefined ? {} : { onRemove })} />
        </li>
      ))}
    </ul>
  );
}

function OneAttachment(props: {
  readonly attachment: Attachment;
  readonly onRemove?: (hash: string) => void;
}) {
  const { attachment, onRemove } = props;
  const { name, bytes, hash, mediaType } = attachment;
  const { t, formats } = useSpeech();
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => () => void (picture !== null && URL.revokeObjectURL(picture)), [picture]);
  const save = async (): Promise<void> => {
    const blob = await readAttachment(hash);
    if (blob !== null) saveBlob(blob, name);
  };
  const show = async (): Promise<void> => {
    const blob = picture === null ? await readAttachment(hash) : null;
    setPicture(blob === null ? null : URL.createObjectURL(blob));
  };
  return (
    <>
      <div className={classes.file}>
        <IconPaperclip size={15} stroke={1.75} aria-hidden />
        <span className={classes.name}>
          <SafeText text={name} isInline foldAt={200} />
          <small>
            {formats.bytes(bytes)} · <code title={hash}>{hash.slice(0, 8)}</code>
          </small>
        </span>
        {isPicture(mediaType) && (
          <Button
            size="compact-xs"
            leftSection={<IconPhoto size={13} stroke={1.75} />}
            aria-expanded={picture !== null}
            onClick={() => void show()}
          >
            {t(picture === null ? "log.files.show" : "log.files.hide")}
          </Button>
        )}
        <ActionIcon aria-label={t("log.files.save", { name })} onClick={() => void save()}>
          <IconDownload size={16} stroke={1.75} />
        </ActionIcon>
        {onRemove !== undefined && (
          <ActionIcon aria-label={t("log.files.remove", { name })} onClick={() => onRemove(hash)}>
            <IconX size={15} stroke={1.75} />
          </ActionIcon>
        )}
      </div>
      {picture !== null && <img className={classes.picture} src={picture} alt={name} />}
    </>
  );
}
