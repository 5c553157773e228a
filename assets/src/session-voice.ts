/** What the page says: its words in the language of the reader, a line that is read out, and a sound for who wants it. */
export class Voice {
  constructor(
    private readonly words: Record<string, string>,
    private readonly beep: () => void,
  ) {}

  /** The words of a key, with values in their holes. */
  word(key: string, values: Record<string, string> = {}): string {
    return (this.words[key] ?? "").replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
  }

  say(words: string): void {
    const line = document.getElementById("zeg");
    if (line) line.textContent = words;
  }

  /** Says something that matters, with a sound for who wants that. */
  tell(words: string, sound: boolean): void {
    this.say(words);
    if (sound) this.beep();
  }
}
