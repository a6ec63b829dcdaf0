import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck, Download, ExternalLink, Package, Printer, Scale, Scissors, ShieldAlert, ShieldCheck, Store } from 'lucide-react';
import { useState } from 'react';
import { read } from '@/api/query';
import type { Standards } from '@/api/types';
import { named, t } from '@/i18n';
import { day, instant, weight } from '@/i18n/format';
import { Button, ButtonLink, buttonClass } from '@/ui/button';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { LabelsDialog } from './labels-dialog';
import { LotDialog } from './lot-dialogs';
import { Checks, Graph, Movements, Sales } from './lot-story';
import { LotTags } from './lot-tags';
import type { LotAct, LotStory } from './types';

const icons = { weigh: Scale, check: ClipboardCheck, pack: Package, split: Scissors, release: ShieldCheck } as const;

/** One lot: what it is, what may be done with it, where it came from and what became of it. `base` is where its neighbours are read. */
export function LotPage({
  id,
  base,
  back,
}: {
  id: string;
  base: '/ban/lo-hang/$id' | '/an-toan/lo-hang/$id';
  back: '/ban/lo-hang' | '/an-toan';
}) {
  const query = useQuery(read<LotStory>(`/api/lots/${id}`));
  return (
    <Loaded query={query}>
      {(story) => (
        <div className="farmer">
          <Page
            title={t('lot.one', { code: story.lot.code })}
            lead={named({ nameVi: story.lot.productNameVi, nameEn: story.lot.productNameEn })}
            back={{ to: back, label: t(back === '/an-toan' ? 'lot.recalls' : 'lot.title') }}
          >
            <div className="grid gap-5">
              <Holds story={story} />
              <Facts story={story} />
              <Acts story={story} />
              <div className="grid items-start gap-5 lg:grid-cols-2">
                <Graph story={story} side="back" base={base} />
                <Graph story={story} side="forward" base={base} />
                <Checks story={story} />
                <Sales story={story} />
                <Movements story={story} />
              </div>
            </div>
          </Page>
        </div>
      )}
    </Loaded>
  );
}

function Holds({ story }: { story: LotStory }) {
  if (story.recalls.length === 0) return null;
  const title = t(story.recalls.every((recall) => recall.isDisputed) ? 'lot.disputed' : 'lot.recalled');
  return (
    <section className="rounded-lg border-2 border-error bg-error-bg p-4 text-error" aria-label={title}>
      <p className="flex items-center gap-2 font-bold">
        <ShieldAlert aria-hidden size={22} className="shrink-0" />
        {title}
      </p>
      <ul className="mt-1 grid gap-2">
        {story.recalls.map((recall) => (
          <li key={recall.id}>
            {recall.isDisputed ? (
              t('denial.held', { reason: recall.reason })
            ) : (
              <>
                <b>{recall.reason}</b>
                <span className="block">
                  {recall.byName} · {instant(recall.at)}
                  {recall.lotId !== story.lot.id && ` · ${t('lot.recalledFrom', { code: recall.lotCode })}`}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ story }: { story: LotStory }) {
  const { lot } = story;
  const standards = useQuery(read<Standards>('/api/standards')).data?.items;
  const standard = standards?.find(({ code }) => code === lot.standardCode);
  const facts: [string, string | undefined | null][] = [
    [t('lot.producer'), lot.producer.name],
    [t('lot.keeper'), lot.keeper.id === lot.producer.id ? undefined : lot.keeper.name],
    [
      t('lot.harvest'),
      lot.harvestFrom &&
        (lot.harvestTo && lot.harvestTo !== lot.harvestFrom ? `${day(lot.harvestFrom)} – ${day(lot.harvestTo)}` : day(lot.harvestFrom)),
    ],
    [t('lot.standard'), standard && named(standard)],
    [t('lot.certificate'), story.certificateNumber],
    [
      t('lot.households'),
      story.origins.length > 1 ? story.origins.map(({ household, grams }) => `${household.name} ${weight(grams)}`).join(' · ') : undefined,
    ],
    [
      t('lot.kilos'),
      typeof lot.inGrams === 'number' ? t('lot.leftOf', { left: weight(lot.leftGrams ?? 0), whole: weight(lot.inGrams) }) : undefined,
    ],
  ];
  return (
    <section className="card grid gap-3 p-4">
      <LotTags lot={lot} />
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt className="text-base text-ink-2">{label}</dt>
                <dd className="font-bold">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function Acts({ story }: { story: LotStory }) {
  const [act, setAct] = useState<LotAct>();
  const [isPrinting, setPrinting] = useState(false);
  const { lot } = story;
  const isFree = lot.isMine && !lot.isHeld && (lot.leftGrams ?? 0) > 0;
  const acts: Exclude<LotAct, 'recall'>[] = [
    ...(lot.isMine && typeof lot.inGrams !== 'number' ? (['weigh'] as const) : []),
    ...(lot.isMine ? (['check'] as const) : []),
    ...(isFree ? (['pack', 'split'] as const) : []),
    ...(story.recalls.some((recall) => recall.mayRelease) ? (['release'] as const) : []),
  ];
  const mayRecall = story.recalls.every((recall) => recall.isDisputed);
  return (
    <section className="grid gap-3 sm:flex sm:flex-wrap" aria-label={t('lot.actions')}>
      {isFree && (
        <ButtonLink to="/ban/dang" search={{ lo: lot.id }} icon={<Store aria-hidden size={22} />}>
          {t('lot.sell')}
        </ButtonLink>
      )}
      {acts.map((one) => {
        const Icon = icons[one];
        return (
          <Button key={one} look="quiet" icon={<Icon aria-hidden size={22} />} onClick={() => setAct(one)}>
            {t(`lot.${one}`)}
          </Button>
        );
      })}
      {lot.isMine && !lot.isHeld && (
        <Button look="quiet" icon={<Printer aria-hidden size={22} />} onClick={() => setPrinting(true)}>
          {t('labels.title')}
        </Button>
      )}
      <a className={buttonClass({ look: 'plain' })} href={`/t/${lot.code}`} target="_blank" rel="noreferrer">
        <ExternalLink aria-hidden size={22} />
        {t('lot.page')}
      </a>
      <a className={buttonClass({ look: 'plain' })} href={`/api/lots/${lot.id}/epcis`} download>
        <Download aria-hidden size={22} />
        {t('lot.epcis')}
      </a>
      {mayRecall && (
        <Button look="danger" className="sm:ml-auto" icon={<ShieldAlert aria-hidden size={22} />} onClick={() => setAct('recall')}>
          {t('lot.recall')}
        </Button>
      )}
      {isPrinting && <LabelsDialog lot={lot} onClose={() => setPrinting(false)} />}
      {act && <LotDialog act={act} lot={lot} onClose={() => setAct(undefined)} />}
    </section>
  );
}
