/** Starts the real program on a free port and stops it again. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;

/** The program under test; `SCHAKEL_BINARY` points to another build. */
export const binary = resolve(
  import.meta.dirname,
  process.env.SCHAKEL_BINARY ?? "../../target/debug/schakel",
);

/** A running server: its origin, such as `http://127.0.0.1:40123`, and the way to end it. */
export interface Server {
  origin: string;
  stop: () => Promise<void>;
}

/** What is served: an installation without meetings, or the demonstration with its meetings and people. */
export type Kind = "serve" | "demo";

const COMMANDS: Record<Kind, string[]> = {
  serve: ["serve", "--listen", "127.0.0.1:0"],
  demo: ["demo", "--port", "0"],
};

/** Starts the program, or uses the server that `SCHAKEL_URL` names. */
export async function startServer(kind: Kind = "serve"): Promise<Server> {
  const running = process.env.SCHAKEL_URL;
  if (running) return { origin: new URL(running).origin, stop: async () => {} };
  if (!existsSync(binary)) {
    throw new Error(`There is no program at ${binary}. Build it first: ./test program`);
  }
  // The database stands in the folder where the program starts; everyone has an own one.
  const folder = mkdtempSync(join(tmpdir(), "schakel-e2e-"));
  const child = spawn(binary, COMMANDS[kind], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  try {
    const origin = await readOrigin(child);
    // Nobody reads the rest; an unread pipe that fills up would hold the server.
    child.stdout?.resume();
    return { origin, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** The address on the first line of standard output. */
function readOrigin(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let complaint = "";
    const timer = setTimeout(
      () => failed(new Error(`The program printed no address within ${START_LIMIT_MS} ms. ${complaint}`)),
      START_LIMIT_MS,
    );
    child.stderr?.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2000);
    });
    child.once("error", failed);
    child.once("exit", (code) => failed(new Error(`The program stopped with code ${code}. ${complaint}`)));
    createInterface({ input: child.stdout! }).once("line", (line) => {
      clearTimeout(timer);
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (origin) found(origin);
      else failed(new Error(`The first line should hold the address, but is: ${line}`));
    });
  });
}

/** Asks the program to end, and insists when it does not. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await ended;
  clearTimeout(insist);
}
