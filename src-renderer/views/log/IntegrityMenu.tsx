import { Button, Menu } from "@mantine/core";
import {
  IconChevronDown,
  IconFileCheck,
  IconShieldCheck,
  IconShieldQuestion,
  IconShieldX,
  IconSignature,
} from "@tabler/icons-react";
import { useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { useLiveRoomStore } from "../../state/room-store.ts";
import { brokenWords, compareWithCheckpoint, signCheckpoint, verifyLog } from "./integrity.ts";

/** What is known of the file's integrity, and the ways to know more: verify, compare, sign. */
export function IntegrityMenu() {
  const { t } = useSpeech();
  const verification = useLiveRoomStore((state) => state.verification);
  const [isBusy, setBusy] = useState(false);
  const verify = async (): Promise<void> => {
    setBusy(true);
    await verifyLog();
    setBusy(false);
  };
  const state = verification === null ? "unknown" : verification.intact ? "intact" : "broken";
  const Shield = { unknown: IconShieldQuestion, intact: IconShieldCheck, broken: IconShieldX }[state];
  return (
    <Menu position="bottom-end" width={330}>
      <Menu.Target>
        <Button
          loading={isBusy}
          leftSection={<Shield size={15} stroke={1.75} />}
          rightSection={<IconChevronDown size={14} stroke={1.75} />}
          {...(state === "broken" ? { variant: "light", color: "red" } : {})}
        >
          {t(`log.integrity.${state}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {verification !== null && (
          <Menu.Label>
            {verification.intact
              ? t("log.intact", { position: verification.position })
              : brokenWords(verification)}
          </Menu.Label>
        )}
        <Menu.Item leftSection={<IconShieldCheck size={16} stroke={1.75} />} onClick={() => void verify()}>
          {t("log.verify")}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileCheck size={16} stroke={1.75} />} onClick={compareWithCheckpoint}>
          {t("log.checkpoint.compare")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSignature size={16} stroke={1.75} />}
          onClick={() => void signCheckpoint()}
        >
          {t("log.checkpoint.sign")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
