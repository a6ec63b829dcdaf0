import { Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { currentLocale, t } from '@/i18n';
import { Button } from '@/ui/button';

/** Reads the question aloud, where the device has a voice for the language of the page. */
export function ReadAloud({ text }: { text: string }) {
  const voice = useVoice(currentLocale());
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!voice) return null;
  const speak = () => {
    window.speechSynthesis.cancel();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = 0.9;
    window.speechSynthesis.speak(words);
  };
  return (
    <Button look="plain" icon={<Volume2 aria-hidden size={24} />} onClick={speak}>
      {t('selling.readAloud')}
    </Button>
  );
}

/** Voices come late on some devices: they are asked for again when the device says so. */
function useVoice(language: string) {
  const find = () => window.speechSynthesis?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));
  const [voice, setVoice] = useState(find);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language of a page changes with the page itself
  useEffect(() => {
    const look = () => setVoice(find);
    look();
    window.speechSynthesis?.addEventListener?.('voiceschanged', look);
    return () => window.speechSynthesis?.removeEventListener?.('voiceschanged', look);
  }, []);
  return voice;
}
