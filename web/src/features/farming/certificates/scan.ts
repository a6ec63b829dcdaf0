import { api } from '@/api/http';
import { newKey } from '@/api/once';
import { Problem } from '@/api/problem';
import { shrinkPhoto } from '@/ui/shrink-photo';
import { certificatesUrl } from './types';

/** The server keeps no more of a picture; small print stays legible. */
const longestSide = 2400;
const mostBytes = 10 * 1024 * 1024;

/** What the holder chose, under its own name, and the key with which it is sent, however often. */
export type ChosenScan = { file: File; key: string };

export const isPicture = ({ type }: Blob) => type !== 'application/pdf';

/** A picture made small enough for a weak connection, a PDF as it is; refused at once is what the server would refuse after minutes. */
export async function chooseScan(chosen: File): Promise<ChosenScan> {
  if (isPicture(chosen)) {
    const small = await shrinkPhoto(chosen, longestSide).catch(() => {
      throw new Problem(415, 'certificate.scan_type');
    });
    return { file: new File([small], chosen.name, { type: small.type }), key: newKey() };
  }
  if (chosen.size > mostBytes) throw new Problem(413, 'certificate.scan_too_large');
  return { file: chosen, key: newKey() };
}

export function sendScan(id: string, { file, key }: ChosenScan) {
  const body = new FormData();
  body.append('scan', file, file.name);
  return api.post(`${certificatesUrl}/${id}/scan`, body, { once: key });
}
