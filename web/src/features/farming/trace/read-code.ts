/** Reads the text of a code in a picture; null when there is none. */
export type ReadCode = (picture: HTMLCanvasElement) => Promise<string | null>;

type Detector = { detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]> };
type DetectorClass = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats: () => Promise<string[]> };

/** The browser's own reader where it has one; otherwise one that is loaded now and reads square codes. */
export async function codeReader(): Promise<ReadCode> {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats = (await Own?.getSupportedFormats().catch(() => [])) ?? [];
  if (Own && formats.includes('qr_code')) {
    const detector = new Own({ formats: formats.filter((format) => ['qr_code', 'ean_13', 'data_matrix'].includes(format)) });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
  }
  const { default: readQr } = await import('jsqr');
  return async (picture) => {
    const pixels = picture.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, picture.width, picture.height);
    return (pixels && readQr(pixels.data, pixels.width, pixels.height)?.data) ?? null;
  };
}

/** Where a code leads on this site, whatever site it names: a code from a stranger's label never leads away. Null when it is none of ours. */
export function tracePathOf(text: string): string | null {
  const path = text.trim().replace(/^https?:\/\/[^/]+/i, '');
  const lot = /^\/t\/([0-9a-z-]{10,14})(?:[?#].*)?$/i.exec(path)?.[1] ?? /^[0-9a-z]{4}-?[0-9a-z]{4}-?[0-9a-z]{2}$/i.exec(path)?.[0];
  if (lot) return `/t/${lot.toUpperCase()}`;
  const link = /^\/01\/(\d{8,14})(\/10\/[0-9a-z-]{1,20})?(?:[?#].*)?$/i.exec(path);
  if (link) return `/01/${link[1]}${link[2] ?? ''}`;
  return /^\d{12,14}$|^\d{8}$/.test(path) ? `/01/${path}` : null;
}
