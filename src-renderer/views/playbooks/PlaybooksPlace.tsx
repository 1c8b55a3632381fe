import { SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconBook2, IconBookOff, IconSearch, IconSearchOff } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Language } from "../../../src-main/contract/vocabulary.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorState } from "../../components/ErrorState.tsx";
import { Loading } from "../../components/Loading.tsx";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import {
  runningRun,
  type ShelvedPlaybook,
  shelve,
  withRunning,
} from "../../components/playbook/playbook-library.ts";
import { countMatches } from "../../components/playbook/search-playbook.ts";
import { useCollator, useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { refusalSentence } from "../../state/run-command.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { go, useWhereabouts } from "../../state/whereabouts.ts";
import { PlaybookFile } from "./PlaybookFile.tsx";
import classes from "./PlaybooksPlace.module.css";
import { Shelf } from "./Shelf.tsx";
import { readShelf, writeShelf } from "./shelf-address.ts";

/** The library: every playbook on its shelf, one opened beside it. */
export function PlaybooksPlace() {
  const { t, lang: spoken } = useSpeech();
  const collator = useCollator();
  const { answer, refused, retry } = useAnswer({ name: "playbooks" });
  const crisisLang = useRoom((room) => room.crisis?.lang);
  const runs = useRoom((room) => room.runs);
  const detail = useWhereabouts((state) => state.detail);
  const [lang, setLang] = useState<Language | "all">(readShelf(detail)?.lang ?? crisisLang ?? spoken);
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 120);
  const shelves = useMemo(
    () => shelve(withRunning(answer?.playbooks ?? [], runs), collator.compare),
    [answer, runs, collator],
  );
  const wished = readShelf(detail);
  // What is under way is never hidden by a choice of language.
  const isRunning = (shelf: ShelvedPlaybook): boolean =>
    runningRun(shelf.id, runs)?.playbook.lang === shelf.lang;
  const counted = shelves
    .filter((shelf) => lang === "all" || shelf.lang === lang || isRunning(shelf))
    .map((shelf) => ({ shelf, matches: query === "" ? 0 : countMatches(shelf.newest, query) }))
    .filter(({ matches }) => query === "" || matches > 0);
  const running = counted.find(({ shelf }) => isRunning(shelf));
  const opened =
    shelves.find(
      (shelf) => shelf.id === wished?.id && shelf.lang === (wished.lang ?? (lang === "all" ? spoken : lang)),
    ) ??
    shelves.find((shelf) => shelf.id === wished?.id) ??
    (wished === null ? (running ?? counted[0])?.shelf : undefined);

  const body = () => {
    if (refused !== null) return <ErrorState detail={refusalSentence(refused)} onRetry={retry} />;
    if (answer === null) return <Loading lines={8} />;
    if (shelves.length === 0) {
      return (
        <EmptyState
          icon={IconBookOff}
          title={t("response.playbooks.empty")}
          body={t("response.playbooks.emptyBody")}
        />
      );
    }
    return (
      <div className={classes.body} data-open={wished !== null}>
        <div className={classes.shelves}>
          {counted.length === 0 ? (
            <EmptyState
              icon={IconSearchOff}
              title={t("response.playbooks.noMatch")}
              body={t("response.playbooks.noMatchBody")}
            />
          ) : (
            <ul aria-label={t("response.playbooks.list")}>
              {counted.map(({ shelf, matches }) => (
                <li key={`${shelf.id} ${shelf.lang}`}>
                  <Shelf
                    shelf={shelf}
                    matches={query === "" ? null : matches}
                    isOpen={shelf === opened}
                    onOpen={() => go("playbooks", writeShelf(shelf))}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
        {opened === undefined ? (
          <EmptyState
            icon={IconBook2}
            title={t("response.playbooks.choose")}
            body={t("response.playbooks.chooseBody")}
          />
        ) : (
          <PlaybookFile key={`${opened.id} ${opened.lang}`} shelf={opened} query={query} />
        )}
      </div>
    );
  };
  return (
    <div className={classes.place}>
      <PlainHeader
        title={t("frame.place.playbooks")}
        figure={t("response.playbooks.figure", { count: counted.length })}
      >
        <TextInput
          className={classes.search ?? ""}
          type="search"
          aria-label={t("response.playbooks.search")}
          placeholder={t("response.playbooks.search")}
          leftSection={<IconSearch size={14} stroke={1.75} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t("response.editor.lang")}
          data={[
            { value: "fr", label: "fr" },
            { value: "en", label: "en" },
            { value: "all", label: t("response.playbooks.langAll") },
          ]}
          value={lang}
          // Safe: the values offered are the languages and "all".
          onChange={(value) => setLang(value as Language | "all")}
        />
      </PlainHeader>
      {body()}
    </div>
  );
}
