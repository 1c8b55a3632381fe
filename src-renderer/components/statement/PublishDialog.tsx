import { Button, TextInput } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useT } from "../../i18n/language.ts";
import { copyText } from "../../state/copy.ts";
import { useLiveRoom } from "../../state/room.ts";
import { ConfirmWords } from "../ConfirmWords.tsx";
import { closeDesk, type DeskOf } from "../response/desk.ts";
import { WordsToConfirm } from "./ApproveDialog.tsx";
import classes from "./StatementDialogs.module.css";
import { publishStatement } from "./statement-acts.ts";

/** Publishing confirms in words. Nothing is sent from here: the person publishes, then says where. */
export function PublishDialog({ desk }: { readonly desk: DeskOf<"publish"> }) {
  const t = useT();
  const [url, setUrl] = useState("");
  const statement = useLiveRoom((room) => room.statements[desk.statementId]);
  if (statement === undefined) return null;
  const { number, wording } = statement;
  const address = url.trim();
  return (
    <ConfirmWords
      isOpen
      title={`${t("response.publish.title")} · ${t("response.statement.short", { number })}`}
      word={t("response.publish.word")}
      action={t("response.publish.action")}
      onClose={closeDesk}
      onConfirm={() => publishStatement(statement, desk.fingerprint, address === "" ? null : address)}
    >
      <div className={classes.confirm}>
        <p>{t("response.publish.body", { channel: t(`words.channel.${wording.channel}`) })}</p>
        <WordsToConfirm statement={statement} />
        <Button
          className={classes.aside ?? ""}
          leftSection={<IconCopy size={14} stroke={1.75} />}
          onClick={() => void copyText(wording.text)}
        >
          {t("response.publish.copy")}
        </Button>
        <TextInput
          type="url"
          label={t("response.publish.url")}
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
          maxLength={4000}
        />
      </div>
    </ConfirmWords>
  );
}
