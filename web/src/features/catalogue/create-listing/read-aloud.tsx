import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { currentLocale, t } from '@/i18n';
import { Button } from '@/ui/button';

/** Reads the page as it stands when it is tapped, where the device has a voice for its language; a second tap ends it. */
export function ReadAloud({ sentences }: { sentences: () => readonly string[] }) {
  const voice = useVoice(currentLocale());
  const [isReading, setReading] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!voice) return null;
  const stop = () => {
    window.speechSynthesis.cancel();
    setReading(false);
  };
  const read = () => {
    window.speechSynthesis.cancel();
    // One by one: some voices fall silent in the middle of a long text.
    const said = sentences().map((sentence) => {
      const words = new SpeechSynthesisUtterance(sentence);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = 0.9;
      return words;
    });
    const last = said.at(-1);
    if (last) last.onend = () => setReading(false);
    setReading(last !== undefined);
    for (const words of said) window.speechSynthesis.speak(words);
  };
  return isReading ? (
    <Button look="plain" icon={<Square aria-hidden size={24} />} onClick={stop}>
      {t('selling.stopReading')}
    </Button>
  ) : (
    <Button look="plain" icon={<Volume2 aria-hidden size={24} />} onClick={read}>
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
