/** What was closed on this device: the same words said once more later are a new announcement. */
const CLOSED = "schakel closed announcement";
let closed = "";

/** A page that is loaded anew still knows, where the browser keeps anything. */
function closedHere(): string {
  try {
    return sessionStorage.getItem(CLOSED) ?? closed;
  } catch {
    return closed;
  }
}

function close(which: string): void {
  closed = which;
  try {
    sessionStorage.setItem(CLOSED, which);
  } catch {
    // Then until the page goes.
  }
}

/**
 * What the chair says to everybody: it stays in sight at the top until the next step begins, or until somebody closes
 * it on this device.
 */
export class Announcement {
  constructor(private readonly label: () => string) {}

  /** Gives the announcement in this part of the page, if it is there, the button that closes it. */
  prepare(root: Element): void {
    const said = root.matches("#mededeling") ? root : root.querySelector("#mededeling");
    const words = said?.querySelector(".announcement__words")?.textContent ?? "";
    if (!said || words === "") return;
    const which = `${said.querySelector("time")?.dateTime ?? ""} ${words}`;
    said.classList.toggle("announcement--closed", which === closedHere());
    const button = document.createElement("button");
    button.type = "button";
    button.className = "announcement__close";
    button.setAttribute("aria-label", this.label());
    button.addEventListener("click", () => {
      close(which);
      said.classList.add("announcement--closed");
      document.getElementById("inhoud")?.focus({ preventScroll: true });
    });
    said.append(button);
  }
}
