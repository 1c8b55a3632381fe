import { IconX } from "@tabler/icons-react";
import type { MentionDetail as Detail } from "../../../src-main/contract/answer.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { ExternalLink } from "../../components/ExternalLink.tsx";
import { Loading } from "../../components/Loading.tsx";
import { MentionCard } from "../../components/mention/MentionCard.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useAsOf } from "../../state/replay.ts";
import { refusalSentence } from "../../state/run-command.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { DetailAuthor } from "./DetailAuthor.tsx";
import { DetailCascade } from "./DetailCascade.tsx";
import { DetailNotes } from "./DetailNotes.tsx";
import { DetailThread } from "./DetailThread.tsx";
import { DetailVersions } from "./DetailVersions.tsx";
import classes from "./MentionDetail.module.css";
import { setUnfolded, useStreamStore } from "./stream-store.ts";

const noTerms: readonly string[] = [];

/** Everything known of a mention: what it answers, its versions, links and media by name only, notes, author, cascade. */
export function MentionDetail(props: {
  readonly id: string;
  readonly column: string;
  /** Beside the columns the mention itself is repeated on top. */
  readonly isAside?: boolean;
}) {
  const { id, isAside = false } = props;
  const { t } = useSpeech();
  const asOf = useAsOf();
  const { answer, refused, isLoading, retry } = useAnswer({ name: "mention", id, asOf }, { refresh: "log" });
  const isUnfolded = useStreamStore((store) => store.unfolded.has(id));
  const detail = answer?.row.mention.id === id ? answer : null;
  return (
    <section className={classes.detail} data-aside={isAside} aria-label={t("stream.detail.title")}>
      {!isAside && <h3 className="visually-hidden">{t("stream.detail.title")}</h3>}
      {isAside && (
        <div className={classes.head}>
          <h3>{t("stream.detail.title")}</h3>
          <button
            type="button"
            className={classes.close}
            aria-label={t("frame.close")}
            onClick={() => useStreamStore.setState({ detail: null })}
          >
            <IconX size={16} stroke={1.75} />
          </button>
        </div>
      )}
      {isAside && detail !== null && (
        <MentionCard
          row={detail.row}
          terms={noTerms}
          isOpen={isUnfolded}
          onOpen={(isOpen) => setUnfolded(id, isOpen)}
        />
      )}
      {refused !== null && <ErrorState detail={refusalSentence(refused)} onRetry={retry} />}
      {detail === null && isLoading && <Loading lines={3} />}
      {detail === null && !isLoading && refused === null && (
        <p className={classes.quiet}>{t("stream.detail.unknown")}</p>
      )}
      {detail !== null && <Parts detail={detail} />}
    </section>
  );
}

/** One mention can hold a thousand links: no more than these are listed, and the rest is counted. */
const mostListed = 20;

function More({ than }: { readonly than: readonly unknown[] }) {
  const { t } = useSpeech();
  const count = than.length - mostListed;
  return count > 0 ? <p className={classes.quiet}>{t("stream.detail.more", { count })}</p> : null;
}

function Parts({ detail }: { readonly detail: Detail }) {
  const { t } = useSpeech();
  const { row } = detail;
  const { links, media } = row.mention;
  return (
    <>
      <DetailThread detail={detail} />
      {links.length > 0 && (
        <div className={classes.part}>
          <h4>{t("stream.detail.links", { count: links.length })}</h4>
          <ul>
            {links.slice(0, mostListed).map((link) => (
              <li key={link}>
                <ExternalLink link={link} />
              </li>
            ))}
          </ul>
          <More than={links} />
        </div>
      )}
      {media.length > 0 && (
        <div className={classes.part}>
          <h4>{t("stream.detail.media", { count: media.length })}</h4>
          <p className={classes.quiet}>{t("stream.detail.mediaNever")}</p>
          <ul>
            {media.slice(0, mostListed).map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the media of a version never move.
              <li key={at} className={classes.line}>
                <span className={classes.quiet}>{t(`stream.media.${one.kind}`)}</span>
                <SafeText text={one.alt ?? t("stream.detail.noAlt")} foldAt={200} isInline />
              </li>
            ))}
          </ul>
          <More than={media} />
        </div>
      )}
      <DetailVersions detail={detail} />
      <DetailNotes id={row.mention.id} notes={detail.notes} />
      <DetailCascade row={row} />
      <DetailAuthor row={row} />
    </>
  );
}
