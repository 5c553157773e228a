/**
 * Passkeys. Two elements around a button that is hidden until the browser turns out to know passkeys:
 *
 * `<passkey-sign-in data-begin="…" data-enter="…" data-back="/beheer" data-failed="…">` signs in; browsers that
 * can, also offer the passkey in the list below the mail field.
 * `<passkey-add data-begin="…" data-enter="…" data-failed="…">` adds a passkey to the account.
 *
 * `data-failed` is the sentence for when it did not work.
 */

interface Challenge {
  ceremony: string;
  options: { publicKey: Record<string, unknown> };
}

/** Sends a form, and gives the JSON of the answer. */
async function send<T>(address: string, fields: Record<string, string>): Promise<T> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return (await answer.json()) as T;
}

abstract class PasskeyElement extends HTMLElement {
  private readonly status = document.createElement("p");

  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button || !("PublicKeyCredential" in window)) return;
    if (typeof PublicKeyCredential.parseRequestOptionsFromJSON !== "function") return;
    this.hidden = false;
    this.status.setAttribute("role", "status");
    this.append(this.status);
    button.addEventListener("click", () => void this.act(() => this.press()));
    this.prepare();
  }

  /** What can be done before anybody presses. */
  protected prepare(): void {}

  protected abstract press(): Promise<void>;

  /** Does something that the reader may also break off: that is told, and nothing else. */
  protected async act(deed: () => Promise<void>): Promise<void> {
    this.status.textContent = "";
    try {
      await deed();
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      this.status.textContent = this.dataset["failed"] ?? "";
    }
  }

  protected async begin(): Promise<Challenge> {
    return send<Challenge>(this.dataset["begin"] ?? "", {});
  }

  protected async finish(challenge: Challenge, credential: Credential | null): Promise<void> {
    const answer = JSON.stringify((credential as PublicKeyCredential).toJSON());
    const onward = await send<{ address: string }>(this.dataset["enter"] ?? "", {
      ceremony: challenge.ceremony,
      antwoord: answer,
      naar: this.dataset["back"] ?? "",
    });
    location.assign(onward.address);
  }
}

class PasskeySignIn extends PasskeyElement {
  private waiting: AbortController | undefined;

  protected override prepare(): void {
    void (async () => {
      // Offers passkeys in the list of the mail field, for as long as the page stands open.
      if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
        await this.act(() => this.ask("conditional"));
      }
    })();
  }

  protected override async press(): Promise<void> {
    await this.ask("optional");
  }

  private async ask(mediation: CredentialMediationRequirement): Promise<void> {
    this.waiting?.abort();
    const waiting = new AbortController();
    this.waiting = waiting;
    const challenge = await this.begin();
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      challenge.options.publicKey as unknown as PublicKeyCredentialRequestOptionsJSON,
    );
    const credential = await navigator.credentials.get({ publicKey, mediation, signal: waiting.signal });
    await this.finish(challenge, credential);
  }
}

class PasskeyAdd extends PasskeyElement {
  protected override async press(): Promise<void> {
    const challenge = await this.begin();
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      challenge.options.publicKey as unknown as PublicKeyCredentialCreationOptionsJSON,
    );
    // Only a passkey that the device itself finds back can sign in without a name being typed.
    publicKey.authenticatorSelection = {
      ...publicKey.authenticatorSelection,
      residentKey: "required",
      requireResidentKey: true,
    };
    await this.finish(challenge, await navigator.credentials.create({ publicKey }));
  }
}

customElements.define("passkey-sign-in", PasskeySignIn);
customElements.define("passkey-add", PasskeyAdd);
