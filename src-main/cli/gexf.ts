import type { PropagationGraph } from "../contract/propagation.ts";

/** The propagation graph as GEXF 1.3 (https://gexf.net), in pieces: for Gephi and its kin. */
export function* toGexf(graph: PropagationGraph, nameOf: (index: number) => string): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="directed">
<attributes class="node">
<attribute id="kind" title="kind" type="string"/>
<attribute id="family" title="family" type="string"/>
<attribute id="account" title="account" type="string"/>
<attribute id="time" title="time" type="string"/>
<attribute id="cascade" title="cascade" type="integer"/>
<attribute id="weight" title="weight" type="integer"/>
</attributes>
<attributes class="edge">
<attribute id="inferred" title="inferred" type="boolean"/>
</attributes>
<nodes>
`;
  for (const [index, kind] of graph.kind.entries()) {
    const time = graph.time[index] ?? 0;
    yield `<node id="${index}" label="${escaped(nameOf(index))}"><attvalues>${value("kind", kind)}${value(
      "family",
      graph.family[index] ?? "neutral",
    )}${value("account", graph.handle[index] ?? "")}${value(
      "time",
      time === 0 ? "" : new Date(time).toISOString(),
    )}${value("cascade", graph.cascade[index] ?? 0)}${value("weight", graph.weight[index] ?? 0)}</attvalues></node>\n`;
  }
  yield "</nodes>\n<edges>\n";
  for (const [index, parent] of graph.parent.entries()) {
    if (parent < 0) continue;
    const inferred = graph.isInferred[index] === true;
    yield `<edge id="${index}" source="${parent}" target="${index}"><attvalues>${value("inferred", String(inferred))}</attvalues></edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
}

function value(name: string, of: string | number): string {
  return `<attvalue for="${name}" value="${escaped(String(of))}"/>`;
}

/** XML 1.0: the five entities, and no character that has no place in a document. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
