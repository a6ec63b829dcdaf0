import { Camera, ImageUp, Keyboard } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type TextKey, t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { codeReader, tracePathOf } from './read-code';

const longestSide = 1280;
const betweenLooks = 250;

/** Reads the code of a label with the camera or from a photo, and opens its trace page. */
export function ScanPage({ open = (address: string) => window.location.assign(address) }: { open?: (address: string) => void }) {
  const [isOn, setOn] = useState(false);
  const [fault, setFault] = useState<TextKey>();
  const found = (text: string) => {
    const path = tracePathOf(text);
    setOn(false);
    if (path) open(path);
    else setFault('trace.otherCode');
  };
  const readPhoto = async (file: File) => {
    setFault(undefined);
    try {
      const photo = await createImageBitmap(file);
      const text = await (await codeReader())(drawn(photo, photo.width, photo.height));
      if (text) found(text);
      else setFault('trace.noCode');
    } catch {
      setFault('trace.noCode');
    }
  };
  return (
    <Page title={t('trace.scan')} lead={t('trace.scanLead')} narrow back={{ to: '/truy-xuat', label: t('trace.title') }}>
      <div className="farmer grid gap-4">
        {isOn ? (
          <Viewfinder
            onFound={found}
            onFault={(why) => {
              setOn(false);
              setFault(why);
            }}
          />
        ) : (
          <Button
            icon={<Camera aria-hidden size={24} />}
            onClick={() => {
              setFault(undefined);
              setOn(true);
            }}
          >
            {t('trace.camera')}
          </Button>
        )}
        {fault && (
          <p role="alert" className="rounded-lg bg-warn-bg p-4 font-bold text-warn">
            {t(fault)}
          </p>
        )}
        <label className="button inline-flex min-h-14 cursor-pointer items-center justify-center gap-2 rounded-md border border-control bg-white px-4 py-2 font-bold text-leaf-700 hover:bg-leaf-50 has-focus-visible:outline-3 has-focus-visible:outline-black">
          <ImageUp aria-hidden size={24} />
          {t('trace.photo')}
          <input
            type="file"
            accept="image/*"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) readPhoto(file);
            }}
          />
        </label>
        <ButtonLink to="/truy-xuat" look="plain" icon={<Keyboard aria-hidden size={24} />}>
          {t('trace.type')}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** What the camera sees, looked at a few times a second until a code is found or the page is left. */
function Viewfinder({ onFound, onFault }: { onFound: (text: string) => void; onFault: (why: TextKey) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const said = useRef({ onFound, onFault });
  said.current = { onFound, onFault };
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: number | undefined;
    let isOver = false;
    const look = async (read: Awaited<ReturnType<typeof codeReader>>) => {
      const view = video.current;
      const text = view && view.videoWidth > 0 ? await read(drawn(view, view.videoWidth, view.videoHeight)).catch(() => null) : null;
      if (isOver) return;
      if (text) said.current.onFound(text);
      else timer = window.setTimeout(() => look(read), betweenLooks);
    };
    const start = async () => {
      if (!navigator.mediaDevices) return said.current.onFault('trace.noCamera');
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch (error) {
        if (!isOver)
          said.current.onFault(error instanceof DOMException && error.name === 'NotAllowedError' ? 'trace.notAllowed' : 'trace.noCamera');
        return;
      }
      if (isOver || !video.current) return stop(stream);
      video.current.srcObject = stream;
      await look(await codeReader());
    };
    start();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
      if (stream) stop(stream);
    };
  }, []);
  return (
    <figure className="grid gap-2">
      <video
        ref={video}
        autoPlay
        muted
        playsInline
        aria-label={t('trace.camera')}
        className="aspect-square w-full max-w-md rounded-lg bg-ink object-cover"
      />
      <figcaption role="status">{t('trace.hold')}</figcaption>
    </figure>
  );
}

function stop(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}

function drawn(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}
