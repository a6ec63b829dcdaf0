import type { TextKey } from '@/i18n';
import type { Draft } from '../sell/listing-form';

/** The questions of the listing flow, in their order; the word is the address (`?buoc=gia`). The standard comes before the price: each has a cost price of its own. */
export const questions = ['ho', 'anh', 'nong-san', 'tieu-chuan', 'so-luong', 'gia', 'thu-hoach', 'kiem-tra', 'xong'] as const;
export type Question = (typeof questions)[number];

export const isQuestion = (word: unknown): word is Question => questions.some((question) => question === word);

/** What a weighed lot answers by itself. */
const ofLot: readonly Question[] = ['ho', 'nong-san', 'thu-hoach', 'tieu-chuan'];

/** Only a cooperative is asked for which household it sells; of a lot there was before only what it does not know is asked. */
export const questionsFor = (isCooperative: boolean, isOfLot = false): readonly Question[] =>
  questions.filter((question) => (isOfLot ? !ofLot.includes(question) : isCooperative || question !== 'ho'));

type Fault = Partial<Record<string, TextKey>>;

/** What is still missing in an answer, by field; empty when one may go on. */
export function missing(question: Question, draft: Draft, needsCertificate: boolean): Fault {
  const fault: Fault = {};
  if (question === 'ho' && !draft.producer) fault.producerId = 'selling.fault.producer';
  if (question === 'nong-san') {
    if (!draft.productCode) fault.productCode = 'selling.fault.product';
    else if (!draft.title.trim()) fault.title = 'selling.fault.title';
  }
  if (question === 'so-luong') {
    if (!draft.available || draft.available <= 0) fault.available = 'selling.fault.available';
    else if (draft.lot && draft.available * (draft.gramsPerUnit ?? 0) > draft.lot.leftGrams) fault.available = 'selling.fault.moreThanLot';
    if (!draft.unit) fault.unit = 'selling.fault.unit';
    if (!draft.gramsPerUnit || draft.gramsPerUnit <= 0) fault.gramsPerUnit = 'selling.fault.weight';
    if (!(draft.step > 0)) fault.step = 'selling.fault.step';
    if (!(draft.minimum > 0)) fault.minimum = 'selling.fault.step';
  }
  if (question === 'gia' && (!draft.priceDong || draft.priceDong <= 0)) fault.priceDong = 'selling.fault.price';
  if (question === 'thu-hoach' && draft.harvestFrom && draft.harvestTo && draft.harvestFrom > draft.harvestTo)
    fault.harvestTo = 'selling.fault.harvest';
  if (question === 'thu-hoach' && draft.shipBy && draft.shipBy < draft.harvestFrom) fault.shipBy = 'selling.fault.shipBy';
  if (question === 'tieu-chuan') {
    if (!draft.standardCode) fault.standardCode = 'selling.fault.standard';
    else if (needsCertificate && !draft.certificateNumber.trim()) fault.certificateNumber = 'selling.fault.certificate';
  }
  if (question === 'kiem-tra' && draft.harvestBefore && !draft.harvestFrom) fault.harvestFrom = 'selling.fault.harvestDay';
  return fault;
}

/** The first question before this one that has no answer yet: it is asked first, whatever address was opened. */
export const firstOpen = (asks: readonly Question[], at: number, draft: Draft, needsCertificate: boolean) =>
  asks.slice(0, at).find((one) => Object.keys(missing(one, draft, needsCertificate)).length > 0);
