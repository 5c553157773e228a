/**
 * How tables stand on the big screen: in how many turns, columns and rows, in which letters, and with how many of their
 * texts. From heights alone, so that a layout is chosen before anything moves.
 */

/** So many texts of a table are better read in two turns than left out. */
const ENOUGH = 2;
/** Heights are rounded to a pixel. */
const ROUNDED = 1;

/** The heights of one table, in columns of some width. */
export interface Measured {
  /** Without any text. */
  head: number;
  /** With one text, with two, and so on. */
  ends: number[];
  /** What it takes to say how many are left out. */
  more: number;
  /** How many texts there are, also those that are not on the page. */
  all: number;
  /** Nothing of a ranking is left out. */
  isRanked: boolean;
}

/** Where tables are measured. */
export interface Wall {
  columns: number;
  /** The size of the letters. */
  letters: number;
  /** The height there is, with one turn and with more: these need a line that says where one is. */
  height: { alone: number; inTurns: number };
  /** Between two rows. */
  gap: number;
  /** Whether a word is wider than its column. */
  isBroken: boolean;
}

export interface Layout {
  letters: number;
  columns: number;
  /** The most rows of one turn. */
  rows: number;
  /** For each turn, for each table in it, which of its texts are shown. */
  turns: number[][][];
  /** All texts that are shown. */
  texts: number;
  isBroken: boolean;
}

const sum = (all: number[]) => all.reduce((total, each) => total + each, 0);

function need(table: Measured, shown: number): number {
  const end = shown > 0 ? (table.ends[shown - 1] ?? table.head) : table.head;
  return end + (shown < table.all ? table.more : 0);
}

function inRows<T>(all: T[], columns: number): T[][] {
  const count = Math.ceil(all.length / columns);
  return Array.from({ length: count }, (_, row) => all.slice(row * columns, (row + 1) * columns));
}

/** As many in each turn, or one less: a turn with one table in it looks as if something is missing. */
export function inTurns<T>(all: T[], count: number): T[][] {
  const start = (turn: number) => Math.floor((turn * all.length) / count);
  return Array.from({ length: count }, (_, turn) => all.slice(start(turn), start(turn + 1)));
}

/** How many stand beside each other in a turn: an empty column looks as if something is missing. */
export const columnsOf = (size: number, rows: number) => Math.ceil(size / Math.min(rows, size));

/** The first texts of a table, and of those after them what still fits in its height: a short one after a long one. */
function choose(table: Measured, first: number, height: number): number[] {
  const shown = Array.from({ length: first }, (_, place) => place);
  const size = (place: number) => table.ends[place]! - (table.ends[place - 1] ?? table.head);
  let used = need(table, first);
  for (let place = first; place < table.ends.length; place++) {
    const isLast = shown.length + 1 === table.all;
    const after = used + size(place) - (isLast ? table.more : 0);
    if (after > height) continue;
    shown.push(place);
    used = after;
  }
  return shown;
}

/** Which texts of each table fit in one turn; nothing when that is not enough. */
function fill(tables: Measured[], columns: number, height: number, gap: number): number[][] | undefined {
  const rows = inRows(tables, columns);
  const room = height - gap * (rows.length - 1) + ROUNDED;
  const atMost = (most: number) => (table: Measured) => Math.min(table.ends.length, table.isRanked ? table.ends.length : most);
  const heights = (most: number) => rows.map((row) => Math.max(...row.map((table) => need(table, atMost(most)(table)))));
  // No table shows more than another before both show as much as they have.
  let most = Math.max(ENOUGH, ...tables.map((table) => table.ends.length));
  while (most > ENOUGH && sum(heights(most)) > room) most -= 1;
  const found = heights(most);
  const left = room - ROUNDED - sum(found);
  if (left < -ROUNDED) return undefined;
  const more = Math.max(0, left) / rows.length;
  return rows.flatMap((row, place) => row.map((table) => choose(table, atMost(most)(table), found[place]! + more)));
}

/** The fewest turns in which enough of every table is read; nothing when a table is too high for the wall. */
export function layOut(tables: Measured[], wall: Wall): Layout | undefined {
  const { columns, letters, isBroken } = wall;
  for (let count = 1; count <= Math.ceil(tables.length / columns); count++) {
    const size = Math.ceil(tables.length / count);
    const rows = Math.ceil(size / columns);
    const height = count > 1 ? wall.height.inTurns : wall.height.alone;
    const filled = inTurns(tables, count).map((turn) => fill(turn, columnsOf(turn.length, rows), height, wall.gap));
    const turns = filled.filter((turn) => turn !== undefined);
    if (turns.length === count) return { letters, columns: columnsOf(size, rows), rows, turns, texts: turns.flat(2).length, isBroken };
  }
  return undefined;
}

/** Whether one layout is better than another: fewer turns, whole words, more texts, larger letters, fewer empty places. */
export function isBetter(one: Layout, other: Layout | undefined): boolean {
  if (!other) return true;
  const empty = ({ columns, rows, turns }: Layout) => columns * rows * turns.length - sum(turns.map((turn) => turn.length));
  const marks = (layout: Layout) => [layout.turns.length, Number(layout.isBroken), -layout.texts, -layout.letters, empty(layout), layout.columns];
  const [ours, theirs] = [marks(one), marks(other)];
  const place = ours.findIndex((mark, at) => mark !== theirs[at]);
  return place >= 0 && ours[place]! < theirs[place]!;
}

/** Whether smaller letters can add nothing. */
export const isWhole = (layout: Layout, tables: Measured[]): boolean =>
  layout.turns.length === 1 && !layout.isBroken && layout.texts === sum(tables.map((table) => table.ends.length));
