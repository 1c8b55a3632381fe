import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { IconBrandBluesky, IconFileImport, IconPlayerTrackNext } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { bringFiles } from "../../link/bring-files.ts";
import { runById } from "../../state/commands.ts";
import { useLiveRoom } from "../../state/room.ts";
import { askHouse } from "../../state/run-command.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { toast } from "../../state/toasts.ts";
import classes from "./AddSource.module.css";

const usualHost = "wss://jetstream2.us-east.bsky.network/subscribe";
const speeds = [1, 10, 60, 300, 600] as const;

/** The three ways in: files, Bluesky live, and a replay of what has been collected before. */
export function AddSource({ isFirst }: { readonly isFirst: boolean }) {
  const { t } = useSpeech();
  const isOwner = useSeatStore((seat) => seat.isOwner);
  return (
    <div className={classes.add} data-first={isFirst}>
      <Way icon={<IconFileImport size={18} stroke={1.75} />} title={t("sources.files")}>
        <p>{t("sources.filesBody")}</p>
        <Button
          variant={isFirst ? "filled" : "default"}
          leftSection={<IconFileImport size={15} stroke={1.75} />}
          onClick={() => runById("frame.import")}
        >
          {t("sources.filesChoose")}
        </Button>
      </Way>
      <Way icon={<IconBrandBluesky size={18} stroke={1.75} />} title={t("sources.jetstream")}>
        <p>{t("sources.jetstreamBody")}</p>
        <AddJetstream />
      </Way>
      {isOwner && (
        <Way icon={<IconPlayerTrackNext size={18} stroke={1.75} />} title={t("sources.replay")}>
          <p>{t("sources.replayBody")}</p>
          <AddReplay />
        </Way>
      )}
    </div>
  );
}

function Way(props: { readonly icon: ReactNode; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.way} aria-label={props.title}>
      <h3>
        {props.icon}
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}

/** Words as people list them: separated by commas or lines, each once. */
function listWords(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

function AddJetstream() {
  const { t } = useSpeech();
  const brand = useLiveRoom((room) => room.crisis?.brand ?? "");
  const [label, setLabel] = useState("Bluesky");
  const [url, setUrl] = useState(usualHost);
  const [words, setWords] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    const reply = await askHouse({
      do: "add-jetstream",
      label: label.trim() || "Bluesky",
      url: url.trim(),
      words: listWords(words ?? brand),
    });
    setBusy(false);
    if (reply.ok) toast(t("sources.addedNow", { label }), { tone: "good" });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        label={t("sources.label")}
        value={label}
        maxLength={200}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <TextInput
        label={t("sources.words")}
        description={t("sources.wordsHint")}
        value={words ?? brand}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <TextInput
        label={t("sources.host")}
        value={url}
        maxLength={2000}
        spellCheck={false}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <Button type="submit" loading={isBusy} disabled={url.trim() === ""}>
        {t("sources.connect")}
      </Button>
    </form>
  );
}

function AddReplay() {
  const { t } = useSpeech();
  const [path, setPath] = useState("");
  const [speed, setSpeed] = useState("60");
  const [isBusy, setBusy] = useState(false);
  const choose = (): void => {
    const input = document.createElement("input");
    input.type = "file";
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      if (files.length === 0) return;
      setBusy(true);
      bringFiles(files)
        .then(([first = ""]) => setPath(first))
        .catch(() => toast(t("frame.drop.failed"), { tone: "refused" }))
        .finally(() => setBusy(false));
    });
    input.click();
  };
  const add = async (): Promise<void> => {
    setBusy(true);
    const label = t("sources.replayOf", { file: path.split(/[\\/]/).at(-1) ?? path });
    const reply = await askHouse({ do: "add-replay", label, path: path.trim(), speed: Number(speed) });
    setBusy(false);
    if (!reply.ok) return;
    toast(t("sources.addedNow", { label }), { tone: "good" });
    setPath("");
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={classes.path}>
        <TextInput
          label={t("sources.path")}
          placeholder=".contrefeu, .ndjson, .csv"
          value={path}
          spellCheck={false}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <Button onClick={choose} loading={isBusy}>
          {t("sources.choose")}
        </Button>
      </div>
      <div>
        <p className={classes.label} id="replay-speed">
          {t("sources.speed")}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby="replay-speed"
          value={speed}
          onChange={setSpeed}
          data={speeds.map((times) => ({ value: String(times), label: `×${times}` }))}
        />
      </div>
      <Button type="submit" loading={isBusy} disabled={path.trim() === ""}>
        {t("sources.startReplay")}
      </Button>
    </form>
  );
}
