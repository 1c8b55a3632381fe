import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import {
  type Icon,
  IconArrowsMaximize,
  IconChartDots3,
  IconCheck,
  IconChevronDown,
  IconCopy,
  IconDownload,
  IconMarkdown,
  IconPhoto,
  IconTable,
} from "@tabler/icons-react";
import { Chip } from "../../components/Chip.tsx";
import type { MessageKey } from "../../i18n/catalogue.ts";
import { useT } from "../../i18n/language.ts";
import classes from "./PropagationPane.module.css";

const scopes = ["crisis", "cascade", "accounts"] as const;
export type ShownScope = (typeof scopes)[number];

/** What the pane's head can do. */
export interface PaneTool {
  readonly scope: ShownScope;
  /** True: what is picked is a repeated text, and is called so. */
  readonly isCampaign: boolean;
  readonly withInferred: boolean;
  readonly isTable: boolean;
  readonly show: (scope: ShownScope) => void;
  readonly setInferred: (isOn: boolean) => void;
  readonly setTable: (isOn: boolean) => void;
  readonly fit: () => void;
  readonly copy: (as: "text" | "markdown" | "image") => void;
  readonly save: () => void;
}

/** Chips where there is room for them, one menu where there is not; then the tools. */
export function PaneTools(tool: PaneTool) {
  const t = useT();
  const { isTable } = tool;
  const choices = scopes.map((scope) => ({
    scope,
    isOn: scope === tool.scope,
    name: t(`propagation.scope.${scope === "cascade" && tool.isCampaign ? "campaign" : scope}`),
  }));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: three toggles of a toolbar, not fields of a form. */}
      <div className={classes.chips} role="group" aria-label={t("propagation.scope")}>
        {choices.map(({ scope, isOn, name }) => (
          <Chip key={scope} isOn={isOn} onToggle={() => tool.show(scope)}>
            {name}
          </Chip>
        ))}
        <Tooltip label={t("propagation.links.help")} multiline w={280}>
          <span>
            <Chip
              isOn={tool.withInferred}
              label={t("propagation.links")}
              onToggle={() => tool.setInferred(!tool.withInferred)}
            >
              {t("propagation.links.short")}
            </Chip>
          </span>
        </Tooltip>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-xs"
            className={classes.choose ?? ""}
            rightSection={<IconChevronDown size={13} stroke={1.75} />}
          >
            {choices.find(({ isOn }) => isOn)?.name ?? t("propagation.view")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map(({ scope, isOn, name }) => (
            <Choice key={scope} name={name} isOn={isOn} onChoose={() => tool.show(scope)} />
          ))}
          <Menu.Divider />
          <Choice
            name={t("propagation.links")}
            isOn={tool.withInferred}
            onChoose={() => tool.setInferred(!tool.withInferred)}
          />
        </Menu.Dropdown>
      </Menu>
      {!isTable && <Tool label="propagation.fit" icon={IconArrowsMaximize} onClick={tool.fit} />}
      <Tool
        label={isTable ? "propagation.showDrawing" : "propagation.showTable"}
        icon={isTable ? IconChartDots3 : IconTable}
        onClick={() => tool.setTable(!isTable)}
      />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t("propagation.copy")}>
            <IconDownload size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={15} stroke={1.75} />} onClick={() => tool.copy("text")}>
            {t("frame.copy.text")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconMarkdown size={15} stroke={1.75} />}
            onClick={() => tool.copy("markdown")}
          >
            {t("frame.copy.markdown")}
          </Menu.Item>
          {!isTable && (
            <>
              <Menu.Item
                leftSection={<IconPhoto size={15} stroke={1.75} />}
                onClick={() => tool.copy("image")}
              >
                {t("frame.copy.image")}
              </Menu.Item>
              <Menu.Item leftSection={<IconDownload size={15} stroke={1.75} />} onClick={tool.save}>
                {t("propagation.save")}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function Choice(props: { readonly name: string; readonly isOn: boolean; readonly onChoose: () => void }) {
  const { name, isOn, onChoose } = props;
  return (
    <Menu.Item
      role="menuitemcheckbox"
      aria-checked={isOn}
      leftSection={<IconCheck size={15} stroke={1.75} style={{ visibility: isOn ? "visible" : "hidden" }} />}
      onClick={onChoose}
    >
      {name}
    </Menu.Item>
  );
}

function Tool(props: { readonly label: MessageKey; readonly icon: Icon; readonly onClick: () => void }) {
  const t = useT();
  const { label, icon: Glyph, onClick } = props;
  return (
    <Tooltip label={t(label)}>
      <ActionIcon aria-label={t(label)} onClick={onClick}>
        <Glyph size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
