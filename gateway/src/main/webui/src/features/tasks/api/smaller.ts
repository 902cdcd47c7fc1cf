const LONGEST_SIDE = 1920;
const MOST_BYTES = 1_800_000;
const QUALITIES = [0.85, 0.7, 0.55, 0.4];

/** A picture in a format that this browser cannot read, such as HEIC on some phones: to take it again would not help. */
export class UnreadablePicture extends Error {}

/**
 * A JPEG that goes through a thin line: at most 1920 on its longer side, below what the server takes. Drawing it anew
 * also leaves out what cameras write into their files, such as the owner's name and place.
 */
export async function smaller(file: File): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnreadablePicture(file.type);
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob && blob.size <= MOST_BYTES) return blob;
  }
  throw new Error('too large');
}
