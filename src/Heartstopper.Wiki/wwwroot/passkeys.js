// Adds a passkey, or signs in with one. Without this file, name and password do.

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) continue;
  const button = form.querySelector("button");
  const status = form.querySelector("[role=status]");
  form.querySelector("[data-no-script]")?.remove();
  form.hidden = false;
  button.disabled = false;
  form.addEventListener("submit", async (event) => {
    if (form.elements.Credential.value) return;
    event.preventDefault();
    button.disabled = true;
    status.textContent = "";
    try {
      form.elements.Credential.value = JSON.stringify(await ask(form));
      form.requestSubmit();
    } catch (error) {
      status.textContent = error instanceof DOMException ? "Nothing happened: the device was not ready, or you stopped it. Try again when you like." : "The wiki did not answer. Look at your connection and try again.";
    } finally {
      button.disabled = false;
    }
  });
}

/** What the device says to the options that the wiki gives. */
async function ask(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok) throw new Error(`The options were answered with ${answer.status}.`);
  const options = await answer.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
