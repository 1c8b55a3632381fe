import { Button } from "@mantine/core";
import { IconBan, IconCircleMinus, IconCirclePlus, IconQuote } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Playbook, StatementTemplate } from "../../../src-main/contract/playbook.ts";
import { channelLimits } from "../../../src-main/contract/vocabulary.ts";
import { openDesk } from "../../components/response/desk.ts";
import { shortName } from "../../components/response/short-name.ts";
import { holdersOf } from "../../components/statement/circuit.ts";
import { fillWithExamples } from "../../components/statement-editor/template-filling.ts";
import { useSpeech, useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { Marked } from "./Marked.tsx";
import type { PlaybookPart } from "./PlaybookFile.tsx";
import classes from "./PlaybookParts.module.css";

export interface PartProps {
  readonly playbook: Playbook;
  readonly query: string;
}

export function Part(props: {
  readonly part: PlaybookPart;
  readonly figure?: number;
  readonly children: ReactNode;
}) {
  const { part, figure, children } = props;
  const { t, formats } = useSpeech();
  return (
    <section className={classes.part} data-part={part}>
      <h3>
        {t(`response.playbooks.${part}`)}
        {figure !== undefined && <span>{formats.number(figure)}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Signs that it is this playbook, signs that it is not, and the strategy with its reason. */
export function WhenToUse({ playbook, query }: PartProps) {
  const t = useT();
  return (
    <Part part="triggers">
      <div className={classes.when}>
        <ul className={classes.signs}>
          {playbook.triggers.map((trigger) => (
            <li key={trigger}>
              <IconCirclePlus size={15} stroke={1.75} className={classes.plus} aria-hidden />
              <Marked text={trigger} query={query} />
            </li>
          ))}
        </ul>
        <div className={classes.beside}>
          {playbook.notFor.length > 0 && (
            <>
              <h4>{t("response.playbooks.notFor")}</h4>
              <ul className={classes.signs}>
                {playbook.notFor.map((sign) => (
                  <li key={sign}>
                    <IconCircleMinus size={15} stroke={1.75} className={classes.minus} aria-hidden />
                    <Marked text={sign} query={query} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <h4>
            {t("response.playbooks.strategy")} · {t(`words.strategy.${playbook.strategy.recommended}`)}
          </h4>
          <p className={classes.why}>
            <Marked text={playbook.strategy.why} query={query} />
          </p>
        </div>
      </div>
    </Part>
  );
}

/** Each role's mission, and who in the room holds it. */
export function Roles({ playbook, query }: PartProps) {
  const t = useT();
  const people = useRoom((room) => room.people);
  return (
    <Part part="roles">
      <dl className={classes.roles}>
        {playbook.roles.map(({ role, mission }) => {
          const holders = holdersOf(people, role);
          return (
            <div key={role} className={classes.role} data-print="row">
              <dt>
                {t(`words.role.${role}`)}
                <span data-nobody={holders.length === 0}>
                  {holders.length === 0
                    ? t("response.playbooks.holdersNone")
                    : holders.map((person) => shortName(person.name)).join(", ")}
                </span>
              </dt>
              <dd>
                <Marked text={mission} query={query} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

/** What we say, each with what proves it. */
export function KeyMessages({ playbook, query }: PartProps) {
  const t = useT();
  return (
    <Part part="keyMessages" figure={playbook.keyMessages.length}>
      <ul className={classes.messages}>
        {playbook.keyMessages.map(({ text, proof }) => (
          <li key={text} data-print="row">
            <IconQuote size={15} stroke={1.75} aria-hidden />
            <p>
              <b>
                <Marked text={text} query={query} />
              </b>
              <span className={classes.proof}>
                <em>{t("response.playbooks.proof")}</em> <Marked text={proof} query={query} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Questions that will come, the answer, and what must not be said. */
export function Questions({ playbook, query }: PartProps) {
  const t = useT();
  return (
    <Part part="questions" figure={playbook.questions.length}>
      <dl className={classes.questions}>
        {playbook.questions.map(({ question, answer, neverSay }) => (
          <div key={question} data-print="row">
            <dt>
              <Marked text={question} query={query} />
            </dt>
            <dd>
              <Marked text={answer} query={query} />
            </dd>
            {neverSay !== null && (
              <dd className={classes.never}>
                <IconBan size={14} stroke={1.75} aria-hidden />
                <span>
                  <b>{t("response.playbooks.neverSay")}</b> <Marked text={neverSay} query={query} />
                </span>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** Words already reviewed, shown with their examples in place. */
export function Templates({ playbook, query }: PartProps) {
  return (
    <Part part="templates" figure={playbook.templates.length}>
      <div className={classes.templates}>
        {playbook.templates.map((template) => (
          <Template key={template.id} playbook={playbook} template={template} query={query} />
        ))}
      </div>
    </Part>
  );
}

function Template(props: PartProps & { readonly template: StatementTemplate }) {
  const { playbook, template, query } = props;
  const { t, formats } = useSpeech();
  const isPast = useIsReplaying();
  const { text } = fillWithExamples(template);
  const limit = channelLimits[template.channel];
  return (
    <article className={classes.template} data-print="row">
      <header>
        <h4>
          <Marked text={template.title} query={query} />
        </h4>
        <span>
          {t(`words.channel.${template.channel}`)} · {template.lang} ·{" "}
          {limit === null
            ? t("response.statement.lengthOnly", { length: text.length })
            : t("response.statement.length", { length: text.length, limit })}
        </span>
      </header>
      <Marked text={text} query={query} isBlock />
      <footer>
        <span>{formats.list(template.approvers.map((role) => t(`words.role.${role}`)))}</span>
        <Button
          data-print="no"
          disabled={isPast}
          onClick={() =>
            openDesk({
              at: "write",
              draftKey: `template ${playbook.id} ${playbook.lang} ${template.id}`,
              start: {},
              template: { playbook, templateId: template.id },
            })
          }
        >
          {t("response.playbooks.useTemplate")}
        </Button>
      </footer>
    </article>
  );
}
