import type { Schemas } from '@/api/types';
import { currentLocale } from '@/i18n';

export type Site = Schemas['SiteCodeView'];
export type SitesPage = Schemas['PageOfSiteCodeView'];
export type MySites = Schemas['ListSiteCodesMine'];
export type SiteMove = Schemas['SiteMove'];
export type SiteStatus = Schemas['SiteCodeStatus'];
export type Looked = Schemas['LookUpSiteCodeResponse'];
export type SiteForm = Schemas['SiteCodeForm'];

export const sitesUrl = '/api/site-codes';
export const kinds = ['growingArea', 'packingHouse'] as const;
export const statuses = ['applied', 'issued', 'suspended', 'revoked'] as const satisfies readonly SiteStatus[];
export const tones: Record<SiteStatus, 'good' | 'wait' | 'bad'> = { applied: 'wait', issued: 'good', suspended: 'wait', revoked: 'bad' };

/** What may be done next; the server decides again. */
export const nextMoves: Record<SiteStatus, readonly SiteMove[]> = {
  applied: ['issued'],
  issued: ['suspended', 'revoked'],
  suspended: ['restored', 'revoked'],
  revoked: ['restored'],
};

/** Where Vietnamese produce goes under a code; a code for another market is typed nowhere else. */
export const markets = [
  'VN',
  'CN',
  'US',
  'EU',
  'JP',
  'KR',
  'AU',
  'NZ',
  'CA',
  'GB',
  'TH',
  'TW',
  'HK',
  'SG',
  'MY',
  'IN',
  'AE',
  'RU',
  'CL',
  'ZA',
];
export const marketName = (code: string) => new Intl.DisplayNames([currentLocale()], { type: 'region' }).of(code) ?? code;
