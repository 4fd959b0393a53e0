/** The ways out of the page, for a text: the device's sharing, a file, the clipboard. */
import type { Parcel } from '../../app/assignment/result.ts';

/** As text: a type of our own no share sheet takes. The trainer's page looks inside whatever its name is. */
const fileOf = ({ fileName, sealed }: Parcel): File =>
  new File([sealed], `${fileName}.txt`, { type: 'text/plain' });

/** Whether this device can hand a file on to another program. */
export function canShare(parcel: Parcel): boolean {
  try {
    return navigator.canShare?.({ files: [fileOf(parcel)] }) ?? false;
  } catch {
    return false;
  }
}

/** Hands the result on; false where it was called off. */
export async function share(parcel: Parcel, line: string): Promise<boolean> {
  try {
    await navigator.share({ files: [fileOf(parcel)], title: line });
    return true;
  } catch {
    return false;
  }
}

/** Puts a text among the downloads. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Puts a text on the clipboard; false where that is forbidden. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
