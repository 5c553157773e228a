/**
 * Whose page this is. A device can be of one person after the other: what a page sends says who it is of, so that it does not
 * become of who came in meanwhile. It is said in a header: addresses stand in the logs of what is in between.
 */
export function whose(): Record<string, string> {
  const me = document.querySelector<HTMLElement>("work-session")?.dataset["me"];
  return me === undefined ? {} : { "schakel-deelnemer": me };
}
