import { useMemo } from "react";
import { matchRanges } from "../../components/playbook/search-playbook.ts";
import { SafeText } from "../../components/SafeText.tsx";

/** A text of a playbook with the searched words marked, never folded. */
export function Marked(props: { readonly text: string; readonly query: string; readonly isBlock?: boolean }) {
  const { text, query, isBlock = false } = props;
  const marks = useMemo(() => matchRanges(text, query), [text, query]);
  return <SafeText text={text} marks={marks} isInline={!isBlock} foldAt={Number.POSITIVE_INFINITY} />;
}
