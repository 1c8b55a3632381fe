/** Hands files to the host, which reads them from the paths given back. */
export async function bringFiles(files: readonly File[]): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const file of files) paths.push(await upload(file));
  return paths;
}

async function upload(file: File): Promise<string> {
  const response = await fetch(`/upload?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    body: file,
  });
  if (!response.ok) throw new Error(`${file.name}: ${response.status}`);
  // Safe: our own host's answer.
  const { path } = (await response.json()) as { readonly path: string };
  return path;
}
