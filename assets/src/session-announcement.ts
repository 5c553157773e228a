/** What the chair says to everybody: it stays in sight at the top until somebody closes it on this device. */
export class Announcement {
  /** The words that were closed here. */
  private closed = "";

  constructor(private readonly label: () => string) {}

  /** Gives the announcement in this part of the page, if it is there, the button that closes it. */
  prepare(root: Element): void {
    const said = root.matches("#mededeling") ? root : root.querySelector("#mededeling");
    const words = said?.querySelector(".announcement__words")?.textContent ?? "";
    if (said && words === "") this.closed = "";
    if (!said || words === "") return;
    said.classList.toggle("announcement--closed", words === this.closed);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "announcement__close";
    button.setAttribute("aria-label", this.label());
    button.addEventListener("click", () => {
      this.closed = words;
      said.classList.add("announcement--closed");
      document.getElementById("inhoud")?.focus({ preventScroll: true });
    });
    said.append(button);
  }
}
