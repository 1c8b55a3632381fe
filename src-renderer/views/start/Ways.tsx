import { Button, TextInput } from "@mantine/core";
import { IconFileImport, IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import { useSpeech } from "../../i18n/language.ts";
import { runById } from "../../state/commands.ts";
import { askHouse } from "../../state/run-command.ts";
import { roomNow } from "../../state/seat-store.ts";
import { toast } from "../../state/toasts.ts";
import { DemoButtons } from "./DemoButtons.tsx";
import classes from "./Ways.module.css";

/** The ways in: a new crisis in three fields, files, a file known by its path, and the demo unless it stands beside. */
export function Ways({ hasDemo }: { readonly hasDemo: boolean }) {
  const { t } = useSpeech();
  return (
    <div className={classes.ways}>
      <NewCrisis />
      {hasDemo && (
        <section className={classes.way}>
          <h2>{t("start.demo")}</h2>
          <p>{t("start.demo.body")}</p>
          <DemoButtons />
        </section>
      )}
      <section className={classes.way}>
        <h2>{t("start.import")}</h2>
        <p>{t("start.import.body")}</p>
        <div className={classes.row}>
          <Button
            leftSection={<IconFileImport size={16} stroke={1.75} />}
            onClick={() => runById("frame.import")}
          >
            {t("start.import.choose")}
          </Button>
        </div>
        <OpenPath />
      </section>
    </div>
  );
}

function NewCrisis() {
  const { t, lang } = useSpeech();
  const [name, setName] = useState("");
  const [brand, setBrand] = useState("");
  const [query, setQuery] = useState("");
  const [isBusy, setBusy] = useState(false);
  const create = async (): Promise<void> => {
    setBusy(true);
    const startedAt = new Date(roomNow()).toISOString();
    const reply = await askHouse({
      do: "create-crisis",
      name,
      brand,
      startedAt,
      query,
      lang,
    });
    setBusy(false);
    if (reply.ok) toast(t("start.new.created", { name }), { tone: "good" });
  };
  return (
    <section className={classes.way}>
      <h2>{t("start.new")}</h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextInput
          label={t("start.new.name")}
          placeholder={t("start.new.nameExample")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          required
        />
        <TextInput
          label={t("start.new.brand")}
          placeholder={t("start.new.brandExample")}
          value={brand}
          onChange={(event) => setBrand(event.currentTarget.value)}
          maxLength={200}
          required
        />
        <TextInput
          label={t("start.new.query")}
          description={t("start.new.queryHint")}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          maxLength={4000}
        />
        <Button
          type="submit"
          variant="filled"
          loading={isBusy}
          disabled={name.trim() === "" || brand.trim() === ""}
        >
          {t("start.new.create")}
        </Button>
      </form>
    </section>
  );
}

function OpenPath() {
  const { t } = useSpeech();
  const [path, setPath] = useState("");
  return (
    <form
      className={classes.path}
      onSubmit={(event) => {
        event.preventDefault();
        if (path.trim() !== "") void askHouse({ do: "open-crisis", path: path.trim() });
      }}
    >
      <TextInput
        className={classes.grow ?? ""}
        aria-label={t("start.path")}
        placeholder={t("start.path")}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button
        type="submit"
        leftSection={<IconFolderOpen size={16} stroke={1.75} />}
        disabled={path.trim() === ""}
      >
        {t("start.open")}
      </Button>
    </form>
  );
}
