/** `<big-screen>`: the wall. It shows what the chair chose, and keeps the last it knew when the connection is gone. */
import { LivePage } from "./session-live";
import "./session-turns";

class BigScreen extends LivePage {
  /** A screen that everybody looks at does not go dark. */
  protected override begin(): void {
    const awake = async () => {
      if (document.hidden || !("wakeLock" in navigator)) return;
      await navigator.wakeLock.request("screen").catch(() => undefined);
    };
    void awake();
    document.addEventListener("visibilitychange", () => void awake());
  }
}

customElements.define("big-screen", BigScreen);
