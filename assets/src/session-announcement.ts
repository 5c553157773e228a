/**
 * What the chair says to everybody: it stays in sight at the top until the next step begins, or until somebody closes
 * it on this device.
 */
export class Announcement {
  /** What was closed here: the same words said once more later are a new announcement. */
  private closed = "";

  constructor(private readonly label: () => string) {}

  /** Gives the announcement in this part of the page, if it is there, the button that closes it. */
  prepare(root: Element): void {
    const said = root.matches("#mededeling") ? root : root.querySelector("#mededeling");
    const words = said?.querySelector(".announcement__words")?.textContent ?? "";
    if (!said || words === "") return;
    const which = `${said.querySelector("time")?.dateTime ?? ""} ${words}`;
    said.classList.toggle("announcement--closed", which === this.closed);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "announcement__close";
    button.setAttribute("aria-label", this.label());
    button.addEventListener("click", () => {
      this.closed = which;
      said.classList.add("announcement--closed");
      document.getElementById("inhoud")?.focus({ preventScroll: true });
    });
    said.append(button);
  }
}
