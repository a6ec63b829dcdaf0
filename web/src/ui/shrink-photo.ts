/** A phone's photo made small enough for a weak connection: WebP or JPEG, without the place it was taken. */
export async function shrinkPhoto(file: Blob, longestSide = 1600): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext('2d');
  if (!brush) return file;
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const webp = await encode(canvas, 'image/webp');
  // A browser that cannot write WebP answers with PNG, which is larger than JPEG for a photo.
  return webp?.type === 'image/webp' ? webp : ((await encode(canvas, 'image/jpeg')) ?? file);
}

const encode = (canvas: HTMLCanvasElement, type: string) => new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.82));
