/** Reading comfort that stays on the device: large letters, and sound for who asks for it. */

function kept(name: string): boolean {
  try {
    return localStorage.getItem(`schakel ${name}`) === "ja";
  } catch {
    return false;
  }
}

function keep(name: string, value: boolean): void {
  try {
    localStorage.setItem(`schakel ${name}`, value ? "ja" : "nee");
  } catch {
    // Then it holds for as long as the page is open.
  }
}

export class Comfort {
  private sound = false;
  private audio: AudioContext | undefined;

  /** Makes the buttons inside an element work. */
  prepare(root: ParentNode): void {
    for (const tools of root.querySelectorAll<HTMLElement>("[data-tools]")) tools.hidden = false;
    for (const button of root.querySelectorAll<HTMLElement>("[data-tool]")) {
      const tool = button.dataset["tool"] ?? "";
      // A browser lets a page make sound only after somebody asked for it.
      this.set(button, tool, tool === "sound" ? this.sound : kept(tool));
      button.addEventListener("click", () => {
        const value = button.getAttribute("aria-pressed") !== "true";
        keep(tool, value);
        this.set(button, tool, value);
        if (tool === "sound" && value) this.beep();
      });
    }
  }

  private set(button: HTMLElement, tool: string, value: boolean): void {
    button.setAttribute("aria-pressed", String(value));
    if (tool === "large") document.documentElement.classList.toggle("session-large", value);
    else this.sound = value;
  }

  /** Two soft tones, when somebody wants to hear them. */
  beep(): void {
    if (!this.sound) return;
    this.audio ??= new AudioContext();
    const begin = this.audio.currentTime;
    for (const [place, pitch] of [523, 659].entries()) {
      const tone = this.audio.createOscillator();
      const volume = this.audio.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0, begin + place * 0.18);
      volume.gain.linearRampToValueAtTime(0.12, begin + place * 0.18 + 0.03);
      volume.gain.linearRampToValueAtTime(0, begin + place * 0.18 + 0.3);
      tone.connect(volume).connect(this.audio.destination);
      tone.start(begin + place * 0.18);
      tone.stop(begin + place * 0.18 + 0.32);
    }
  }
}
