/** Hands the reader a file through the browser's own download. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** {@link saveText} of an object as JSON. */
export function saveFile(name: string, type: string, content: object): void {
  saveText(name, type, JSON.stringify(content, null, 2));
}
