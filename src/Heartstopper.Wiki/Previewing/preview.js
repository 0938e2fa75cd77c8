// Loads the open page again when a file of the folder has come in.

let known;
new EventSource("/preview/changes").onmessage = ({ data }) => {
  known ??= data;
  if (data !== known) location.reload();
};
