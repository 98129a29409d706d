// Reads a JSON array of [source, flags] on standard input and prints what recheck says of each, a line a pattern.
import { checkSync } from "recheck";

let input = "";
for await (const piece of process.stdin) input += piece;
for (const [source, flags] of JSON.parse(input)) {
  const told = checkSync(source, flags, { timeout: 10000, checker: "automaton" });
  console.log(JSON.stringify({
    status: told.status,
    complexity: told.complexity?.summary ?? null,
    attack: told.attack ? told.attack.string.slice(0, 120) : null,
    hotspot: (told.hotspot ?? []).map(({ start, end }) => source.slice(start, end)),
    error: told.error?.kind ?? null,
  }));
}
