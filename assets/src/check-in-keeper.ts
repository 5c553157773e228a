/**
 * The vault of a device, for as long as its page is open. The browser may throw away what it kept (somebody signs out in
 * another tab), and another tab may wipe the device: then the vault is opened anew, empty, and the page is told.
 */
import { Vault } from "./check-in-vault";

export class Keeper {
  /** The same page in other tabs. Without such a channel a tab finds out when it next keeps something. */
  private readonly others: BroadcastChannel | undefined;

  private constructor(
    private readonly name: string,
    private vault: Vault,
    private readonly onForgotten: () => Promise<void>,
  ) {
    this.watch(vault);
    this.others = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : undefined;
    this.others?.addEventListener("message", () => this.look(this.vault));
  }

  /** Opens what is kept under a name; `onForgotten` is told when that is no longer there. */
  static async open(name: string, onForgotten: () => Promise<void>): Promise<Keeper> {
    return new Keeper(name, await Vault.open(name), onForgotten);
  }

  /** Reads what is kept. */
  read<T>(deed: (vault: Vault) => Promise<T>): Promise<T> {
    return deed(this.vault);
  }

  /**
   * Keeps something; says whether the device did. What was to be kept in a vault that is no longer there is not kept in the
   * next one: a list must not come back. `onForgotten` keeps what has to be.
   */
  async keep(deed: (vault: Vault) => Promise<void>): Promise<boolean> {
    const { vault } = this;
    try {
      await deed(vault);
      return true;
    } catch {
      // Forgotten, closed or full: opening it anew tells which.
    }
    try {
      if (!(await this.isForgotten(vault))) await deed(this.vault);
      return true;
    } catch {
      return false;
    }
  }

  /** Throws away the list, and with `everything` all of it, here and in the other tabs; says whether that is done. */
  async wipe(everything: boolean): Promise<boolean> {
    const isWiped = await this.keep((vault) => vault.wipe(everything));
    if (!everything || !isWiped) return isWiped;
    const again = await Vault.open(this.name).catch(() => undefined);
    if (again) this.replace(again);
    this.others?.postMessage("wiped");
    return true;
  }

  private replace(vault: Vault): void {
    this.vault.close();
    this.vault = vault;
    this.watch(vault);
  }

  private watch(vault: Vault): void {
    vault.onClosed(() => this.look(vault));
  }

  private look(vault: Vault): void {
    void this.isForgotten(vault).catch(() => undefined);
  }

  /** Opens the vault anew when that has not been done, and says whether what was kept in the old one is gone. */
  private async isForgotten(old: Vault): Promise<boolean> {
    if (this.vault === old) {
      const again = await Vault.open(this.name);
      // Another press may have opened it meanwhile.
      if (this.vault === old) {
        this.replace(again);
        if (!again.isSameAs(old)) await this.onForgotten();
      }
    }
    return !this.vault.isSameAs(old);
  }
}
