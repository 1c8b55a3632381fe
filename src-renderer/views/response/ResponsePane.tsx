import { ActionIcon, Menu } from "@mantine/core";
import { IconBook2, IconListCheck, IconPencilPlus, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Chip } from "../../components/Chip.tsx";
import { Kbd } from "../../components/Kbd.tsx";
import { PaneHeader } from "../../components/PaneHeader.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { findCommand, shortcutOf } from "../../state/commands.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { AllStatements } from "./AllStatements.tsx";
import { NowAnswering } from "./NowAnswering.tsx";

const ways = [
  { id: "response.draft", label: "response.command.draft", icon: IconPencilPlus },
  { id: "response.addAction", label: "response.command.addAction", icon: IconListCheck },
  { id: "response.startPlaybook", label: "response.command.startPlaybook", icon: IconBook2 },
] as const;

/** What we answer: the statement under way with its approvers, and the action cards of the running playbook. */
export function ResponsePane() {
  const { t, formats } = useSpeech();
  const [shown, setShown] = useState<"now" | "statements">("now");
  const count = useRoom((room) => Object.keys(room.statements).length);
  const isPast = useIsReplaying();
  return (
    <>
      <PaneHeader pane="response">
        <Chip isOn={shown === "now"} onToggle={() => setShown("now")}>
          {t("response.pane.now")}
        </Chip>
        <Chip isOn={shown === "statements"} onToggle={() => setShown("statements")}>
          {t("response.pane.statements", { count: formats.number(count) })}
        </Chip>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t("response.pane.add")} disabled={isPast}>
              <IconPlus size={17} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {ways.map(({ id, label, icon: Glyph }) => {
              const command = findCommand(id);
              const shortcut = command === undefined ? null : shortcutOf(command);
              return (
                <Menu.Item
                  key={id}
                  leftSection={<Glyph size={16} stroke={1.75} />}
                  rightSection={shortcut === null ? undefined : <Kbd shortcut={shortcut} />}
                  onClick={() => findCommand(id)?.run()}
                >
                  {t(label)}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      </PaneHeader>
      {shown === "now" ? <NowAnswering /> : <AllStatements />}
    </>
  );
}
