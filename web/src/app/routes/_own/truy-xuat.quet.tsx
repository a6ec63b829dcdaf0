import { createFileRoute } from '@tanstack/react-router';
import { ScanPage } from '@/features/farming/trace/scan-page';

export const Route = createFileRoute('/_own/truy-xuat/quet')({ component: () => <ScanPage /> });
