import { Button } from "@mantine/core";
import { IconTrendingDown, IconTrendingUp } from "@tabler/icons-react";
import type { CascadeFigures } from "../../../src-main/contract/propagation.ts";
import { OpeningFigure } from "../../components/FigureLink.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { Card, Figure, Figures, Quiet, Quoted, Ways } from "./Card.tsx";
import { FamilyMenu } from "./FamilyMenu.tsx";
import { sourceName } from "./source-name.ts";

/** Figures of the picked cascade; shapes are compared at equal size only. */
export function CascadeCard(props: {
  readonly figures: CascadeFigures;
  /** False: it is only told of, being too small among the others. */
  readonly isDrawn: boolean;
  readonly onOpen: (() => void) | null;
  readonly onRead: () => void;
  /** Shows the cascades of about its size, which its rank is among. */
  readonly onPeers: () => void;
  readonly onClose: () => void;
}) {
  const { figures, isDrawn, onOpen, onRead, onPeers, onClose } = props;
  const { t, formats } = useSpeech();
  const { handle, text, startedAt, sources, family, root, unknown } = figures;
  const behind = { cascade: { root, handle } };
  const where = t("propagation.sources", {
    count: sources.length,
    list: formats.list(sources.map(sourceName)),
  });
  return (
    <Card
      label={t("propagation.card")}
      title={
        <SafeText text={handle ?? t("propagation.unknownRoot")} isInline foldAt={Number.POSITIVE_INFINITY} />
      }
      onClose={onClose}
    >
      {text !== null && (
        <Quoted>
          <SafeText text={text} isInline foldAt={110} />
        </Quoted>
      )}
      <Quiet>{startedAt === null ? where : `${formats.dateTime(Date.parse(startedAt))} · ${where}`}</Quiet>
      {!isDrawn && <Quiet>{t("propagation.card.small")}</Quiet>}
      <Figures>
        <Figure name={t("propagation.size")} help={t("propagation.size.help")} behind={behind}>
          {formats.number(figures.size)}
        </Figure>
        <Figure name={t("propagation.depth")} help={t("propagation.depth.help")} behind={behind}>
          {formats.number(figures.depth)}
        </Figure>
        <Figure name={t("propagation.maxBreadth")} help={t("propagation.maxBreadth.help")} behind={behind}>
          {formats.number(figures.maxBreadth)}
        </Figure>
        <Figure name={t("propagation.virality")} help={t("propagation.virality.help")} behind={behind}>
          {formats.decimal(figures.structuralVirality)}
        </Figure>
        <Figure name={t("propagation.accounts")} behind={behind}>
          {formats.number(figures.accounts)}
        </Figure>
        <Pace figures={figures} />
        <Figure name={t("propagation.rank")} help={t("propagation.rank.help")}>
          {figures.viralityRank === null ? (
            t("propagation.rank.unknown")
          ) : (
            <OpeningFigure title={t("propagation.rank.open")} onOpen={onPeers}>
              {formats.percent(figures.viralityRank)}
            </OpeningFigure>
          )}
        </Figure>
        {unknown > 0 && (
          <Figure name={t("propagation.unknown")} help={t("propagation.unknown.help")}>
            {formats.number(unknown)}
          </Figure>
        )}
      </Figures>
      <Ways>
        <FamilyMenu root={root} family={family} />
        <Button size="compact-xs" onClick={onRead}>
          {t("propagation.read")}
        </Button>
        {onOpen !== null && (
          <Button size="compact-xs" onClick={onOpen}>
            {t("propagation.open")}
          </Button>
        )}
      </Ways>
    </Card>
  );
}

/** What a pace is counted over. */
const paceSpan = 15 * 60_000;

function Pace({ figures }: { readonly figures: CascadeFigures }) {
  const { t, formats } = useSpeech();
  const { pace, paceBefore, root, handle } = figures;
  const now = useShownNow("tens");
  const Trend = pace > paceBefore ? IconTrendingUp : IconTrendingDown;
  return (
    <Figure
      name={t("propagation.pace")}
      help={t("propagation.pace.help", { before: formats.decimal(paceBefore) })}
      behind={{ cascade: { root, handle }, period: { from: now - paceSpan, to: now } }}
    >
      {t("propagation.perMinute", { pace: formats.decimal(pace) })}
      {pace !== paceBefore && (
        <Trend
          size={14}
          stroke={1.75}
          role="img"
          aria-label={t(pace > paceBefore ? "propagation.rising" : "propagation.falling")}
        />
      )}
    </Figure>
  );
}
