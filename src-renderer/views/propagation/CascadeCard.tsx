import { ActionIcon, Button, Menu, Tooltip } from "@mantine/core";
import { IconChevronDown, IconTrendingDown, IconTrendingUp, IconX } from "@tabler/icons-react";
import type { CascadeFigures } from "../../../src-main/contract/propagation.ts";
import { spreadFamilies } from "../../../src-main/contract/vocabulary.ts";
import { FamilyTag } from "../../components/FamilyTag.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { familyLooks } from "../../theme/families.ts";
import classes from "./CascadeCard.module.css";
import { qualifyCascade } from "./qualify-cascade.ts";

/** Figures of the picked cascade; shapes are compared at equal size only. */
export function CascadeCard(props: {
  readonly figures: CascadeFigures;
  readonly onOpen: (() => void) | null;
  readonly onRead: () => void;
  readonly onClose: () => void;
}) {
  const { figures, onOpen, onRead, onClose } = props;
  const { t, formats } = useSpeech();
  const { handle, text, startedAt, sources, family, root } = figures;
  const when = startedAt === null ? null : formats.dateTime(Date.parse(startedAt));
  return (
    <section className={classes.card} aria-label={t("propagation.card")}>
      <div className={classes.head}>
        <b>
          <SafeText text={handle ?? t("propagation.unknownRoot")} isInline foldAt={60} />
        </b>
        <Tooltip label={t("frame.close")}>
          <ActionIcon size={24} aria-label={t("frame.close")} onClick={onClose}>
            <IconX size={15} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </div>
      {text !== null && (
        <p className={classes.text}>
          <SafeText text={text} isInline foldAt={110} />
        </p>
      )}
      <p className={classes.when}>
        {[when, t("propagation.sources", { count: sources.length, list: formats.list(sources) })]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <dl className={classes.figures}>
        <Row
          name={t("propagation.size")}
          value={formats.number(figures.size)}
          help={t("propagation.size.help")}
        />
        <Row
          name={t("propagation.depth")}
          value={formats.number(figures.depth)}
          help={t("propagation.depth.help")}
        />
        <Row
          name={t("propagation.maxBreadth")}
          value={formats.number(figures.maxBreadth)}
          help={t("propagation.maxBreadth.help")}
        />
        <Row
          name={t("propagation.virality")}
          value={formats.decimal(figures.structuralVirality)}
          help={t("propagation.virality.help")}
        />
        <Row name={t("propagation.accounts")} value={formats.number(figures.accounts)} />
        <PaceRow figures={figures} />
        <Row
          name={t("propagation.rank")}
          value={
            figures.viralityRank === null
              ? t("propagation.rank.unknown")
              : formats.percent(figures.viralityRank)
          }
          help={t("propagation.rank.help")}
        />
        {figures.unknown > 0 && (
          <Row
            name={t("propagation.unknown")}
            value={formats.number(figures.unknown)}
            help={t("propagation.unknown.help")}
          />
        )}
      </dl>
      <div className={classes.ways}>
        <FamilyMenu root={root} family={family} />
        <Button size="compact-xs" onClick={onRead}>
          {t("propagation.read")}
        </Button>
        {onOpen !== null && (
          <Button size="compact-xs" onClick={onOpen}>
            {t("propagation.open")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Row(props: { readonly name: string; readonly value: string; readonly help?: string }) {
  const { name, value, help } = props;
  return (
    <div className={classes.row}>
      <dt>
        {help === undefined ? (
          name
        ) : (
          <Tooltip label={help} multiline w={240}>
            <span>{name}</span>
          </Tooltip>
        )}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

function PaceRow({ figures }: { readonly figures: CascadeFigures }) {
  const { t, formats } = useSpeech();
  const { pace, paceBefore } = figures;
  const Trend = pace > paceBefore ? IconTrendingUp : IconTrendingDown;
  return (
    <div className={classes.row}>
      <dt>
        <Tooltip
          label={t("propagation.pace.help", { before: formats.decimal(paceBefore) })}
          multiline
          w={240}
        >
          <span>{t("propagation.pace")}</span>
        </Tooltip>
      </dt>
      <dd>
        {t("propagation.perMinute", { pace: formats.decimal(pace) })}
        {pace !== paceBefore && (
          <Trend
            size={14}
            stroke={1.75}
            role="img"
            aria-label={t(pace > paceBefore ? "propagation.rising" : "propagation.falling")}
          />
        )}
      </dd>
    </div>
  );
}

/** What this cascade does, as read by the room; a person's reading stands above the computed one. */
function FamilyMenu({ root, family }: Pick<CascadeFigures, "root" | "family">) {
  const { t } = useSpeech();
  const isReplaying = useIsReplaying();
  if (isReplaying) return <FamilyTag family={family} />;
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button
          size="compact-xs"
          rightSection={<IconChevronDown size={13} stroke={1.75} />}
          aria-label={t("propagation.qualify", { family: t(familyLooks[family].label) })}
        >
          <FamilyTag family={family} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {spreadFamilies.map((wished) => {
          const Glyph = familyLooks[wished].icon;
          return (
            <Menu.Item
              key={wished}
              leftSection={<Glyph size={15} stroke={1.75} color={familyLooks[wished].colour} />}
              onClick={() => void qualifyCascade(root, family, wished)}
            >
              {t(familyLooks[wished].label)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
