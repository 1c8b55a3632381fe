import { createFakeHost, type FakeHostOptions } from "./fake-host.ts";

// ?scene=room|start|first|empty &person=p0|none &rate=5
const wanted = new URLSearchParams(location.search);
const scenes: readonly FakeHostOptions["scene"][] = ["room", "start", "first", "empty"];
const person = wanted.get("person") ?? "p0";
const scene = scenes.find((known) => known === wanted.get("scene")) ?? "room";

Object.assign(window, {
  contrefeu: {
    link: createFakeHost({
      scene,
      personId: person === "none" || scene === "empty" ? null : person,
      rate: Number(wanted.get("rate") ?? 0),
    }),
  },
});
