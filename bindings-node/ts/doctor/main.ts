/** The command `salur-doctor`: does one request arrive once, when the connection breaks at the worst moment? */

import { parseArgs } from "node:util";

import { catalog, version } from "../index.js";
import { examine, type Finding } from "./checks.js";
import { installed, own, versionOf, type Subject } from "./clients.js";

const USAGE = `salur-doctor [--client ./mine.mjs]… [--patience 40] [--json]

Tests the HTTP clients of this project: does one request arrive once, when the connection breaks at the worst moment?

  --client MODULE     your own: its default export is async (method, url, headers, body) => …
  --patience SECONDS  how long it may wait for a silent server (40)
  --json              one JSON document

It talks to a server of its own on this machine, and to nobody else. The exit code is 0 when all is well, 1 when not,
2 when it was called wrongly. A client that sendOnce does not use as it is gets advice alone.`;
const MARKS = { ok: "ok     ", warning: "advice ", problem: "PROBLEM" } as const;
/** The least Node that the package is made for. */
const NODE = 20;

type Versions = Readonly<Record<string, string | string[]>>;

/**
 * Examines, explains, and gives the exit code.
 *
 * @param words the arguments of the command.
 * @param load what imports a module by its address.
 */
export async function main(words: readonly string[], load: (url: string) => Promise<unknown>): Promise<number> {
  const project = process.cwd();
  let subjects: Subject[];
  let options: ReturnType<typeof read>;
  try {
    options = read(words);
    subjects = [...installed(project), ...(await Promise.all(options.clients.map((path) => own(path, project, load))))];
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const here = versions(project);
  const results = await Promise.all(subjects.map((subject) => examine(subject, options.patience)));
  const found = [nodeIsNewEnough(), ...results.flat()];
  const well = found.every(({ level }) => level !== "problem");
  process.stdout.write(options.json ? asJson(here, found, well) : asText(here, found, well));
  return well ? 0 : 1;
}

function read(words: readonly string[]): { clients: string[]; patience: number; json: boolean; help: boolean } {
  const { values } = parseArgs({
    args: [...words],
    options: {
      client: { type: "string", multiple: true },
      patience: { type: "string", default: "40" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const patience = Number(values.patience) * 1000;
  if (!(patience > 0)) {
    throw new TypeError(`--patience ${values.patience}: that is no number of seconds`);
  }
  return { clients: values.client ?? [], patience, json: values.json, help: values.help };
}

/** What is installed, and that the native library works. */
function versions(project: string): Versions {
  const undici = versionOf("undici", project);
  return {
    salur: version(),
    node: process.versions.node,
    gateways: gateways(),
    ...(process.versions["undici"] === undefined ? {} : { "fetch (undici)": process.versions["undici"] }),
    ...(undici === undefined ? {} : { undici }),
  };
}

function gateways(): string[] {
  const { gateways: all } = catalog() as { gateways: { name: string }[] };
  return all.map(({ name }) => name);
}

function nodeIsNewEnough(): Finding {
  const client = "Node";
  const check = "version";
  const says = `Node ${process.versions.node} on ${process.platform}-${process.arch}`;
  if (Number.parseInt(process.versions.node, 10) >= NODE) {
    return { client, check, level: "ok", says };
  }
  return { client, check, level: "problem", says: `${says} is older than this package is made for`, cure: `install Node ${NODE} or newer` };
}

/** All of it as one document. */
function asJson(here: Versions, findings: readonly Finding[], well: boolean): string {
  return `${JSON.stringify({ versions: here, findings, well }, null, 1)}\n`;
}

/** All of it in words. */
function asText({ gateways: known, ...here }: Versions, found: readonly Finding[], well: boolean): string {
  const lines = [`The native library loads; gateways: ${[known].flat().join(", ")}.`];
  lines.push(Object.entries(here).map(([name, release]) => `${name} ${String(release)}`).join(", "));
  let client = "";
  for (const finding of found) {
    if (finding.client !== client) {
      client = finding.client;
      lines.push("", client);
    }
    lines.push(`  ${MARKS[finding.level]} ${finding.says}`);
    if (finding.cure !== undefined) {
      lines.push(`          cure: ${finding.cure}`);
    }
  }
  const advice = found.some(({ level }) => level === "warning");
  const end = `All is well${advice ? ", but mind the advice where you use that client." : "."}`;
  lines.push("", well ? end : "Not all is well: see PROBLEM above.");
  return `${lines.join("\n")}\n`;
}
