// Loads the open page again when a file of the folder has come in since it was made.

const seen = new URL(import.meta.url).searchParams.get("seen");
new EventSource("/preview/changes").onmessage = ({ data }) => {
  if (data !== seen) location.reload();
};
