import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import type { PersonView } from "../../../src-main/contract/room-state.ts";
import type { Role } from "../../../src-main/contract/vocabulary.ts";
import { Dialog } from "../../components/Dialog.tsx";
import { isPersonReady, PersonFields, type WrittenPerson } from "../../components/PersonFields.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { useDraft } from "../../state/drafts.ts";
import { leaveAgain } from "../../state/leave-again.ts";
import { useLiveRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";
import { useMe } from "../../state/seat-store.ts";
import { InviteCard } from "./InviteCard.tsx";
import classes from "./TeamDialogs.module.css";
import { closeTeam, useTeamWish } from "./team-dialog.ts";

/** The team's dialogs: add, change, remove, hand over, invite. */
export function TeamDialogs() {
  const { t } = useSpeech();
  const wish = useTeamWish((state) => state.wish);
  const people = useLiveRoom((room) => room.people);
  switch (wish.at) {
    case "closed":
      return null;
    case "add":
      return (
        <Dialog title={t("team.add")} onClose={closeTeam}>
          <PersonForm person={null} />
        </Dialog>
      );
    case "handover":
      return (
        <Dialog
          title={t("team.handover", { role: t(`words.role.${wish.role}`) })}
          size={520}
          onClose={closeTeam}
        >
          <HandoverForm role={wish.role} />
        </Dialog>
      );
    default: {
      const person = people[wish.personId];
      if (person === undefined) return null;
      const { name } = person;
      if (wish.at === "invite") {
        return (
          <Dialog title={t("team.invite", { name })} size={460} onClose={closeTeam}>
            <InviteCard personId={person.id} />
          </Dialog>
        );
      }
      return (
        <Dialog title={t(wish.at === "change" ? "team.change" : "team.remove", { name })} onClose={closeTeam}>
          {wish.at === "change" ? <PersonForm person={person} /> : <RemoveForm person={person} />}
        </Dialog>
      );
    }
  }
}

function PersonForm({ person }: { readonly person: PersonView | null }) {
  const { t } = useSpeech();
  const [written, setWritten] = useState<WrittenPerson>({
    name: person?.name ?? "",
    roles: person?.roles ?? [],
  });
  const [isBusy, setBusy] = useState(false);
  const isReady = isPersonReady(written);
  const save = async (): Promise<void> => {
    if (!isReady || isBusy) return;
    setBusy(true);
    const wanted = { name: written.name.trim(), roles: [...written.roles] };
    const reply =
      person === null
        ? await runCommand(
            { type: "join-person", ...wanted },
            {
              toast: t("team.added", { name: wanted.name }),
              undo: { label: t("team.added", { name: wanted.name }), inverse: leaveAgain },
            },
          )
        : await runCommand(
            { type: "change-person", personId: person.id, ...wanted },
            {
              toast: t("team.changed", { name: wanted.name }),
              undo: {
                label: t("team.changed", { name: wanted.name }),
                inverse: () => [
                  { type: "change-person", personId: person.id, name: person.name, roles: [...person.roles] },
                ],
              },
            },
          );
    setBusy(false);
    if (reply.ok) closeTeam();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PersonFields
        person={written}
        labels={{ name: t("team.name"), roles: t("team.roles") }}
        onChange={setWritten}
      />
      <Foot action={t("frame.save")} isReady={isReady} isBusy={isBusy} />
    </form>
  );
}

function RemoveForm({ person }: { readonly person: PersonView }) {
  const { t } = useSpeech();
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const { id: personId, name } = person;
    const reply = await runCommand(
      { type: "remove-person", personId },
      {
        toast: t("team.removed", { name }),
        undo: {
          label: t("team.removed", { name }),
          inverse: cancelEntries,
        },
      },
    );
    setBusy(false);
    if (reply.ok) closeTeam();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      <p>{t("team.removeBody", { name: person.name })}</p>
      <Foot action={t("team.removeDo")} isReady isBusy={isBusy} />
    </form>
  );
}

function HandoverForm({ role }: { readonly role: Role }) {
  const { t } = useSpeech();
  const me = useMe();
  const people = useLiveRoom((room) => room.people);
  const draft = useDraft(`team.handover.${useLiveRoom((room) => room.crisis?.crisisId ?? "")}.${role}`);
  const [to, setTo] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const others = Object.values(people).filter(
    (person) => !person.hasLeft && person.id !== me && person.roles.includes(role),
  );
  const end = async (): Promise<void> => {
    setBusy(true);
    const next = to === null ? undefined : people[to];
    const said =
      next === undefined
        ? t("team.ended", { role: t(`words.role.${role}`) })
        : t("team.handedOver", { role: t(`words.role.${role}`), name: next.name });
    const reply = await runCommand(
      { type: "end-duty", role, handover: draft.text.trim(), to },
      { toast: said, undo: { label: said, inverse: cancelEntries } },
    );
    setBusy(false);
    if (!reply.ok) return;
    draft.drop();
    closeTeam();
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void end();
      }}
    >
      <Select
        label={t("team.handoverTo")}
        description={others.length === 0 ? t("team.handoverNobody") : undefined}
        placeholder={t("team.handoverNone")}
        data={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={setTo}
        clearable
      />
      <Textarea
        label={t("team.handoverNote")}
        placeholder={t("team.handoverExample")}
        value={draft.text}
        onChange={(event) => draft.set(event.currentTarget.value)}
        minRows={5}
        maxLength={10_000}
        data-autofocus
      />
      <Foot action={t(to === null ? "team.endDuty" : "team.handoverDo")} isReady isBusy={isBusy} />
    </form>
  );
}

function Foot(props: { readonly action: string; readonly isReady: boolean; readonly isBusy: boolean }) {
  const { t } = useSpeech();
  return (
    <div className={classes.foot}>
      <Button onClick={closeTeam}>{t("frame.cancel")}</Button>
      <Button type="submit" variant="filled" disabled={!props.isReady} loading={props.isBusy}>
        {props.action}
      </Button>
    </div>
  );
}
